/** A photo without words from whoever owes a duty with a photo: below its reminder it fulfils it, elsewhere it is asked about. */
import { addMinutes, dayOf } from '../../domain/calendar/days.ts'
import type { EvidenceId } from '../../domain/names.ts'
import type { HouseDuty } from '../../domain/policy/house-duty.ts'
import { countKey } from '../../journal/duties.ts'
import type { Which } from '../../journal/question.ts'
import { reminderHead } from '../../render/text/reminder-head.ts'
import { dateSaid } from '../../render/text/when.ts'
import { askWhich } from '../asking/ask-which.ts'
import { markedBy } from '../asking/asking.ts'
import { type Consequence, silence, type Turn } from '../turn.ts'
import { owedToday, owersHere, todayOf } from './duty-owers.ts'
import { recordDuty } from './duty-record.ts'

type Photos = () => Promise<readonly EvidenceId[]>

/** The one duty whose reminder the photo quotes: then nothing is left to ask. */
export async function dutyQuoted(turn: Turn): Promise<HouseDuty | null> {
  const text = turn.message.replyTo?.text ?? ''
  if (!text.includes(reminderHead)) return null
  const named = (await owedWithPhoto(turn)).filter(({ name }) => text.includes(name))
  return named.length === 1 ? (named[0] ?? null) : null
}

/** A photo may as well show a problem. Null where the sender owes nothing that it could be for. */
export async function askDutyPhoto(turn: Turn): Promise<Consequence | null> {
  if (!turn.message.attachments.some(({ kind }) => kind === 'photo')) return null
  const duties = await owedWithPhoto(turn)
  const [only] = duties
  if (only === undefined) return null
  const asked = { about: 'duty-photo', message: turn.message.id } as const
  if (duties.length > 1) {
    const options = duties.map(({ id, name }) => ({ label: name, value: markedBy(turn, id) }))
    const no = { label: '都不是', value: markedBy(turn, 'no') }
    return askWhich(turn, { ...asked, said: '', options: [...options, no] })
  }
  const options = [
    { label: '是', value: markedBy(turn, only.id) },
    { label: '不是', value: markedBy(turn, 'no') },
  ]
  return askWhich(turn, { ...asked, said: only.name, options })
}

/** The answer to what was asked: entered for the day on which the photo came. */
export async function answerDutyPhoto(turn: Turn, asked: Which, id: string, photos: Photos) {
  const duty = turn.policy.duties.find((one) => one.id === id)
  if (!duty) return { ...silence('photo-of-no-duty'), settles: true }
  const day = dayOf(addMinutes(asked.until, -turn.policy.answerMinutes))
  const late = day === todayOf(turn) ? '' : `补记 ${dateSaid(day)} `
  const { chatKey, userId } = turn.speaker
  const done = await recordPhoto(turn, duty, photos, late)
  if (done.kind !== 'write') return done
  return { ...done, views: [...done.views, { kind: 'question' as const, chatKey, userId, question: null }] }
}

export const recordPhoto = (turn: Turn, { kind, name }: HouseDuty, photos: Photos, before = '') =>
  recordDuty(turn, { kind, text: `${before}${name} 见照片`, led: true }, photos)

/** Daily duties with a photo that the sender himself is asked for here, and that are still open. */
async function owedWithPhoto(turn: Turn): Promise<readonly HouseDuty[]> {
  const { desk, speaker } = turn
  if (speaker.person === null) return []
  const owers = await owersHere(turn, ['patrol', 'meeting'], todayOf(turn), (...of) =>
    owedToday(...of).filter(({ duty }) => duty.every === 'day' && duty.photo && duty.body === null),
  )
  const owed = owers.flatMap(({ code, items }) => items.map((item) => ({ code, item })))
  if (owed.length === 0) return []
  const codes = [...new Set(owed.map(({ code }) => code))]
  const leaders = await desk.duties.leaders(
    speaker.tenant,
    codes as Parameters<typeof desk.duties.leaders>[1],
  )
  const leads = new Set(
    [...leaders].flatMap(([code, posts]) =>
      posts.some(({ person }) => person === speaker.person?.id) ? [code as string] : [],
    ),
  )
  const asked = owed.map(({ item: { duty, period } }) => ({ duty: duty.id, from: period.from }))
  const counts = await desk.duties.counts(speaker.tenant, codes, asked)
  const open = owed.filter(
    ({ code, item: { duty, period, min } }) =>
      leads.has(code) && (counts.get(countKey(duty.id, period.from, code)) ?? 0) < min,
  )
  return [...new Map(open.map(({ item: { duty } }) => [duty.id, duty])).values()]
}
