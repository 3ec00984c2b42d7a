/** 全区工地 goes to the grids where the ledger has such sources, each told once. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openStore } from '../../../db/store.ts'
import { at } from '../../domain/calendar/days.ts'
import type { Day, Instant } from '../../domain/names.ts'
import { Source } from '../../domain/source/source.ts'
import type { Message } from '../../inbox/message.ts'
import { openTheatre, type Theatre } from '../../rehearsal/theatre.ts'
import { kindIn } from './order-sources.ts'

const dir = mkdtempSync(join(tmpdir(), 'gridbell-order-sources-'))
const start = at('2026-11-18' as Day, '09:00')
let theatre: Theatre

beforeAll(async () => {
  const store = () => openStore({ sqlite: ':memory:' })
  theatre = await openTheatre({ openStore: store, keepStore: true, dir, start })
  const sources = [
    sourceOf('S1', '柳湾安置房', '工地', '990101001001001001'),
    sourceOf('S2', '柳湾幼儿园', '工地', '990101001001001001'),
    sourceOf('S3', '农贸市场扩建', '工地', '990101001001002001'),
    sourceOf('S4', '村口加油站', '加油站', '990101001001001002'),
  ]
  const { journal } = theatre.house().desk
  const views = [{ kind: 'sources' as const, sources }]
  await journal.commit({ appends: [], views, notices: [], handled: null, stamp: 'sources', at: start })
})
afterAll(async () => {
  await theatre.close()
  rmSync(dir, { recursive: true })
})

test('each grid with such a source gets its part, however many sources it has', async () => {
  await say('下发任务：全区建筑工地，明天18:00前盖好裸土')
  const texts = theatre.takeBotLines().map(({ text }) => text)
  const order = texts.filter((text) => text.includes('盖好裸土') && text.includes('签收办理'))
  expect(order.join('\n')).toMatch(/柳湾砖厂/)
  expect(order.join('\n')).toMatch(/柳湾农贸市场/)
  expect(order.join('\n')).not.toMatch(/柳湾小学/)
})

test.each([
  ['全区工地', '工地'],
  ['各加油站请', '加油站'],
  ['北苇镇', null],
])('%s', (head, said) => expect(kindIn(head)?.said ?? null).toBe(said))

const sourceOf = (code: string, name: string, kind: string, grid: string): Source => {
  const texts = ['creditCode', 'address', 'location', 'contact', 'facilities', 'permit', 'control']
  const files = [
    'emergencyMeasures',
    'impactAssessment',
    'acceptance',
    'monitoring',
    'emergencyPlan',
    'penalties',
  ]
  return Source.parse({
    ...Object.fromEntries([...texts, ...files].map((key) => [key, ''])),
    ...{ tenant: '990101', code, name, kind, grid, keeper: 'chief', state: 'running' },
    ...{ pollutants: [], permitUntil: null, checkedOn: null },
  })
}

async function say(text: string): Promise<void> {
  const message: Message = {
    ...{ platform: 'stage', account: 'stage', chat: 'g-district', chatKind: 'group', kind: 'said' },
    ...{ id: 'm1', subject: null, sender: { userId: 'p01', name: null, isBot: false } },
    ...{ text, mentions: [], addressed: false, attachments: [], album: null, replyTo: null, button: null },
    at: (start + 1) as Instant,
  }
  await theatre.house().desk.inbox.accept(message, start, start)
  await theatre.house().exhaust()
}
