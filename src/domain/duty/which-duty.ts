/** Which of the duties of one kind a record fulfils: the one whose name was said, else the one that is due first. */
import type { DutyKind, HouseDuty } from '../policy/house-duty.ts'
import { saidAs } from './duty-words.ts'
import type { Item } from './items.ts'

/** `items` are of one ower and one kind, the earliest due first. Several only where they were held together (AMB-40). */
export function fulfilledBy(
  items: readonly Item[],
  text: string,
  done: (item: Item) => number,
): readonly Item[] {
  const own = items.filter(({ duty }) => apart.every((sign) => sign.test(duty.name) === sign.test(text)))
  if (own.length < 2) return own
  const plain = saidAs.reduce((words, [said, name]) => words.replace(said, name), text)
  const scored = own.map((item) => ({ item, score: likeness(item.duty.name, plain) }))
  const best = Math.max(...scored.map(({ score }) => score))
  if (best >= enough) {
    const named = scored.filter(({ score }) => score >= enough)
    if (/合并|套开|一并/u.test(text)) return named.map(({ item }) => item)
    const meant = named.flatMap(({ item, score }) => (score === best ? [item] : []))
    return [openOf(meant, done)]
  }
  // Called by part of its name, and none other is: 抽查 of 全过程抽查暗访.
  const like = scored.filter(({ score }) => score === best)
  if (best >= faintly && like.length === 1) return like.map(({ item }) => item)
  // Nothing named: the shortest rhythm that is still open.
  return [openOf(own, done)]
}

/** What is called by the name of a duty is of its kind, however else it reads: 研究环境监管情况 is a meeting. */
export function kindNamed(duties: readonly Named[], text: string, kind: DutyKind): DutyKind {
  const named = duties.filter(({ name }) => name.length >= nameLength && text.includes(name))
  const meant = kind === 'meeting' && taught.test(text) ? 'training' : kind
  return named.some((one) => one.kind === kind) ? kind : (named[0]?.kind ?? meant)
}
/** A meeting that teaches is a training. */
const taught = /培训(?:会|班)/u
type Named = Pick<HouseDuty, 'name' | 'kind'>
/** Shorter names stand in other words: 巡查 in 巡查记录. */
const nameLength = 4

const openOf = (items: readonly Item[], done: (item: Item) => number): Item =>
  items.find((item) => done(item) < item.min) ?? (items[0] as Item)

const enough = 0.5
const faintly = 0.3
/** Kinds of their own among assessments and publicity: a self-evaluation is nobody’s assessment of another. */
const apart: readonly RegExp[] = [/自评|自我评价/u, /见面/u]

/** In plain talk a duty is meant where it, or what it is shown by, is called near enough by its name: 责任书都签完了. */
export function callsDuty(
  { kind, name, evidence }: Pick<HouseDuty, 'kind' | 'name' | 'evidence'>,
  text: string,
): boolean {
  const shown = evidence.split('、')
  return (
    apart.some((sign) => sign.test(name) && sign.test(text)) ||
    [name, ...shown].some((one) => likeness(one, text) >= enough) ||
    (onPaper.has(kind) && shown.some((one) => !one.endsWith('情况') && text.includes(one.slice(-2))))
  )
}
/** Of these what is shown is the thing itself: 半年总结交了. */
const onPaper: ReadonlySet<DutyKind> = new Set(['report', 'paper', 'notice'])

/** Of a name in two parts one is enough: 周调度 of 周调度、周分析研判. */
const likeness = (name: string, text: string): number =>
  Math.max(
    ...[name, ...name.split(/[、与]/u).filter((part) => part.length > 2)].map((one) => shared(one, text)),
  )

/** The share of a name's neighbouring characters that stand in the text: 专题会 is half of 专题会议. */
function shared(name: string, text: string): number {
  const plain = name.replace(/\p{P}|\s/gu, '')
  const pairs = Array.from({ length: plain.length - 1 }, (_, at) => plain.slice(at, at + 2))
  return pairs.filter((pair) => text.includes(pair)).length / Math.max(1, pairs.length)
}
