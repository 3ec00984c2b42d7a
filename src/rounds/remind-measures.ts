/** Reminds the leaders’ group of measures whose follow-up has come: each once, and never before its day. */
import { handleMeasure } from '../assessing/handle-assessment.ts'
import type { Desk } from '../desk.ts'
import { knownPeriod } from '../domain/assessment/period-named.ts'
import { dayOf } from '../domain/calendar/days.ts'
import { ancestorsOf, askedIn, gridOf, postsIn } from '../domain/grid/scene.ts'
import type { Instant, TenantCode } from '../domain/names.ts'
import type { Policy } from '../domain/policy/policy.ts'
import { addressee } from '../notices/card.ts'
import { afterQuietHours } from '../notices/quiet-hours.ts'

export async function remindMeasures(
  desk: Desk,
  tenant: TenantCode,
  policy: Policy,
  now: Instant,
): Promise<void> {
  const due = await desk.assessments.followUpsDue(tenant, dayOf(now))
  if (due.length === 0) return
  const groups = await desk.directory.groups(tenant)
  const group =
    groups.find(({ purpose }) => purpose === 'leaders') ??
    groups.find(({ grid }) => grid === (tenant as string))
  if (!group) return
  for (const measure of due) {
    if (measure.state !== 'confirmed') continue
    const scene = await desk.directory.scene(tenant, [measure.unit])
    const [above = measure.unit] = ancestorsOf(scene, measure.unit)
    const office = postsIn(scene, above, ['office'])
    const stamp = `follow-up:${measure.id}:${measure.followUpOn}`
    const { period, measures, by, reason, followUpOn } = measure
    const meaning = {
      kind: 'measure-reminded' as const,
      unit: gridOf(scene, measure.unit).name,
      period: knownPeriod(period).words,
      measures: [...measures],
      by,
      reason,
      followUpOn,
      asked: (office.length > 0 ? office : askedIn(scene, above)).map((post) => addressee(post, scene)),
    }
    const dueAt = afterQuietHours(now, policy.quietHours)
    await handleMeasure(
      desk,
      tenant,
      measure.id,
      { type: 'remind-measure' },
      {
        actor: { kind: 'clock' },
        now,
        stamp,
        notices: [
          {
            key: stamp,
            to: { kind: 'group', group: group.id },
            about: null,
            meaning,
            priority: 'routine',
            dueAt,
          },
        ],
      },
    )
  }
}
