/** A lasting card is changed where it stands; where that cannot be, it is sent anew. */
import { expect, test } from 'vitest'
import type { GroupId, Instant } from '../domain/names.ts'
import type { OrderId } from '../domain/order/facts.ts'
import { orderSamples } from '../render/text/samples/orders.ts'
import { type Channel, DeliveryError, type Letter } from './channel.ts'
import { lastingCard, putCard } from './lasting-card.ts'
import { memoryChannel } from './memory-channel.ts'
import type { Home, Waiting } from './outbox.ts'

const now = 0 as Instant
const home: Home = { platform: 'test', account: 'main', chat: 'c1', chatKind: 'group' }
const letter: Letter = { key: 'k', text: '进展', mentions: [], buttons: [], photos: [], replyTo: null }
const [sample] = orderSamples['order-standing']
if (!sample) throw new Error('no sample of a card')
const fresh = sample
const waiting: Waiting = {
  ...{ row: 1, key: 'k', to: { kind: 'group', group: 'g1' as GroupId }, priority: 'urgent', dueAt: now },
  ...{ about: '990101/RW20261125-001' as OrderId, attempts: 0 },
  meaning: { ...fresh.meaning, scope: '' },
}
const known = { cardOf: async () => ({ messageId: 'm7' }) }
const unknown = { cardOf: async () => null }

function editing(
  answer: DeliveryError | null,
): Channel & { readonly edits: string[]; readonly sent: unknown[] } {
  const plain = memoryChannel(() => now)
  const edits: string[] = []
  return {
    ...plain,
    capabilities: { ...plain.capabilities, edit: true },
    edits,
    sent: plain.sent as unknown[],
    async edit(_, messageId) {
      if (answer) throw answer
      edits.push(messageId)
    },
  }
}

test('the card of an order has a name by its scope; what is told once has none', () => {
  expect(lastingCard(waiting)).toBe('990101/RW20261125-001|')
  expect(lastingCard({ ...waiting, meaning: fresh.meaning })).toBeNull()
})

test('it is changed in place where it is known and the platform can', async () => {
  const channel = editing(null)
  expect(await putCard(known, waiting, home, channel, letter)).toEqual({ messageIds: ['m7'] })
  expect(channel.edits).toEqual({ messageIds: ['m7'] })
  expect(channel.sent).toHaveLength(0)
})

test('it is sent where it is new, where the platform cannot, and where somebody has deleted it', async () => {
  const first = editing(null)
  await putCard(unknown, waiting, home, first, letter)
  const plain = memoryChannel(() => now)
  await putCard(known, waiting, home, plain, letter)
  const deleted = editing(new DeliveryError('gone', 'no such message'))
  await putCard(known, waiting, home, deleted, letter)
  expect([first.sent.length, plain.sent.length, deleted.sent.length]).toEqual([1, 1, 1])
})

test('what may succeed later is not sent a second time', async () => {
  const busy = editing(new DeliveryError('limit', 'too fast'))
  await expect(putCard(known, waiting, home, busy, letter)).rejects.toThrow('too fast')
  expect(busy.sent).toHaveLength(0)
})
