/** 我这个月报了几条: one's own reports in the groups in which one speaks, and how many of them have ended. */
import { addDays, at } from '../../domain/calendar/days.ts'
import type { GroupId } from '../../domain/names.ts'
import type { QuestionWish } from '../../intent/question-wish.ts'
import { type Consequence, refusedWith, type Turn } from '../turn.ts'

export async function countReports(
  { desk, speaker }: Turn,
  { from, to, said }: Extract<QuestionWish, { wish: 'count-reports' }>,
): Promise<Consequence> {
  const { person, group, tenant } = speaker
  if (person === null) return refusedWith({ code: 'unknown-person' })
  const scene = await desk.directory.scene(
    tenant,
    person.posts.map((post) => post.grid),
  )
  const own: readonly GroupId[] = [...scene.groups, ...(group ? [group] : [])].map(({ id }) => id)
  const until = at(addDays(to, 1), '00:00')
  const counts = await desk.cases.reportedBy(person.id, [...new Set(own)], at(from, '00:00'), until)
  return {
    kind: 'tell',
    meaning: { kind: 'reports-counted', who: person.name, said, from, to, ...counts },
    outcome: 'answered',
    question: null,
  }
}
