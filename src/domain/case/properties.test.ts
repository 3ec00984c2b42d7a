/** What holds for every case, whatever people and the clock do to it. fast-check prints the seed of what it finds. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { z } from 'zod'
import { morning, sampleScene } from '../../policies/sample-scene.ts'
import type { Actor } from '../grid/actor.ts'
import type { Happened } from '../happened.ts'
import { CaseId, type Instant } from '../names.ts'
import { endedStates } from './case.ts'
import { fold } from './evolve.ts'
import { CaseFact } from './facts.ts'
import { openStory, type Story } from './story.ts'
import { transitions } from './table.ts'
import { type Move, tick, wander } from './wander.ts'
import { wishesAt } from './wishes.ts'

const { who, grid, scene, policy, holidays } = await sampleScene()
const rules = { scene, policy, holidays }
const wishes = wishesAt({
  origin: grid('柳湾农贸市场'),
  below: grid('柳湾村村西片区'),
  until: (morning + 4 * 86_400_000) as Instant,
})
const cast: readonly Actor[] = [
  ...['林立冬', '何霜降', '徐大暑', '马处暑', '杨立夏', '王立春', '罗大雪'].map(who),
  { kind: 'public', account: 'stage|stage|u1' },
]
const reported = openStory(rules, who('林立冬'), wishes['report-case'], morning)

const move = fc.record({ who: fc.nat(), wish: fc.nat(), minutes: fc.integer({ min: -600, max: 3000 }) })
const moves = fc.array(move, { minLength: 1, maxLength: 25 })
const walk = (list: readonly Move[]) => wander(reported, cast, wishes, list)

/** Any value of a shape, with short texts and few names, so that they meet. */
function anyOf(schema: z.core.$ZodType): fc.Arbitrary<unknown> {
  const { def } = schema._zod
  switch (def.type) {
    case 'string':
      return fc.constantFrom('', '甲', grid('柳湾村'), grid('北苇镇'), 'c'.repeat(64))
    case 'number':
      return fc.constantFrom(0, 1, morning)
    case 'boolean':
      return fc.boolean()
    case 'literal':
      return fc.constantFrom(...(def as z.core.$ZodLiteralDef<string>).values)
    case 'enum':
      return fc.constantFrom(...Object.values((def as z.core.$ZodEnumDef).entries))
    case 'nullable':
      return fc.option(anyOf((def as z.core.$ZodNullableDef).innerType))
    case 'optional':
      return fc.option(anyOf((def as z.core.$ZodOptionalDef).innerType), { nil: undefined })
    case 'default':
      return anyOf((def as z.core.$ZodDefaultDef).innerType)
    case 'array':
      return fc.array(anyOf((def as z.core.$ZodArrayDef).element), { maxLength: 2 })
    case 'object':
      return fc.record(
        Object.fromEntries(
          Object.entries((def as z.core.$ZodObjectDef).shape).map(([key, of]) => [key, anyOf(of)]),
        ),
      )
    default:
      throw new Error(`no values for ${def.type}`)
  }
}
const anyFact = fc.oneof(...CaseFact.options.map((option) => anyOf(option) as fc.Arbitrary<CaseFact>))
const by = { person: who('徐大暑').person, account: null, title: '柳湾村网格长' }

test('any facts in any order fold without throwing', () => {
  fc.assert(
    fc.property(fc.array(anyFact, { maxLength: 20 }), (list) => {
      const facts = list.map((fact): Happened<CaseFact> => ({ fact, by, at: morning }))
      const matter = fold(CaseId.parse('990101/1'), scene.tenant, facts)
      expect(matter === null).toBe(list[0]?.type !== 'case-reported')
      if (matter) expect(matter.version).toBe(list.length)
    }),
    { numRuns: 500 },
  )
})

test('what is decided can be stored, read back and taken, and leads where the table says', () => {
  fc.assert(
    fc.property(moves, (list) => {
      for (const { before, after, command, refused } of walk(list)) {
        if (refused) continue
        for (const { fact } of after.last)
          expect(CaseFact.parse(JSON.parse(JSON.stringify(fact)))).toEqual(fact)
        expect(after.matter.version).toBe(after.happened.length)
        const allowed = transitions[before.matter.state][command.type]
        if (after.happened.length > before.happened.length) expect(allowed).toContain(after.matter.state)
        expect(fold(after.matter.id, scene.tenant, after.happened)).toEqual(after.matter)
      }
    }),
    { numRuns: 150 },
  )
})

test('what has ended stays ended: no wish and no tick adds anything', () => {
  fc.assert(
    fc.property(moves, (list) => {
      for (const { before, after } of walk(list)) {
        if (!endedStates.includes(before.matter.state)) continue
        // That another case goes on with it is written down with a closed one, and changes nothing of it.
        const own = after.happened.filter(({ fact }) => fact.type !== 'case-followed')
        expect(own).toEqual(before.happened.filter(({ fact }) => fact.type !== 'case-followed'))
        expect(after.matter.state).toBe(before.matter.state)
        expect(after.matter.endedAt).not.toBeNull()
        expect(after.matter.deadlines).toEqual([])
      }
    }),
    { numRuns: 150 },
  )
})

/** The ladders as they were told: for each time a case came into hands, the rungs of each limit. */
function ladders(story: Story): readonly (readonly number[])[] {
  const running = new Map<string, number[]>()
  const done: number[][] = []
  for (const { fact } of story.happened) {
    if ('deadlines' in fact) {
      done.push(...running.values())
      running.clear()
    }
    if (fact.type !== 'case-overdue') continue
    const key = `${fact.kind} ${fact.dueAt}`
    running.set(key, [...(running.get(key) ?? []), fact.rung])
  }
  return [...done, ...running.values()]
}

test('the ladder begins at its foot, never goes down, skips nothing and never passes the top', () => {
  fc.assert(
    fc.property(moves, (list) => {
      const last = walk(list).at(-1)?.after ?? reported
      for (const rungs of ladders(last)) {
        expect(rungs).toEqual(rungs.map((_, place) => place))
        expect(rungs.length).toBeLessThanOrEqual(policy.overdueLadderMinutes.length)
      }
    }),
    { numRuns: 150 },
  )
})

test('the same tick twice adds nothing, and neither does a clock that was set back', () => {
  fc.assert(
    fc.property(
      moves,
      fc.integer({ min: 0, max: 20_000 }),
      fc.integer({ min: 0, max: 20_000 }),
      (list, later, earlier) => {
        const once = tick((walk(list).at(-1)?.after ?? reported).after(later))
        expect(tick(once).happened).toEqual(once.happened)
        expect(tick(once.after(-earlier)).happened).toEqual(once.happened)
      },
    ),
    { numRuns: 150 },
  )
})
