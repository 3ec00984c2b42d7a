/** 例行工作: what the speaker's grids owe by the calendar now, by its last day, and what of it is done. */
import { yearsWithoutTable } from '../../domain/calendar/cadence.ts'
import { DutyKind } from '../../domain/policy/house-duty.ts'
import { countKey } from '../../journal/duties.ts'
import { type Consequence, refusedWith, type Turn } from '../turn.ts'
import { dutyCoverage } from './duty-coverage.ts'
import { owedToday, owersHere, todayOf } from './duty-owers.ts'

export async function myDuties(turn: Turn): Promise<Consequence> {
  const { desk, speaker } = turn
  const { person } = speaker
  if (!person) return refusedWith({ code: 'unknown-person' })
  const today = todayOf(turn)
  const owers = await owersHere(turn, DutyKind.options, today, owedToday)
  const owed = owers.flatMap(({ code, name, items }) => items.map((item) => ({ code, name, item })))
  const counts = await desk.duties.counts(
    speaker.tenant,
    [...new Set(owers.map(({ code }) => code))],
    owed.map(({ item: { duty, period } }) => ({ duty: duty.id, from: period.from })),
  )
  const all = owed.map(async ({ code, name, item }) => {
    const { duty, period, min, due } = item
    const n = counts.get(countKey(duty.id, period.from, code)) ?? 0
    const coverage = n < min ? await dutyCoverage(desk, speaker.tenant, item, [code]) : null
    const subjects = coverage?.get(code)
    // What may be handed in after its period is asked for once that is over, or once it was begun.
    if (duty.daysAfter !== null && today <= period.to && !subjects?.covered) return []
    return { name, n, duty: duty.name, every: duty.every, min, due, ...(subjects ? { subjects } : {}) }
  })
  const rows = (await Promise.all(all))
    .flat()
    .toSorted((a, b) => (a.due < b.due ? -1 : a.due > b.due ? 1 : 0))
  const unknownYears = [...yearsWithoutTable({ from: today, to: today }, desk.holidays)]
  return {
    kind: 'tell',
    meaning: { kind: 'duties-shown', who: person.name, today, rows, unknownYears },
    outcome: 'answered',
    question: null,
  }
}
