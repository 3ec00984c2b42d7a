/** From when to when somebody is away, who acts or looks after the grids meanwhile, and who should know. */
import { dayOf } from '../../domain/calendar/days.ts'
import { dateSaid } from './when.ts'
import { called, type MeaningWith, type Setting } from './wording.ts'

type LeaveMeaning = MeaningWith<'leave-recorded' | 'leave-started'>

/** `lead` stands before who it is. */
export function leaveSaid(lead: string, meaning: LeaveMeaning, { now }: Setting): (string | null)[] {
  const { who, from, to, asked, left, informed } = meaning
  const today = dayOf(now)
  const days = from === to ? dateSaid(from, today) : `${dateSaid(from, today)}至${dateSaid(to, today)}`
  const acts = asked.length > 0 ? `期间由 ${called(asked)} 代理` : '期间由同一网格的其他人办理'
  return [
    `${lead}${who} ${days}请假${left.length > 0 ? '' : `，${acts}`}。`,
    ...left.map(({ name, others }) =>
      others.length > 0
        ? `${name}期间由 ${called(others)} 照看。`
        : `${name}期间没有别的负责人，例行工作不计缺。`,
    ),
    informed.length > 0 ? `请 ${called(informed)} 知悉。` : null,
  ]
}

/** Everybody who is called by name in it. */
export const leaveMentions = ({ asked, left, informed }: LeaveMeaning) => [
  ...asked,
  ...left.flatMap(({ others }) => others),
  ...informed,
]
