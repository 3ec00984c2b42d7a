/** An order with a list to tick off, and joint enforcement that is over when everybody has reported. */
import { expect, test } from 'vitest'
import { at } from '../calendar/days.ts'
import type { Day, GridCode, TenantCode } from '../names.ts'
import { decideOrder } from './decide-order.ts'
import { decidePart } from './decide-part.ts'
import { beginOrder, evolvePart } from './evolve.ts'
import type { OrderId, PartKey } from './facts.ts'
import { freshPart, type Part } from './order.ts'

const now = at('2026-11-18' as Day, '09:00')
const grid = '990101001' as GridCode
const by = { person: null, account: null, title: '' }
const order = beginOrder('990101/RW20261118-001' as OrderId, '990101' as TenantCode, {
  fact: {
    ...{ type: 'order-issued', no: 'RW20261118-001', origin: '990101' as GridCode, group: null },
    ...{ giver: { person: null, title: '调度平台' }, text: '响应清单', whom: '各级网格', told: 2 },
    ...{ photo: false, until: null, warnAt: null, campaign: null, lead: null, about: null },
    checklist: ['错峰运输落实', '工地停止土石方', '道路洒水保洁'],
  },
  by,
  at: now,
})
const fresh = freshPart(order.id, {
  ...{ key: '990101001' as PartKey, parent: null, tier: 1, grid, person: null, department: null },
  ...{ group: null, name: '北苇镇', counted: ['990101' as GridCode] },
})

const tick = (part: Part, items: number[], photo = false) => {
  const command = { type: 'tick-part' as const, items, text: '', photos: [] }
  const decision = decidePart(command, part, { order: { ...order, photo }, now, may: true, seeds: [] })
  const facts = 'facts' in decision ? decision.facts : []
  return { decision, part: facts.reduce((one, fact) => evolvePart(one, { fact, by, at: now }), part) }
}

test('without a time limit nothing waits to be told', () => {
  expect(order.steps).toEqual([])
})

test('the last item completes the part, in whatever order and however often they are said', () => {
  const first = tick(fresh, [3, 1]).part
  expect([first.state, first.ticked]).toEqual(['acknowledged', [1, 3]])
  const again = tick(first, [1]).part
  expect([again.state, again.ticked]).toEqual(['acknowledged', [1, 3]])
  const last = tick(again, [2]).part
  expect([last.state, last.ticked, last.late]).toEqual(['done', [1, 2, 3], false])
})

test('an item that the list has not is refused, and so is the last one without the photo that is wanted', () => {
  expect(tick(fresh, [4]).decision).toMatchObject({ refusal: { code: 'order-no-such-item', of: 3 } })
  expect(tick(fresh, [1], true).decision).toHaveProperty('facts')
  expect(tick(fresh, [1, 2, 3], true).decision).toMatchObject({ refusal: { code: 'order-photo-needed' } })
})

test('whoever has done it all has done each item', () => {
  const command = { type: 'complete-part' as const, text: '', photos: [] }
  const decision = decidePart(command, tick(fresh, [2]).part, { order, now, may: true, seeds: [] })
  expect(decision).toMatchObject({
    facts: [{ type: 'order-part-ticked', items: [1, 3] }, { type: 'order-part-completed' }],
  })
})

test('joint enforcement is closed when nobody is left who has not reported', () => {
  const joint = { ...order, lead: { key: fresh.key, name: '城管局' } }
  const close = { type: 'close-order' as const, text: '', done: 1, late: 0 }
  const ground = { now, may: true, whose: '' }
  expect(decideOrder(close, joint, { ...ground, open: ['住建局'] })).toMatchObject({
    refusal: { code: 'order-joint-open', names: ['住建局'] },
  })
  expect(decideOrder(close, joint, { ...ground, open: [] })).toHaveProperty('facts')
  expect(decideOrder(close, order, { ...ground, open: ['住建局'] })).toHaveProperty('facts')
})
