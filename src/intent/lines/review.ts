/** Corrections that people made, as lines for learning: what was read by which rule, what is right, what could be added. */
import { isoOf } from '../../domain/calendar/days.ts'
import type { Instant } from '../../domain/names.ts'
import { type Intent, intents, type Reading } from '../reading.ts'
import { maskPersons } from '../text/mask.ts'
import type { Said } from '../wish.ts'
import { saidInLine, type UnderstoodLine, understoodLine } from './batch-line.ts'

/** A message that was read wrongly, as a person's correction tells it. */
export interface Correction {
  readonly at: Instant
  readonly of: 'intent' | 'category'
  /** As said. */
  readonly text: string
  readonly photos?: number
  /** An intent or a code of the lexicon, by `of`. */
  readonly was: string | null
  /** Null where it is only known what it was not. */
  readonly now: string | null
  readonly rule: string | null
  readonly matched: readonly string[]
}

/** A line of a labelled batch, with where it went wrong and what the lexicon may be given. A person looks it over. */
export interface ReviewLine extends Omit<UnderstoodLine, 'intent' | 'opens_case'> {
  readonly platform: null
  readonly group: null
  /** L1 to L5 where the level was among the reasons: it is learned with the words. */
  readonly sender_role: string | null
  readonly sent_at: string
  readonly text: string
  readonly photos: number
  /** Null when a person has to say it. */
  readonly intent: Intent | null
  readonly opens_case: boolean | null
  readonly category: string | null
  readonly was: Pick<Correction, 'of' | 'was' | 'rule' | 'matched'>
  readonly lexicon:
    | { readonly file: 'categories.yaml'; readonly code: string | null; readonly words: readonly string[] }
    | { readonly file: 'intents-own.yaml'; readonly for: string | null; readonly says: readonly string[] }
}

/** `names` of the roster are masked beside what looks like a name; slots beside intent and category are as read today. */
export function reviewLine(
  correction: Correction,
  id: string,
  names: readonly string[],
  read: (said: Said) => Reading,
): ReviewLine {
  const { at, of, photos = 0, was, now, rule } = correction
  const text = maskPersons(correction.text, names)
  const matched = correction.matched.map((word) => maskPersons(word, names))
  const said = { id, text, photos, sent_at: at, sender_role: roleIn(matched) }
  const slots = understoodLine(id, read(saidInLine(said)))
  // Only of what was opened as a report the category is ever corrected.
  const intent = of === 'category' ? 'report' : isIntent(now) ? now : null
  const categories = of === 'category' && now !== null ? [now] : slots.categories
  const words = newWords(text, matched)
  return {
    ...slots,
    platform: null,
    group: null,
    sender_role: roleIn(matched),
    sent_at: isoOf(at).slice(0, 19),
    text,
    photos,
    intent,
    opens_case: intent === null ? null : intent === 'report',
    category: categories[0] ?? null,
    categories,
    was: { of, was, rule, matched },
    lexicon:
      of === 'category'
        ? { file: 'categories.yaml', code: now, words }
        : { file: 'intents-own.yaml', for: intent, says: words },
  }
}

/** `<level 4>` among what spoke for a reading is a speaker of the fourth level. */
const roleIn = (matched: readonly string[]): string | null => {
  const level = matched.map((one) => /^<level ([1-5])>$/.exec(one)?.[1]).find((one) => one !== undefined)
  return level === undefined ? null : `L${level}`
}

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' })
/** As many as one reads at a glance. */
const offered = 8

/** Words of the text that did not decide before: of these a person keeps the telling ones. */
function newWords(text: string, matched: readonly string[]): readonly string[] {
  const words = [...segmenter.segment(text)].map(({ segment }) => segment)
  const telling = words.filter(
    (word) => /^\p{Script=Han}{2,}$/u.test(word) && !word.startsWith('某') && !matched.includes(word),
  )
  return [...new Set(telling)].slice(0, offered)
}

const isIntent = (text: string | null): text is Intent => intents.some((intent) => intent === text)
