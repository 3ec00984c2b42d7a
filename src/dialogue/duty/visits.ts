/** 督查 北苇镇柳湾村 …: which grid below was inspected, and how far the period's inspections have come. */

import type { Desk } from '../../desk.ts'
import { dayOf } from '../../domain/calendar/days.ts'
import { byOf } from '../../domain/grid/by.ts'
import type { Grid } from '../../domain/grid/grid.ts'
import { inspectsFrom, keepsBookOf } from '../../domain/grid/may-supervise.ts'
import { gridOf } from '../../domain/grid/scene.ts'
import type { Day, EvidenceId, GridCode, TenantCode } from '../../domain/names.ts'
import { inForce } from '../../domain/policy/in-force.ts'
import { type Period, periodOf } from '../../domain/policy/period.ts'
import { childOnWay, type InspectionRule, inspectionRules } from '../../domain/supervision/coverage.ts'
import { saidDay } from '../../intent/said-day.ts'
import type { SupervisionWish } from '../../intent/supervision-wish.ts'
import type { Below } from '../../journal/digests.ts'
import type { Coverage } from '../../notices/supervision-notice.ts'
import { areaNamed } from '../grid/area-named.ts'
import { type Consequence, refusedWith, type Turn } from '../turn.ts'
import { recordDuty } from './duty-record.ts'

/** 昨天的问题已整改: what was found there, not when. */
const ofThatDay = /^\P{P}{2,10}?[天日]的/u

const refused = (why: 'no-right' | 'unknown-area' | 'not-below' | 'not-owed', name: string): Consequence =>
  refusedWith({ code: 'visit-refused', why, name })

/** The visited grid must lie below one for which the speaker decides. */
export async function recordVisit(
  turn: Turn,
  { area, text }: Extract<SupervisionWish, { wish: 'record-visit' }>,
  photosOf: () => Promise<readonly EvidenceId[]>,
): Promise<Consequence> {
  const { desk, speaker, policy, now } = turn
  const inspected = { kind: 'inspection', text: turn.message.text, led: true } as const
  const visited = await areaNamed(turn, area)
  // A works or a site: a record of the duty, and no grid is visited by it.
  if (visited === null) return recordDuty(turn, inspected, photosOf)
  const scene = await desk.directory.scene(speaker.tenant, [visited.code])
  const grid = inspectsFrom(speaker.actor, visited.code, scene, policy)
  if (grid === null) return refused('not-below', visited.name)
  const inspector = gridOf(scene, grid)
  const child = childOnWay(grid, visited.path)
  if (child === null) return refused('not-below', visited.name)
  const on = saidDay(turn.message.text, now) ?? (ofThatDay.test(text) ? null : saidDay(text, now))
  const record = await recordDuty(turn, { ...inspected, about: [child], on }, photosOf)
  if (record.kind !== 'write') return record
  const day = on ?? dayOf(now)
  const rule = ruleFor(desk, speaker.tenant, inspector, day)
  const period = periodOf(day, rule?.every ?? 'quarter')
  const by = byOf(speaker.actor, scene, null)
  const photos = await photosOf()
  const stream = `visits:${grid}:${period.from}`
  const expectedVersion = (await desk.journal.read(stream)).length
  const group = speaker.group?.id ?? null
  const fact = {
    type: 'visit-recorded' as const,
    ...{ grid, visited: visited.code, covers: child, day, text, photos: [...photos], group },
  }
  const coverage = await coverageOf(desk, inspector, period, await below(desk, inspector), [child])
  const key = `${stream}:${expectedVersion}`
  return {
    kind: 'write',
    outcome: 'recorded',
    appends: [...record.appends, { stream, expectedVersion, facts: [{ fact, by, at: now }] }],
    views: [...record.views, { kind: 'visit', tenant: speaker.tenant, grid, day, visited: child }],
    notices: [
      {
        ...{ key, to: speaker.here, about: null, priority: 'urgent', dueAt: now },
        meaning: {
          ...{ kind: 'visit-recorded', ...coverage, visited: visited.name, text, photoCount: photos.length },
          who: `${by.title} ${speaker.person?.name ?? ''}`.trim(),
        },
      },
    ],
  }
}

export async function showCoverage(turn: Turn): Promise<Consequence> {
  const { desk, speaker, policy, now } = turn
  const here = speaker.group?.grid ?? null
  const own = (speaker.person?.posts ?? []).map(({ grid }) => grid)
  const scene = await desk.directory.scene(speaker.tenant, [...own, ...(here ? [here] : [])])
  const code = keepsBookOf(speaker.actor, here, scene, policy)
  if (code === null) return refused('no-right', '')
  const grid = gridOf(scene, code)
  const rule = ruleFor(desk, speaker.tenant, grid, dayOf(now))
  if (rule === null) return refused('not-owed', grid.name)
  const period = periodOf(dayOf(now), rule.every)
  const coverage = await coverageOf(desk, grid, period, await below(desk, grid))
  return {
    kind: 'tell',
    meaning: { kind: 'coverage-shown', ...coverage },
    outcome: 'answered',
    question: null,
  }
}

/** The duty of inspection that a grid owes; null where the regulation has none for its level. */
function ruleFor(desk: Desk, tenant: TenantCode, { level }: Grid, day: Day): InspectionRule | null {
  const { regulation, overlay } = desk.packOf(tenant)
  const rules = inspectionRules(inForce(regulation, day, overlay))
  return rules.find(({ levels }) => levels.includes(level)) ?? null
}

/** The grids right below one as it is now. */
export const below = ({ directory }: Pick<Desk, 'directory'>, { tenant, code, level }: Grid) =>
  directory.gridsAt(tenant, code, level + 1)

/** `below`: the grids that are to be visited. `just`: visited by what is being written now. */
export async function coverageOf(
  { supervisions }: Pick<Desk, 'supervisions'>,
  { code, name }: Grid,
  { from, to }: Period,
  below: readonly Below[],
  just: readonly GridCode[] = [],
): Promise<Coverage> {
  const seen = await supervisions.visited(code, from, to)
  const done = new Set([...seen, ...just])
  const missing = below.filter((grid) => !done.has(grid.code))
  return {
    ...{ grid: name, from, to, of: below.length, covered: below.length - missing.length },
    missing: missing.map((grid) => grid.name),
  }
}
