/** Where the rules are unsure, a model outside may be asked which reading comes first; it decides nothing. */
import type { Instant } from '../domain/names.ts'
import { phraseBook } from '../intent/phrase-book.ts'
import { mask } from '../intent/text/mask.ts'
import type { Understanding } from '../intent/wish.ts'
import { limits } from '../limits.ts'
import { type Advisor, AdvisorFault, type AdvisorReason, type Offer } from './advisor.ts'
import { openBreaker } from './breaker.ts'

export interface Asking {
  /** Names the message; asked about the same one again, the first answer stands. */
  readonly about: string
  /** As said; it is masked and cut here. */
  readonly text: string
  /** Names of persons that may occur in it; only fetched when the model is really asked. */
  readonly names: () => Promise<readonly string[]>
  readonly now: Instant
}

/** The same understanding with its options in a better order, or unchanged. Never rejects. */
export type Advise = <U extends Understanding>(meant: U, asking: Asking) => Promise<U>

/** Without a model. */
export const unadvised: Advise = async (meant) => meant

export interface AdviseParts {
  readonly advisor: Advisor
  readonly timeoutMs: number
  /** Hears why there was no advice; nothing of the message. */
  readonly report: (reason: AdvisorReason) => void
}

/** Messages whose answer is remembered: handled again after a conflict or a restart of the work, none is asked twice. */
const remembered = 1_000

export function openAdvise({ advisor, timeoutMs, report }: AdviseParts): Advise {
  const breaker = openBreaker()
  const answers = new Map<string, Promise<string | null>>()

  async function ask(offered: readonly Offer[], { text, names, now }: Asking): Promise<string | null> {
    if (!breaker.mayAsk(now)) return null
    try {
      // Masked before it is cut: half a telephone number would not be known for one.
      const sent = mask(text, called(await names())).slice(0, limits.advisorChars)
      const key = await inTime(advisor, sent, offered, timeoutMs)
      breaker.worked()
      return offered.some((one) => one.key === key) ? key : null
    } catch (error) {
      breaker.failed(now)
      report(error instanceof AdvisorFault ? error.reason : 'unreachable')
      return null
    }
  }

  return async (meant, asking) => {
    const offered = offers(meant)
    if (offered.length === 0) return meant
    const answer = answers.get(asking.about) ?? ask(offered, asking)
    answers.set(asking.about, answer)
    const [oldest] = answers.keys()
    if (answers.size > remembered && oldest !== undefined) answers.delete(oldest)
    const key = await answer
    // Only the order changes, never the kind.
    return key === null ? meant : (withFirst(meant, key) as typeof meant)
  }
}

/** In a village everybody is called without the surname as well: 大暑也知道. */
const called = (names: readonly string[]): readonly string[] =>
  names.flatMap((name) => (name.length === 3 ? [name, name.slice(1)] : [name]))

/** An adapter that does not heed its signal is not waited for either. */
async function inTime(
  advisor: Advisor,
  text: string,
  offered: readonly Offer[],
  timeoutMs: number,
): Promise<string | null> {
  const signal = AbortSignal.timeout(timeoutMs)
  const late = Promise.withResolvers<never>()
  signal.addEventListener('abort', () => late.reject(new AdvisorFault('late')), { once: true })
  return Promise.race([advisor(text, offered, signal), late.promise])
}

/** The two readings, or every phrase of the book; nothing where the rules are sure. */
function offers(meant: Understanding): readonly Offer[] {
  if (meant.kind === 'unsure') return meant.between.map(({ intent, title }) => ({ key: intent, title }))
  if (meant.kind === 'unclear') return phraseBook.map(({ title, what }) => ({ key: title, title: what }))
  return []
}

function withFirst(meant: Understanding, key: string): Understanding {
  if (meant.kind === 'unsure') {
    const [first, second] = meant.between
    return second.intent === key ? { ...meant, between: [second, first] } : meant
  }
  if (meant.kind !== 'unclear' || !phraseBook.some(({ title }) => title === key)) return meant
  const others = meant.nearest.filter((title) => title !== key)
  return { ...meant, nearest: [key, ...others].slice(0, Math.max(1, meant.nearest.length)) }
}
