/** A photo without words: the answer to a question, a supplement to the quoted case, a duty’s, or held until its words come. */

import { transitions } from '../domain/case/table.ts'
import { may } from '../domain/grid/may.ts'
import type { Instant } from '../domain/names.ts'
import type { HouseDuty } from '../domain/policy/house-duty.ts'
import type { Question, Which } from '../journal/question.ts'
import { askSameMatter } from './asking/asking.ts'
import { askDutyPhoto, dutyQuoted } from './duty/photo-of-duty.ts'
import { type Consequence, silence, type Turn } from './turn.ts'

export type PhotosMean =
  | { readonly mean: 'consequence'; readonly consequence: Consequence }
  /** The earlier words are to be read again, now with the photo. */
  | { readonly mean: 'words-again'; readonly text: string; readonly case: Turn['quoted'] }
  | { readonly mean: 'supplement'; readonly case: NonNullable<Turn['quoted']> }
  | { readonly mean: 'progress'; readonly case: NonNullable<Turn['quoted']> }
  /** A question about an earlier message waits: the photo goes with its answer. */
  | { readonly mean: 'kept'; readonly question: Which }
  /** It quotes the reminder of this duty. */
  | { readonly mean: 'duty'; readonly duty: HouseDuty }

/** `gatherMs` is the channel's window: 0 once the photo has waited long enough. */
export async function photosAlone(
  turn: Turn,
  question: Question | null,
  gatherUntil: Instant,
): Promise<PhotosMean> {
  const { now } = turn
  const album = await albumCase(turn)
  const quoted = album?.case ?? turn.quoted
  if (album?.opened) return { mean: 'supplement', case: album.case }
  if (album === null && question?.kind === 'photo')
    return { mean: 'words-again', text: question.text, case: question.case }
  if (album === null && question?.kind === 'order' && question.gap === 'photo')
    return { mean: 'words-again', text: question.text, case: null }
  if (turn.quotedOrder !== null) return { mean: 'words-again', text: '反馈 见照片', case: null }
  if (album === null && question?.kind === 'missing' && question.what.includes('photo'))
    return { mean: 'supplement', case: question.case }
  if (quoted !== null)
    return { mean: (await worksOn({ ...turn, quoted })) ? 'progress' : 'supplement', case: quoted }
  // What was asked about is another photo: words of their own may still come to these.
  const ofAnother = question?.kind === 'which' && question.about !== 'reading'
  if (album === null && question?.kind === 'which' && keepsPhotos.includes(question.about))
    return ofAnother && now < gatherUntil
      ? { mean: 'consequence', consequence: { kind: 'hold', until: gatherUntil } }
      : { mean: 'kept', question }
  const duty = await dutyQuoted(turn)
  if (duty) return { mean: 'duty', duty }
  if (now < gatherUntil) return { mean: 'consequence', consequence: { kind: 'hold', until: gatherUntil } }
  const asked = (await askSameMatter(turn)) ?? (await askDutyPhoto(turn))
  if (asked) return { mean: 'consequence', consequence: asked }
  if (!turn.message.addressed) return { mean: 'consequence', consequence: silence('photo-alone') }
  const meaning = { kind: 'not-understood', nearest: ['上报', '巡查', '办结'] } as const
  return {
    mean: 'consequence',
    consequence: {
      kind: 'tell',
      meaning: { ...meaning, nearest: [...meaning.nearest] },
      outcome: 'photo-alone',
      question: null,
    },
  }
}

/** Questions about what somebody saw; the others are about a number or a name. */
const keepsPhotos: readonly Which['about'][] = ['reading', 'same-matter', 'duty-photo']

/** The message name under which a whole album is remembered beside its parts. */
export const albumName = (album: string): string => `album:${album}`

/**
 * The case to which the rest of this album led. A part may come long after the others were handled: when the line or
 * the process broke off between them, its photo belongs where theirs went.
 */
async function albumCase({ desk, message: { platform, account, chat, album } }: Turn) {
  return album === null ? null : desk.cases.about(platform, account, chat, albumName(album))
}

/** The sender has the case in hands: his photo shows how the work goes on. */
async function worksOn({ desk, quoted, speaker, policy }: Turn): Promise<boolean> {
  const matter = quoted === null ? null : await desk.cases.get(quoted)
  if (!matter || !transitions[matter.state]['progress-case']) return false
  if (speaker.person?.id === matter.reporter.person && matter.state === 'reported') return false
  const scene = await desk.directory.scene(speaker.tenant, [
    matter.origin,
    matter.holder.grid,
    ...matter.touched,
  ])
  return may(speaker.actor, 'finish-case', matter, scene, policy)
}
