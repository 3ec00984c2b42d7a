/** The figures by which the house works on a day, out of a regulation: each key by its own name, the composed ones by theirs. */
import { dutiesOf } from './duties-of.ts'
import { type InForce, ofKind, ruleOf } from './in-force.ts'
import { planByReportDate } from './plan-by-report-date.ts'
import { Policy } from './policy.ts'
import { completenessName, staffingOf } from './staffing-of.ts'

/** @throws ZodError when the regulation leaves something out that the house needs. */
export function policyOf(held: InForce): Policy {
  const figures = ofKind(held, 'figure').map(({ key, value }) => [key, value] as const)
  const none = held.none.filter(({ kind }) => kind === 'figure').map(({ key }) => [key, null] as const)
  return Policy.strict().parse({
    ...Object.fromEntries([...none, ...figures]),
    halfYearly: planByReportDate(held, ruleOf(held, 'figure', 'halfYearly')?.value),
    code: held.regulation,
    title: ruleOf(held, 'regulation', held.regulation)?.value.title,
    levels: ruleOf(held, 'levels', 'tree')?.value.map(({ level, name }) => ({ level, name })),
    route: ruleOf(held, 'route', 'upward')?.value,
    deadlines: ruleOf(held, 'deadlines', 'cases')?.value.rows,
    duties: dutiesOf(held),
    staffing: staffingOf(held),
    fields: ofKind(held, 'post').flatMap(({ value: { level, post, split } }) =>
      split ? [{ level, post, split }] : [],
    ),
    completenessName: completenessName(held),
    alarms: alarmRules(held),
    alert: alertRules(held),
  })
}

function alertRules(held: InForce): Policy['alert'] {
  const alert = ruleOf(held, 'alert', 'heavy-pollution')?.value
  if (!alert) return null
  const { name, declares, changes, asks, checklist, summaryAt = null } = alert
  return {
    name,
    declares,
    changes,
    asks,
    checklist: checklist === undefined ? [] : (ruleOf(held, 'list', checklist)?.value.items ?? []),
    summaryAt,
  }
}

/** Both are needed: who answers for a station, and until when. */
function alarmRules(held: InForce): Policy['alarms'] {
  const focus = ruleOf(held, 'focus-grid', 'station')?.value
  const limits = ruleOf(held, 'deadlines', 'station-alarm')?.value
  if (!focus || !limits) return null
  return {
    level: focus.level,
    focus: focus.name,
    ledBy: focus.ledBy,
    inclusive: limits.inclusive,
    limits: limits.rows.flatMap(({ kind, span, warnMinutes }) =>
      'minutes' in span && (kind === 'feedback' || kind === 'result')
        ? [{ kind, minutes: span.minutes, warnMinutes }]
        : [],
    ),
  }
}
