/** From when to when somebody is away, and who acts: one clause. */
import { dayOf } from '../../domain/calendar/days.ts'
import { dateSaid } from './when.ts'
import { called, type MeaningWith, type Setting } from './wording.ts'

export function leaveSaid(
  { from, to, asked }: MeaningWith<'leave-recorded' | 'leave-started'>,
  { now }: Setting,
): string {
  const today = dayOf(now)
  const days = from === to ? dateSaid(from, today) : `${dateSaid(from, today)}至${dateSaid(to, today)}`
  const acts = asked.length > 0 ? `期间由 ${called(asked)} 代理` : '期间由同一网格的其他人办理'
  return ` ${days}请假，${acts}`
}
