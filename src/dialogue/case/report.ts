/** A report opens a case, or several told apart: where they lie, their numbers, and what the next message may supply. */
import { addMinutes, dayOf } from '../../domain/calendar/days.ts'
import type { ReadBy } from '../../domain/case/facts.ts'
import { CaseId, type EvidenceId, type GridCode } from '../../domain/names.ts'
import type { CaseStep } from '../../handle-command.ts'
import type { Matter, Wish } from '../../intent/wish.ts'
import type { View } from '../../journal/journal.ts'
import { limits } from '../../limits.ts'
import { originOf } from '../grid/where.ts'
import { type Consequence, refusedWith, silence, type Turn } from '../turn.ts'
import { likelySame } from './likely-same.ts'

type Report = Extract<Wish, { wish: 'report' }>

/** `read`: the rule by which the words were read, kept for whoever reviews the lexicon. */
export async function report(
  turn: Turn,
  wish: Report,
  photos: readonly EvidenceId[],
  read: ReadBy | null,
): Promise<Consequence> {
  if (await openedBefore(turn)) return silence('reported-before')
  const origin = await originOf(turn)
  if (origin === null) return refusedWith({ code: 'only-in-group' })
  if (wish.text === '' && photos.length === 0) return refusedWith({ code: 'empty-report' })
  const { mattersAtOnce: limit } = limits
  const count = wish.matters.length
  const matters: readonly Matter[] = count >= 2 && count <= limit ? wish.matters : [wish]
  const steps: CaseStep[] = []
  for (const matter of matters)
    steps.push(await stepOf(turn, { ...matter, urgency: wish.urgency }, origin, photos, read))
  return {
    kind: 'steps',
    steps,
    views: [missing(turn, steps, matters, photos.length === 0)],
    retryWith: null,
    refusals: count > limit ? [{ code: 'too-many-matters', count, limit }] : [],
    opens: turn.chosen.message,
  }
}

/** The day's next number, HB20261118-007. */
export async function nextCase({ desk, speaker, now, policy }: Turn) {
  const series = `${policy.series}${dayOf(now).replaceAll('-', '')}`
  const number = await desk.cases.nextNumber(speaker.tenant, series)
  const no = `${series}-${String(number).padStart(3, '0')}`
  return { no, id: CaseId.parse(`${speaker.tenant}/${no}`) }
}

async function stepOf(
  turn: Turn,
  matter: Matter & Pick<Report, 'urgency'>,
  origin: GridCode,
  photos: readonly EvidenceId[],
  read: ReadBy | null,
): Promise<CaseStep> {
  const { speaker } = turn
  const { no, id } = await nextCase(turn)
  const { text, place, category, urgency } = matter
  return {
    case: id,
    command: {
      type: 'report-case',
      no,
      origin,
      group: speaker.group?.purpose === 'grid' ? speaker.group.id : null,
      text,
      place,
      photos: [...photos],
      category,
      urgency,
      read,
      near: await likelySame(turn, matter, origin),
    },
  }
}

/**
 * The next words or photo of this person in this chat belong to the report, for a while. Of several matters only the
 * photo is waited for: to which of them a bare place belongs cannot be told.
 */
function missing(
  { speaker, now, policy }: Turn,
  steps: readonly CaseStep[],
  matters: readonly Matter[],
  photo: boolean,
): View {
  const [first, ...others] = steps.map((step) => step.case)
  const place = others.length === 0 && matters[0]?.place === null
  const what = [...(place ? (['place'] as const) : []), ...(photo ? (['photo'] as const) : [])]
  const until = addMinutes(now, policy.answerMinutes)
  const question =
    what.length === 0 || first === undefined
      ? null
      : ({ kind: 'missing', case: first, ...(others.length > 0 ? { others } : {}), what, until } as const)
  return { kind: 'question', chatKey: speaker.chatKey, userId: speaker.userId, question }
}

/** The words came after their own edit: the edit has opened the case already. */
async function openedBefore({ desk, message, chosen }: Turn): Promise<boolean> {
  const { platform, account, chat, id, kind } = message
  const name = chosen.message ?? id
  return kind === 'said' && (await desk.cases.about(platform, account, chat, name))?.opened === true
}
