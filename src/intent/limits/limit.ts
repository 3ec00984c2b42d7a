/** The time limit of a text: which of the times in it somebody is held to, and when that is. */
import type { Instant } from '../../domain/names.ts'
import type { Holidays } from '../../domain/policy/policy.ts'
import type { Intent, Limit } from '../reading.ts'
import { spansIn } from './limit-span.ts'
import { timesIn } from './limit-time.ts'
import type { LimitWords } from './limit-words.ts'
import { limitPatterns } from './limit-words.ts'
import type { SaidTime } from './said-time.ts'

export interface LimitOptions {
  readonly words: LimitWords
  /** `HH:MM` in China at which the working day ends. */
  readonly officeEnd?: string
  readonly holidays?: Holidays
  /** 马上 counts too, as a limit without an instant. */
  readonly vague?: boolean
  /** Where no time is marked as a limit, one that is merely named counts: 明天去看看. */
  readonly named?: boolean
  /** There, a mere span counts as well: 滤筒要定制，二十天. */
  readonly spans?: boolean
  /** Of several limits the last one counts: the old one is named before it. */
  readonly newest?: boolean
}

export interface FoundLimit extends Limit {
  /** Where it stands in the text. */
  readonly at: number
  /** Why it cannot be met: there is no such day (`until` is null then), or it has passed; else null. */
  readonly fault: 'no-such-day' | 'past' | null
}

/** Winter and summer hours of offices in Shanxi both end at 18:00; Xinjiang's end at 19:30 and are passed in. */
const usualOfficeEnd = '18:00'
/** Where no calendar is at hand every Monday to Friday counts as a working day. */
const weekdaysOnly: Holidays = { years: new Set(), rest: new Set(), work: new Set() }

/** A text longer than this is a story; its limit stands near the beginning or not at all. */
const mostChars = 8_000

/**
 * The limit of a text, or null. A time counts when it is closed (前, 内), asked for (再给两天), led to (延期到) or when
 * something is to be finished or answered by it; what merely happens at a time (17:30巡查) is none. Of several limits
 * the one by which the matter ends counts, else the first.
 */
export function findLimit(text: string, now: Instant, options: LimitOptions): FoundLimit | null {
  const read = text.slice(0, mostChars)
  const times = allTimes(read, now, options)
  const { leading, asking, finishing, answering, telling, vague } = limitPatterns(options.words)
  const before = ({ at }: SaidTime) => read.slice(Math.max(0, at - 6), at)
  const after = ({ at, text: said }: SaidTime) => read.slice(at + said.length, at + said.length + 16)
  const threatened = (time: SaidTime) => time.closes && orElse.test(after(time))
  const possible = times.filter((time) => threatened(time) || !beyond.test(after(time)))
  const limits = possible.filter((time) => {
    if (threatened(time)) return true
    if (telling.test(after(time))) return false
    if (range.test(time.text) && options.named !== true) return leading.test(before(time))
    if (time.bareSpan)
      return (
        asking.test(before(time)) ||
        (options.named === true &&
          (alone(time, read) || (bound.test(after(time)) && finishing.test(after(time)))))
      )
    return (
      time.closes || leading.test(before(time)) || finishing.test(after(time)) || answering.test(after(time))
    )
  })
  const ending = limits.filter((time) => finishing.test(after(time)))
  const best = ending.find(({ closes }) => closes) ?? ending[0] ?? limits.at(options.newest === true ? -1 : 0)
  if (best !== undefined) return limitOf(best, now)
  const named =
    options.named === true
      ? possible.find((time) => isAhead(time, now) || (options.spans === true && time.bareSpan))
      : undefined
  if (named !== undefined) return limitOf(named, now)
  const soon = options.vague === true ? vague.exec(read) : null
  return soon === null
    ? null
    : { text: soon[0], at: soon.index, until: null, precision: 'vague', fault: null }
}

/** Every time a text names, in order; a span in 三天内 is read before the day in it. */
export function allTimes(
  text: string,
  now: Instant,
  { officeEnd = usualOfficeEnd, holidays = weekdaysOnly }: Pick<LimitOptions, 'officeEnd' | 'holidays'>,
): readonly SaidTime[] {
  const office = { end: officeEnd, holidays }
  const spans = spansIn(text, now, office)
  const times = timesIn(text, now, office)
  if (spans.length === 0) return times
  return times.length === 0 ? spans : [...spans, ...times].sort((a, b) => a.at - b.at)
}

/** 半夜一点到三点最冲: from when to when something goes on; in an order it is when to go there. */
const range = /[^延](?:到|至|~|—).+[^前内]$/u
/** 006转给东沟村，三天: behind a pause, and nothing more follows. */
const alone = ({ at, text: said }: SaidTime, read: string): boolean =>
  /[，,；;。 ]$/u.test(read.slice(0, at)) && /^[！!。，, 🙏]*$/u.test(read.slice(at + said.length))

/** 今天弄不完, 周五前来不及: the time that does not suffice. */
const beyond = /^ ?[^，,。；; ]{0,3}(?:不完|不成|不及|不出来|(?<!行)不行)/u
/** 两点前还不回我就报领导, 明天中午前交不出来就通报: by then, or else. */
const orElse = /^ ?[^，,。；;\n]{0,8}(?:还不|再不|还没|不)[^。；;\n]{0,10}(?:就|只能)/u

/** 48小时盖完, 三天办结: the verb stands right behind; 三天没办完 is a story. */
const bound = /^ ?[^没未还了已\s，,。]{0,2}(?:办|盖|清|整|处|弄|拆|搞|销|完|解|收|到位)/u

const isAhead = ({ until, dated }: SaidTime, now: Instant): boolean => dated && until !== null && until > now

const limitOf = ({ text, at, until, precision }: SaidTime, now: Instant): FoundLimit => ({
  text,
  at,
  until,
  precision,
  fault: until === null ? 'no-such-day' : until <= now ? 'past' : null,
})

/** Which intents hold somebody to a time, and how freely it may be said there. In all others a time is a story. */
const binding: Partial<Record<Intent, Omit<LimitOptions, 'words'>>> = {
  assign: { vague: true, named: true },
  extend: { vague: true, named: true, spans: true, newest: true },
  report: {},
  accept: {},
  meeting: {},
  urge: {},
  verify: {},
}

/** The limit that a message of this intent sets, or null. */
export function limitFor(
  intent: Intent,
  text: string,
  now: Instant,
  options: Omit<LimitOptions, 'vague' | 'named' | 'spans' | 'newest'>,
): FoundLimit | null {
  const how = binding[intent]
  return how === undefined ? null : findLimit(text, now, { ...options, ...how })
}
