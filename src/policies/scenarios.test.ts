/** Every article that is modelled has a scenario: on a day, what holds, who owes what until when, where a measure stands. */
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { z } from 'zod'
import { dueDay, measureState } from '../domain/assessment/checklist.ts'
import { itemsOf } from '../domain/duty/items.ts'
import { Day } from '../domain/names.ts'
import { dutiesOf } from '../domain/policy/duties-of.ts'
import { type InForce, inForce, ofKind } from '../domain/policy/in-force.ts'
import type { Overlay } from '../domain/policy/regulation.ts'
import { loadCalendar, loadRegulation, loadRequirements } from './load.ts'

const Scenario = z.strictObject({
  title: z.string(),
  at: Day,
  alert: z.boolean().default(false),
  /** What a tenant has chosen. */
  choose: z.record(z.string(), z.union([z.string(), z.int()])).default({}),
  /** `kind.key`, and what of the value is expected; of lists, what must be among them. */
  holds: z.record(z.string(), z.unknown()).default({}),
  none: z.array(z.string()).default([]),
  /** Key and last day. */
  owes: z.record(z.string(), Day).default({}),
  owesNot: z.array(z.string()).default([]),
  times: z.record(z.string(), z.int()).default({}),
  measures: z.record(z.string(), z.string()).default({}),
})

const holidays = await loadCalendar()
const regions = [...(await loadRequirements()).values()].map(({ folder }) => folder)

describe.each(regions)('%s', async (region) => {
  const regulation = await loadRegulation(region)
  const folder = new URL(`${region}/scenarios/`, import.meta.url)
  const scenarios = readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => Scenario.parse(parse(readFileSync(new URL(name, folder), 'utf8'))))
  const spoken = new Set<string>()

  test.each(scenarios)('$title', (scene) => {
    const held = inForce(regulation, scene.at, choosing(scene.choose))
    const named = new Map(held.rules.map((rule) => [`${rule.kind}.${rule.key}`, rule]))
    for (const [name, expected] of Object.entries(scene.holds)) {
      expect([...named.keys()]).toContain(name)
      expect(missing(named.get(name)?.value, expected), name).toEqual([])
    }
    expect(held.none.map(({ kind, key }) => `${kind}.${key}`)).toEqual(expect.arrayContaining(scene.none))
    // Where the last period may still be handed in, what is due first is meant.
    const owed = owedOn(held, scene.alert).toReversed()
    expect(Object.fromEntries(owed.map(({ key, due }) => [key, due]))).toMatchObject(scene.owes)
    expect(owed.map(({ key }) => key).filter((key) => scene.owesNot.includes(key))).toEqual([])
    expect(Object.fromEntries(owed.map(({ key, min }) => [key, min]))).toMatchObject(scene.times)
    expect(measuresOn(held)).toMatchObject(scene.measures)
  })

  test('leaves no modelled article without a scenario', () => {
    for (const { holds, owes, measures, none } of scenarios)
      for (const rule of regulation.rules) {
        const name = `${rule.kind}.${rule.key}`
        const said = name in holds || none.includes(name) || rule.key in owes || rule.key in measures
        if (said) spoken.add(rule.place.article)
      }
    const files = new Set(regulation.articles.map(({ place }) => place.file))
    const articles = regulation.rules
      .filter(({ place }) => files.has(place.file))
      .map(({ place }) => place.article)
    expect([...new Set(articles)].filter((article) => !spoken.has(article))).toEqual([])
  })
})

/** As the running house computes it, by the rules' keys: of several levels that owe the same, all stand for it. */
const owedOn = (held: InForce, alert: boolean) =>
  dutiesOf(held)
    .flatMap((duty) => itemsOf(duty, held.day, { holidays, alert }))
    .map(({ duty, due, min }) => ({ key: keyOf(held, duty.id), due, min }))
    .toSorted((a, b) => (a.due < b.due ? -1 : a.due > b.due ? 1 : 0))

const keyOf = ({ rules }: InForce, id: string): string =>
  rules.find(({ key, kind }) => (kind === 'duty' || kind === 'report-date') && id.replace(/-\d$/, '') === key)
    ?.key ?? id

const measuresOn = (held: InForce) =>
  Object.fromEntries(
    ofKind(held, 'checklist').map(({ key, value }) => [key, measureState(dueDay(value), held.day, null)]),
  )

function choosing(choices: Readonly<Record<string, string | number>>): Overlay {
  const from = '2000-01-01' as Day
  const entries = Object.entries(choices).map(([key, value]) => ({
    kind: 'parameter' as const,
    key,
    line: 1,
    source: '场景',
    since: [{ from, value }],
  }))
  return { file: 'scenario', pack: '', entries }
}

/** An exact number, as points and deductions are, says itself in decimals. */
const isExact = (value: unknown, expected: unknown) =>
  typeof value === 'object' && !Array.isArray(value) && String(value) === String(expected)

/** Paths at which the value differs from what is expected; of a list every expected item must be in it. */
function missing(value: unknown, expected: unknown, path = ''): readonly string[] {
  if (Array.isArray(expected)) {
    const items = Array.isArray(value) ? value : []
    return expected.flatMap((one, at) =>
      items.some((item) => missing(item, one).length === 0) ? [] : [`${path}[${at}] ${JSON.stringify(one)}`],
    )
  }
  if (typeof expected !== 'object' || expected === null)
    return Object.is(value, expected) || isExact(value, expected) ? [] : [`${path} ${String(value)}`]
  return Object.entries(expected).flatMap(([key, one]) =>
    missing((value as Record<string, unknown> | undefined)?.[key], one, `${path}.${key}`),
  )
}
