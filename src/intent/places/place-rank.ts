/** How likely a stretch that reads like a place is the one that is meant. */
import type { Run } from './place-chain.ts'
import type { Kind } from './place-part.ts'
import { is, on, type Word } from './place-words.ts'

export interface Candidate extends Run {
  readonly rank: number
  readonly whole: boolean
}

const wholeRank: Readonly<Record<Kind, number>> = {
  proper: 50,
  beside: 45,
  pointed: 32,
  vague: 36,
  thing: 15,
  bare: 22,
}
const innerRank: Readonly<Record<Kind, number>> = {
  proper: 40,
  beside: 18,
  pointed: 25,
  vague: 26,
  thing: 0,
  bare: 0,
}
/** 0 where it is surely none: who is charged, what is everywhere. */
export function candidateOf(run: Run, words: readonly Word[]): Candidate {
  const before = wordBefore(run, words)
  const after = words[run.to]
  const whole = beginsClause(run, words) && endsClause(run, words)
  const named = run.kind === 'proper' || run.kind === 'beside'
  const refused =
    (is(before, on['charged-before']) && !is(before, on.stops)) ||
    (is(before, on['charged-before']) && is(after, on['charged-behind'])) ||
    is(after, on['charged-behind']) ||
    anywhere.test(run.text) ||
    (!named && (is(before, on.every) || (run.words.length === 1 && is(after, on.people))))
  if (refused) return { ...run, whole, rank: 0 }
  const begins = beginsClause(run, words)
  const led = begins || is(before, on.leadins | on.placing)
  const loose =
    run.kind === 'vague' &&
    !begins &&
    ((run.text.length < 3 && !(led && is(run.words[0], on.lone))) || (!led && before?.text.length === 1))
  const away = is(before, on.toward) ? 20 : begins ? 0 : led ? 6 : 14
  // Where it is often stands by itself behind all that was seen: … 屎尿全冲塘里 老远呛眼睛 枫林路8号.
  const last = run.to >= words.length && /^[ ，,]$/u.test(words[run.from - 1]?.text ?? '')
  const closing = !last ? 0 : run.kind === 'bare' ? 16 : whole ? 5 : 0
  const instrument = numberOnly.test(run.text) ? 5 : 0
  const rank = loose ? 0 : closing - instrument + (whole ? wholeRank : innerRank)[run.kind] - away
  return { ...run, whole, rank }
}

/** 07号微站 is an instrument; where it stands is told beside it. */
const numberOnly = /^\d{1,4}号?(?:微站|站点|点位|监测点|国控点|省控点)$/u
/** These are everywhere, or tell something: 张不开嘴, 糠皮子满大街. */
const anywhere =
  /[不没]|满(?:大街|街|院|地|屋)$|^(?:出一|前去|上楼|下楼|带路)|^(?:马?路边(?:上)?|路旁|楼下|楼上)$|(?:周边|周围|附近)?.{1,3}公里(?:内|之内|以内|范围)|周边.{1,3}公里$/u

/** The word before a place; a colon or a blank behind 责任单位 or → does not part them. */
function wordBefore({ from }: Run, words: readonly Word[]): Word | undefined {
  let at = from - 1
  while (at > 0 && /^[:： ]$/u.test(words[at]?.text ?? '')) at -= 1
  return at === from - 1 || is(words[at], on['charged-before']) ? words[at] : words[from - 1]
}

/** Only 就, 在 and the like stand between the last sign and the place. */
function beginsClause({ from }: Run, words: readonly Word[]): boolean {
  let at = from - 1
  while (at >= 0 && is(words[at], on.leadins | on.fillers | on.ours | on.those)) at -= 1
  return at < 0 || words[at]?.ends === true
}

function endsClause({ to }: Run, words: readonly Word[]): boolean {
  let at = to
  while (
    at < words.length &&
    (is(words[at], on.fillers | on.those | on.yonder | on.businesses) ||
      /^[的吧呢哈]$/u.test(words[at]?.text ?? ''))
  )
    at += 1
  return at >= words.length || words[at]?.ends === true
}
