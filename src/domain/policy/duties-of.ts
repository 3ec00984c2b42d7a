/** Every duty and every report date of a regulation, one for each level that owes it. */
import type { HouseDuty } from './house-duty.ts'
import { type InForce, ofKind } from './in-force.ts'
import type { Who } from './who.ts'

export function dutiesOf(held: InForce): readonly HouseDuty[] {
  const changes = ofKind(held, 'alert').flatMap(({ value }) => value.changes)
  const duties = ofKind(held, 'duty').flatMap(({ key, value }) => {
    const { what: kind, who, agenda: _, ...rest } = value
    const change = changes.find(({ duty }) => duty === key)
    const inAlert = change ? { days: change.days ?? null, min: change.min ?? null } : null
    const { days = null, each = null, missingAt = null, daysAfter = null } = rest
    const { during = null, occasion = null, subjects = null } = rest
    const optional = {
      ...{ days, each, subjects, missingAt, daysAfter, during, occasion, dates: null, onRestDay: null },
    }
    return owersOf(key, who).map((ower) => ({ ...rest, ...optional, ...ower, kind, inAlert }))
  })
  const reports = ofKind(held, 'report-date').flatMap(({ key, value }) => {
    const { name, who, dates, onRestDay, papers, remind } = value
    const fixed = { kind: 'report', every: 'dates', days: null, min: 1, each: null, photo: false } as const
    const unset = {
      subjects: null,
      missingAt: null,
      daysAfter: null,
      during: null,
      inAlert: null,
      occasion: null,
    }
    const evidence = papers.join('、')
    return owersOf(key, who).map((ower) => {
      return { ...fixed, ...unset, ...ower, name, evidence, remind, dates, onRestDay }
    })
  })
  return [...duties, ...reports].toSorted((a, b) => a.level - b.level)
}

function owersOf(key: string, who: Who) {
  if ('body' in who) return [{ id: key, level: who.level ?? 1, body: who.body }]
  return who.levels.map((level) => ({
    id: who.levels.length === 1 ? key : `${key}-${level}`,
    level,
    body: null,
  }))
}
