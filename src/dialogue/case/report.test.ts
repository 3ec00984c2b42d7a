/** Matters told apart in one message: a case each up to ten, beyond that one case and a sentence. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openStore } from '../../../db/store.ts'
import { policyAt } from '../../desk.ts'
import { at } from '../../domain/calendar/days.ts'
import type { Day, TenantCode } from '../../domain/names.ts'
import type { Message } from '../../inbox/message.ts'
import type { Matter } from '../../intent/wish.ts'
import { limits } from '../../limits.ts'
import { openTheatre, type Theatre } from '../../rehearsal/theatre.ts'
import { find, speakerOf } from '../grid/speaker.ts'
import { nothingChosen, type Turn } from '../turn.ts'
import { report } from './report.ts'

const dir = mkdtempSync(join(tmpdir(), 'gridbell-report-'))
const now = at('2026-11-18' as Day, '09:00')
const tenant = '990101' as TenantCode
let theatre: Theatre

beforeAll(async () => {
  const store = () => openStore({ sqlite: ':memory:' })
  theatre = await openTheatre({ openStore: store, keepStore: true, dir, start: now })
})
afterAll(async () => {
  await theatre.close()
  rmSync(dir, { recursive: true })
})

const whole: Matter = { text: '今天巡查发现几处问题', place: null, category: null }
const matters = (count: number): readonly Matter[] =>
  Array.from({ length: count }, (_, n) => ({
    text: `${n + 1}号地有垃圾`,
    place: `${n + 1}号地`,
    category: null,
  }))

async function reported(count: number) {
  const wish = { wish: 'report', ...whole, urgency: 'normal', matters: matters(count) } as const
  const consequence = await report(await turn(), wish, [], null)
  if (consequence.kind !== 'steps') throw new Error(consequence.kind)
  const texts = consequence.steps.map(({ command }) => command.type === 'report-case' && command.text)
  return { texts, refusals: consequence.refusals, question: consequence.views[0] }
}

test.each([2, limits.mattersAtOnce])(
  '%i matters are as many cases; a photo is waited for, for all of them',
  async (count) => {
    const { texts, refusals, question } = await reported(count)
    expect(texts).toEqual(matters(count).map(({ text }) => text))
    expect(refusals).toEqual([])
    expect(question).toMatchObject({ question: { kind: 'missing', what: ['photo'] } })
    const { others } = (question as { question: { others: readonly string[] } }).question
    expect(others).toHaveLength(count - 1)
  },
)

test('more are one case, and that is said', async () => {
  const count = limits.mattersAtOnce + 1
  const { texts, refusals, question } = await reported(count)
  expect(texts).toEqual([whole.text])
  expect(refusals).toEqual([{ code: 'too-many-matters', count, limit: limits.mattersAtOnce }])
  expect(question).toMatchObject({ question: { what: ['place', 'photo'] } })
})

async function turn(): Promise<Turn> {
  const { desk } = theatre.house()
  const message: Message = {
    ...{ platform: 'stage', account: 'stage', chat: 'g-liuwan', chatKind: 'group', id: 'm1', kind: 'said' },
    ...{ subject: null, sender: { userId: theatre.cast.find('朱白露')?.id ?? '', name: null, isBot: false } },
    ...{ text: whole.text, mentions: [], addressed: false, attachments: [], album: null, replyTo: null },
    ...{ button: null, at: now },
  }
  const speaker = speakerOf(message, await find(desk, message), tenant)
  const policy = policyAt(desk, tenant, now)
  return {
    desk,
    now,
    policy,
    speaker,
    message,
    parts: [],
    held: [],
    quoted: null,
    quotedOrder: null,
    chosen: nothingChosen,
  }
}
