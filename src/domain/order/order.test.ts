/** Orders by given, when, then: who may give them to whom, what may be done with a part, what the clock marks. */
import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { sampleScene } from '../../policies/sample-scene.ts'
import { addMinutes, at } from '../calendar/days.ts'
import { decidesFor, mayOnOrder, mayOnPart, mayOrder } from '../grid/may-order.ts'
import { gridOf, type Scene } from '../grid/scene.ts'
import type { Day, GridCode, PersonId, TenantCode } from '../names.ts'
import type { Policy } from '../policy/policy.ts'
import type { IssueOrder } from './commands.ts'
import { decideIssue, decideOrder } from './decide-order.ts'
import { decidePart } from './decide-part.ts'
import { beginOrder, evolveOrder, evolvePart } from './evolve.ts'
import type { OrderFact, OrderId, PartFact, PartKey } from './facts.ts'
import { changeOf, countedBy, freshPart, type Order, type PartSeed } from './order.ts'

const now = at('2026-11-18' as Day, '09:00')
const by = { person: null, account: null, title: '' }
const [district, town, village, block] = [
  '990101',
  '990101001',
  '990101001001',
  '990101001001001',
] as unknown as [GridCode, GridCode, GridCode, GridCode]

const seed: PartSeed = {
  ...{ key: village as string as PartKey, parent: null, tier: 1, grid: village, person: null },
  ...{ department: null, group: null, name: '柳湾村', counted: [district, town] },
}
const order: Order = beginOrder('990101/RW20261118-001' as OrderId, '990101' as TenantCode, {
  fact: {
    ...{
      type: 'order-issued',
      no: 'RW20261118-001',
      origin: district,
      group: null,
      text: '排查',
      whom: '各村',
    },
    ...{ giver: { person: 'p01' as PersonId, title: '澄湖区总网格长' }, told: 1, photo: true },
    ...{
      until: addMinutes(now, 600),
      warnAt: addMinutes(now, 480),
      campaign: null,
      checklist: [],
      lead: null,
      about: null,
    },
  },
  by,
  at: now,
})
const part = freshPart(order.id, seed)
const ground = { order, now, may: true, seeds: [] }

let scene: Scene
let policy: Policy
beforeAll(async () => {
  const sample = await sampleScene()
  scene = sample.scene
  policy = sample.policy
})

const actor = (person: string) => ({
  kind: 'person' as const,
  ...{ person: person as PersonId, name: '', department: null },
  posts: scene.posts.filter((post) => post.person === person),
})

describe('who may give orders to whom', () => {
  test('only downwards, and never to a neighbour', () => {
    const path = (grid: GridCode) => gridOf(scene, grid).path
    expect(mayOrder(district, { kind: 'grid', path: path(village) }, scene, policy)).toBe(true)
    expect(mayOrder(village, { kind: 'grid', path: path(town) }, scene, policy)).toBe(false)
    expect(mayOrder(village, { kind: 'grid', path: path(village) }, scene, policy)).toBe(false)
    expect(mayOrder(village, { kind: 'person', path: path(village) }, scene, policy)).toBe(true)
  })

  test('departments stand beside the root, and are called upon from there', () => {
    expect(mayOrder(district, { kind: 'department', grid: district }, scene, policy)).toBe(true)
    expect(mayOrder(village, { kind: 'department', grid: district }, scene, policy)).toBe(false)
  })

  test('chiefs decide, supervisors do not', () => {
    expect(decidesFor(actor('p11'), scene, policy)).toEqual([village])
    expect(decidesFor(actor('p13'), scene, policy)).toEqual([])
  })

  test('a part is answered by whoever holds it or stands in between, passed on by its chief, urged by the giver', () => {
    const may = (person: string, wish: Parameters<typeof mayOnPart>[1]) =>
      mayOnPart(actor(person), wish, part, order, scene, policy)
    expect([may('p11', 'complete-part'), may('p13', 'complete-part'), may('p06', 'complete-part')]).toEqual([
      true,
      true,
      true,
    ])
    expect([may('p14', 'complete-part'), may('p13', 'pass-part'), may('p11', 'pass-part')]).toEqual([
      false,
      false,
      true,
    ])
    const steers = (person: string) => mayOnOrder(actor(person), 'cancel-order', order, null, scene, policy)
    expect([steers('p01'), steers('p02'), steers('p06')]).toEqual([true, true, false])
  })
})

describe('an order as it is given', () => {
  const command: IssueOrder = {
    ...{ type: 'issue-order' as const, no: 'RW20261118-001', origin: district, group: null, text: '排查' },
    ...{
      whom: '各村',
      photo: false,
      until: null,
      campaign: null,
      checklist: [],
      lead: null,
      about: null,
      seeds: [seed],
    },
  }
  const giver = order.giver
  const decide = (more: Partial<IssueOrder>) => decideIssue({ ...command, ...more }, { now, policy, giver })

  test('without a time it has none to warn of; the list of addressees follows in bounded pieces', () => {
    const seeds = Array.from({ length: 1_201 }, (_, n) => ({ ...seed, key: `k${n}` as PartKey }))
    const decision = decide({ seeds })
    const facts = 'facts' in decision ? decision.facts : []
    expect(facts[0]).toMatchObject({
      type: 'order-issued',
      told: 1_201,
      until: null,
      warnAt: null,
    })
    expect(facts.slice(1).map((fact) => 'parts' in fact && fact.parts.length)).toEqual([500, 500, 201])
  })

  test('to nobody, without words, or with a time that is over it is not given', () => {
    expect(decide({ seeds: [] })).toMatchObject({ refusal: { code: 'order-to-nobody' } })
    expect(decide({ text: ' ' })).toMatchObject({ refusal: { code: 'order-without-words' } })
    expect(decide({ until: now })).toMatchObject({ refusal: { code: 'order-deadline-past' } })
  })

  test('an order of half an hour is warned of half-way, not long before it was given', () => {
    const decision = decide({ until: addMinutes(now, 30) })
    expect('facts' in decision && decision.facts[0]).toMatchObject({ warnAt: addMinutes(now, 15) })
  })
})

describe('a part', () => {
  const complete = { type: 'complete-part' as const, text: '已查', photos: [] }

  test('is done with a photo where one is wanted; an earlier one counts', () => {
    expect(decidePart(complete, part, ground)).toMatchObject({ refusal: { code: 'order-photo-needed' } })
    const shown = decidePart(complete, { ...part, photos: 1 }, ground)
    expect(shown).toMatchObject({ facts: [{ type: 'order-part-acknowledged' }, { late: false }] })
    const late = { ...ground, now: addMinutes(now, 601) }
    expect(decidePart(complete, { ...part, photos: 1 }, late)).toMatchObject({ facts: [{}, { late: true }] })
  })

  test('is refused only with a reason, passed on only to somebody new, and is over with its order', () => {
    expect(decidePart({ type: 'refuse-part', reason: '' }, part, ground)).toMatchObject({
      refusal: { code: 'order-reason-needed' },
    })
    expect(decidePart({ type: 'pass-part', text: '' }, part, ground)).toMatchObject({
      refusal: { code: 'order-nobody-new' },
    })
    const ended = { ...ground, order: { ...order, state: 'cancelled' as const } }
    expect(decidePart(complete, part, ended)).toMatchObject({ refusal: { code: 'order-ended' } })
    expect(decidePart(complete, part, { ...ground, may: false })).toMatchObject({
      refusal: { code: 'order-not-yours' },
    })
  })

  test('rolls up when the last below is done, and not before', () => {
    const roll = { type: 'roll-up-part' } as const
    expect(decidePart(roll, { ...part, passed: true, childrenOpen: 1 }, ground)).toEqual({ facts: [] })
    expect(decidePart(roll, { ...part, passed: true }, ground)).toMatchObject({ facts: [{ rolledUp: true }] })
  })

  test('any sequence of facts folds, and the changes of its counts add up to what it is', () => {
    const facts = fc.constantFrom<PartFact>(
      { type: 'order-part-acknowledged' },
      { type: 'order-part-reported', text: '一半', photos: [] },
      { type: 'order-part-completed', text: '', photos: [], late: true, rolledUp: false },
      { type: 'order-part-refused', reason: '缺车' },
      { type: 'order-part-passed', parts: [block as string as PartKey], text: '' },
      { type: 'order-part-returned', reason: '看不清' },
      { type: 'order-part-excused' },
    )
    fc.assert(
      fc.property(fc.array(facts, { maxLength: 12 }), (list) => {
        const sums = { told: 1, acknowledged: 0, done: 0, refused: 0, late: 0 }
        const last = list.reduce((before, fact) => {
          const after = evolvePart(before, { fact, by, at: now })
          for (const [key, n] of Object.entries(changeOf(before, after))) sums[key as keyof typeof sums] += n
          return after
        }, part)
        expect(sums).toEqual({
          told: Number(last.state !== 'excused'),
          acknowledged: Number(last.state !== 'excused' && last.acknowledgedAt !== null),
          done: Number(last.state === 'done'),
          refused: Number(last.state === 'refused'),
          late: Number(last.late),
        })
        expect(last.version).toBe(list.length)
      }),
    )
  })
})

describe('the whole', () => {
  const may = { now, may: true, whose: '', open: [] }

  test('urging reaches somebody, or says that nobody is left', () => {
    const urge = { type: 'urge-order' as const, under: null }
    expect(decideOrder({ ...urge, open: 0 }, order, may)).toMatchObject({
      refusal: { code: 'order-nobody-open' },
    })
    expect(decideOrder({ ...urge, open: 2 }, order, may)).toMatchObject({
      facts: [{ under: district, open: 2 }],
    })
    expect(decideOrder({ ...urge, open: 2 }, order, { ...may, may: false })).toMatchObject({
      refusal: { code: 'order-giver-only' },
    })
  })

  test('each step of its time is marked once, and none when it is over', () => {
    const mark = { type: 'mark-order' as const, kind: 'due-soon' as const, open: 1 }
    const then = { ...may, now: addMinutes(now, 480) }
    const decision = decideOrder(mark, order, then)
    const [fact] = 'facts' in decision ? decision.facts : []
    const after = evolveOrder(order, { fact: fact as OrderFact, by, at: then.now })
    expect(fact).toMatchObject({ type: 'order-due-soon' })
    expect(decideOrder(mark, after, then)).toEqual({ facts: [] })
    expect(decideOrder(mark, { ...order, state: 'cancelled' }, then)).toEqual({ facts: [] })
  })

  test('counts roll up from right above a grid to the giver’s, and at least to that', () => {
    expect(countedBy([district, town, village], district)).toEqual([district, town])
    expect(countedBy([district, town, village], town)).toEqual([town])
    expect(countedBy([district], district)).toEqual([district])
  })
})
