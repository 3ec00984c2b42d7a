/** What the bot waits for is not over because something else was said in between: 查询 3号, and then the photo. */
import type { CaseId } from '../../domain/names.ts'
import type { Question, Which } from '../../journal/question.ts'
import type { Consequence, Turn } from '../turn.ts'

/** A consequence that answers nothing of what was asked leaves the question as it was. */
export function stillAsked({ speaker }: Turn, after: Consequence, question: Question | null): Consequence {
  if (question === null) return after
  if (after.kind === 'tell') return after.question === null ? { ...after, question } : after
  if (after.kind !== 'steps' || after.steps.some(({ command }) => command.type === 'report-case'))
    return after
  const touched = after.steps.map((step) => step.case)
  if (!waitsOn(question, touched)) return after
  const { chatKey, userId } = speaker
  return { ...after, views: [{ kind: 'question', chatKey, userId, question }, ...after.views] }
}

/** A question about something else than these cases. */
function waitsOn(question: Question, touched: readonly CaseId[]): boolean {
  if (question.kind === 'missing')
    return ![question.case, ...(question.others ?? [])].some((id) => touched.includes(id))
  if (question.kind !== 'which' || !ofItsOwn.includes(question.about)) return false
  const named = [question.quoted, ...question.options.map(({ value }) => value.slice(value.indexOf(':') + 1))]
  return !touched.some((id) => named.includes(id))
}

/** Which case or whom may have been settled by the very words; these are not. */
const ofItsOwn: readonly Which['about'][] = ['reading', 'same-matter', 'duty-photo', 'held-back']
