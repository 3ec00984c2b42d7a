/** The weekly dispatch and the monthly summary: made once from the roll-ups, frozen as a fact, sent to the leaders' group. */
import type { Desk } from '../desk.ts'
import { dayOf, daysBetween } from '../domain/calendar/days.ts'
import type { DigestFact, Tally } from '../domain/digest/facts.ts'
import type { Period } from '../domain/duty/due.ts'
import type { Instant, TenantCode } from '../domain/names.ts'
import type { Policy } from '../domain/policy/policy.ts'
import { holderName } from '../notices/card.ts'
import { type Round, tellOnce } from './tell-once.ts'

/** Made late when more than an hour has passed since its time. */
const lateAfterMs = 3_600_000
const titles = { weekly: '周调度', monthly: '月度小结' } as const

export async function makeDigest(
  desk: Desk,
  tenant: { tenant: TenantCode; name: string },
  policy: Policy,
  period: Period,
  begun: Instant,
  now: Instant,
): Promise<void> {
  const stamp = `digest:${tenant.tenant}:${period.kind}:${period.from}`
  if (period.dueAt < begun || (await desk.journal.stamped(stamp))) return
  const groups = await desk.directory.groups(tenant.tenant)
  const leaders =
    groups.find((group) => group.purpose === 'leaders') ??
    groups.find((group) => group.grid === (tenant.tenant as string))
  if (!leaders) return
  const fact = await digestOf(desk, tenant.tenant, leaders, period, now)
  const title = `${tenant.name}网格化环境监管${titles[period.kind]}`
  const { kind: digest, from, to, total, rows, open, suspended, overdue, oldest, late } = fact
  const round: Round = {
    stream: `digest:${tenant.tenant}`,
    stamp,
    fact,
    group: leaders.id,
    meaning: {
      kind: 'digest-made',
      digest,
      title,
      from,
      to,
      total,
      rows,
      open,
      suspended,
      overdue,
      oldest,
      late,
    },
  }
  await tellOnce(desk, policy, round, now)
}

async function digestOf(
  desk: Desk,
  tenant: TenantCode,
  group: { id: DigestFact['group']; grid: DigestFact['grid'] },
  period: Period,
  now: Instant,
): Promise<DigestFact> {
  const root = group.grid
  const grid = await desk.directory.grid(root)
  const tallies = await desk.cases.tallies(tenant, root, period.from, period.to)
  const { open, suspended, overdue } = await desk.cases.openCount(tenant)
  const oldest = await desk.cases.oldestOpen(tenant, 5)
  return {
    type: 'digest-made',
    kind: period.kind,
    from: period.from,
    to: period.to,
    grid: root,
    group: group.id,
    total: sum(root, grid?.name ?? '', tallies),
    rows: tallies.filter((row) => row.grid !== root),
    open,
    suspended,
    overdue,
    oldest: await Promise.all(
      oldest.map(async (matter) => {
        const scene = await desk.directory.scene(tenant, [matter.origin, matter.holder.grid])
        const days = daysBetween(dayOf(matter.reportedAt), dayOf(now))
        return {
          no: matter.no,
          place: matter.place,
          text: matter.text,
          holder: matter.outsideParty ?? holderName(matter.holder, scene),
          days,
        }
      }),
    ),
    late: now - period.dueAt > lateAfterMs,
  }
}

const sum = (grid: Tally['grid'], name: string, rows: readonly Tally[]): Tally => {
  const add = (key: 'reported' | 'closed' | 'selfHandled' | 'overdue' | 'patrols' | 'meetings') =>
    rows.reduce((total, row) => total + row[key], 0)
  return {
    grid,
    name,
    reported: add('reported'),
    closed: add('closed'),
    selfHandled: add('selfHandled'),
    overdue: add('overdue'),
    patrols: add('patrols'),
    meetings: add('meetings'),
  }
}
