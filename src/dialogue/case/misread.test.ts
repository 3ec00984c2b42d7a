/** What people correct in how they were read can be found again, with the rule that fired. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openStore } from '../../../db/store.ts'
import { at } from '../../domain/calendar/days.ts'
import { CaseId, type Day, type Instant, type TenantCode } from '../../domain/names.ts'
import type { Message } from '../../inbox/message.ts'
import { openTheatre, type Theatre } from '../../rehearsal/theatre.ts'

const dir = mkdtempSync(join(tmpdir(), 'gridbell-misread-'))
const start = at('2026-11-18' as Day, '09:00')
const tenant = '990101' as TenantCode
let theatre: Theatre
let said = 0

beforeAll(async () => {
  const store = () => openStore({ sqlite: ':memory:' })
  theatre = await openTheatre({ openStore: store, keepStore: true, dir, start })
})
afterAll(async () => {
  await theatre.close()
  rmSync(dir, { recursive: true })
})

test('a missed report, a report that was none, and a wrong category', async () => {
  const missed = '桥头那边看着不大对劲'
  const quoted = await say('何霜降', missed)
  expect(await matter(1)).toBeNull()
  await say('徐大暑', '这是上报', { id: quoted, text: missed })
  expect(await matter(1)).toMatchObject({ reporter: { person: idOf('何霜降') }, text: missed })

  await say('朱白露', '上报 村东桥头有人烧垃圾')
  await say('徐大暑', '更正 2号 类别是油烟')
  await say('朱白露', '上报 村东头有黑烟')
  await say('朱白露', '撤回 3号，误报')

  const found = await theatre.house().desk.journal.corrections(tenant, start)
  expect(found).toEqual(
    [
      { ...{ at: theatre.clock.now(), of: 'intent', text: missed }, ...anyRule(null, 'report') },
      { ...{ at: theatre.clock.now(), of: 'intent', text: '村东头有黑烟' }, ...anyRule('report', null) },
      {
        ...{ at: theatre.clock.now(), of: 'category', text: '村东桥头有人烧垃圾' },
        ...{ was: 'burn_trash', now: 'fume', rule: 'category/burn_trash', matched: expect.any(Array) },
      },
    ].toSorted(byKind(found)),
  )
  const [recalled] = found.filter(({ was }) => was === 'report')
  expect(recalled?.rule).not.toBe('')
})

/** The order within one instant is that of the streams. */
const byKind =
  (found: readonly { readonly text: string }[]) => (one: { text: string }, other: { text: string }) =>
    found.findIndex(({ text }) => text === one.text) - found.findIndex(({ text }) => text === other.text)

const anyRule = (was: string | null, now: string | null) => ({
  was: was ?? expect.any(String),
  now,
  rule: expect.any(String),
  matched: expect.any(Array),
})

const idOf = (name: string): string => theatre.cast.find(name)?.id ?? ''
const matter = (n: number) => theatre.house().desk.cases.get(CaseId.parse(`990101/HB20261118-00${n}`))

async function say(by: string, text: string, replyTo: Message['replyTo'] = null): Promise<string> {
  said += 1
  const message: Message = {
    ...{ platform: 'stage', account: 'stage', chat: 'g-liuwan', chatKind: 'group', kind: 'said' },
    ...{ id: `m${said}`, subject: null, sender: { userId: idOf(by), name: null, isBot: false } },
    ...{ text, mentions: [], addressed: false, attachments: [], album: null, replyTo, button: null },
    at: (start + said) as Instant,
  }
  await theatre.house().desk.inbox.accept(message, start, start)
  await theatre.house().exhaust()
  return message.id
}
