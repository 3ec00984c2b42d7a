/** A report opens a case: where it lies, its number, and what the next message may still supply. */
import { addMinutes, dayOf } from '../domain/calendar/days.ts'
import type { CaseCommand } from '../domain/case/commands.ts'
import { CaseId, type EvidenceId } from '../domain/names.ts'
import type { Wish } from '../intent/wish.ts'
import type { View } from '../journal/journal.ts'
import { type Consequence, refusedWith, silence, type Turn } from './turn.ts'
import { originOf } from './where.ts'

export async function report(
  turn: Turn,
  wish: Extract<Wish, { wish: 'report' }>,
  photos: readonly EvidenceId[],
): Promise<Consequence> {
  const { desk, speaker, now, policy } = turn
  if (await openedBefore(turn)) return silence('reported-before')
  const origin = await originOf(turn)
  if (origin === null) return refusedWith({ code: 'only-in-group' })
  if (wish.text === '' && photos.length === 0) return refusedWith({ code: 'empty-report' })
  const series = `${policy.series}${dayOf(now).replaceAll('-', '')}`
  const number = await desk.cases.nextNumber(speaker.tenant, series)
  const no = `${series}-${String(number).padStart(3, '0')}`
  const id = CaseId.parse(`${speaker.tenant}/${no}`)
  const { text, place, category, urgency } = wish
  const group = speaker.group?.purpose === 'grid' ? speaker.group.id : null
  const command: CaseCommand = {
    type: 'report-case',
    no,
    origin,
    group,
    text,
    place,
    photos: [...photos],
    category,
    urgency,
  }
  return {
    kind: 'steps',
    steps: [{ case: id, command }],
    views: [missing(turn, id, place === null, photos.length === 0)],
    retryWith: null,
  }
}

/** The next words or photo of this person in this chat belong to the report, for a while. */
function missing({ speaker, now, policy }: Turn, id: CaseId, place: boolean, photo: boolean): View {
  const what = [...(place ? (['place'] as const) : []), ...(photo ? (['photo'] as const) : [])]
  const question =
    what.length === 0
      ? null
      : ({ kind: 'missing', case: id, what, until: addMinutes(now, policy.answerMinutes) } as const)
  return { kind: 'question', chatKey: speaker.chatKey, userId: speaker.userId, question }
}

/** The words came after their own edit: the edit has opened the case already. */
async function openedBefore({ desk, message }: Turn): Promise<boolean> {
  const { platform, account, chat, id, kind } = message
  return kind === 'said' && (await desk.cases.about(platform, account, chat, id))?.opened === true
}
