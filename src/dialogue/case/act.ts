/** A wish about an existing case becomes the step that the desk decides. */
import type { Case } from '../../domain/case/case.ts'
import type { CaseCommand } from '../../domain/case/commands.ts'
import type { EvidenceId } from '../../domain/names.ts'
import { supervisedAs, withoutWay } from '../../domain/supervision/supervised-as.ts'
import type { CaseStep } from '../../handle-command.ts'
import { clean } from '../../intent/clean.ts'
import { refsIn } from '../../intent/numbers/case-ref.ts'
import { plainText } from '../../intent/text/traditional.ts'
import type { Wish } from '../../intent/wish.ts'
import { limits } from '../../limits.ts'
import { orderInstead } from '../order/order-instead.ts'
import { type Consequence, found, type Resolved, refusedWith, type Turn } from '../turn.ts'
import { checkInstead } from './check-instead.ts'
import { faultyLimit } from './faulty-limit.ts'
import { notAReport } from './misread.ts'
import { urgedUnnamed } from './urged-unnamed.ts'
import { ableOf, ofSeveral, waitingFor, whichCase } from './which-case.ts'
import { whom } from './whom.ts'

type Act = Extract<Wish, { wish: 'act' }>

/** `photos` are kept already; `bare` is a lone word like 收到, which stays silent when nothing waits for this person. */
export async function act(
  turn: Turn,
  said: Act,
  photos: readonly EvidenceId[],
  bare: boolean,
): Promise<Consequence> {
  const wish = withoutOthers(turn, (await checkInstead(turn, said)) ?? said)
  const limit = faultyLimit(turn, wish)
  if (limit?.fault === 'no-such-day')
    return refusedWith({ code: 'no-such-day', said: limit.text.replace(/ ?[之以]?前$/u, '') })
  const steps: CaseStep[] = []
  for (const matter of await casesMeant(turn, wish, bare)) {
    if ('consequence' in matter)
      return (
        (await orderInstead(turn, wish, photos)) ??
        (bare ? await urgedUnnamed(turn, wish) : null) ??
        matter.consequence
      )
    const until = limit?.until ?? wish.until
    const command = await commandOf(
      turn,
      {
        ...(await asHelper(turn, { ...wish, words: wish.words.replace(otherNumbers, '') }, matter.value)),
        until,
      },
      matter.value,
      photos,
    )
    if ('consequence' in command) return command.consequence
    steps.push({ case: matter.value.id, command: command.value })
  }
  const retryWith = wish.act === 'finish-case' ? turn.message.text : null
  const [first] = steps
  const misread = wish.act === 'withdraw-case' && first ? await notAReport(turn, first.case) : null
  return { kind: 'steps', steps, views: [], retryWith, beside: misread ? [misread] : [] }
}

/** 渣土拉完了 from a neighbour who has it not in hands is kept as progress, with its photo: whoever holds it ends it. */
async function asHelper(turn: Turn, wish: Act, matter: Case): Promise<Act> {
  const { message, chosen, quoted } = turn
  if (wish.act !== 'finish-case' || wish.ref !== null || chosen.case !== null || quoted !== null) return wish
  if (message.kind !== 'said' || (await ableOf(turn, 'finish-case', [matter])).length > 0) return wish
  const helps = (await ableOf(turn, 'progress-case', [matter])).length > 0
  return helps ? { ...wish, act: 'progress-case' } : wish
}

/** One, unless several are numbered, or all that wait are meant: 都收到, 收到两件. */
async function casesMeant(turn: Turn, wish: Act, bare: boolean): Promise<readonly Resolved<Case>[]> {
  const { chosen, quoted } = turn
  const { act: wished, ref } = wish
  const text = plainIn(turn)
  const refs = refsIn(text)
  const several = ofSeveral.includes(wished) || saysBoth(wished, text)
  if (chosen.case !== null || !several) return [await whichCase(turn, ref, wished, bare)]
  const named = refs.map((match) => match.ref)
  const distinct = [...new Map(named.map((one) => [JSON.stringify(one), one])).values()]
  if (distinct.length > 1) return Promise.all(distinct.map((one) => whichCase(turn, one, wished, bare)))
  if (ref === null && quoted === null && wished !== 'urge-case' && everyWord.test(text)) {
    const waiting = await waitingFor(turn, wished)
    if (waiting.length > 1 && waiting.length <= limits.mattersAtOnce) return waiting.map(found)
  }
  return [await whichCase(turn, ref, wished, bare)]
}

/** A second number is part of their words, unless both are named side by side: 1号和2号都弄完了. */
const oneByOne: readonly Act['act'][] = ['finish-case', 'progress-case', 'self-handle-case']
function saysBoth(act: Act['act'], text: string): boolean {
  const refs = oneByOne.includes(act) ? refsIn(text) : []
  const ends = refs.map(({ at, length }) => at + length)
  const between = refs.slice(1).map(({ at }, n) => text.slice(ends[n], at))
  return (
    refs.length > 1 &&
    between.every((words) => /^[\s和、及与跟，,]*$/u.test(words)) &&
    /^\s*(?:[两二三四2-4]?[个件]?都|全部?|均|一起|一并)/u.test(text.slice(ends.at(-1)))
  )
}
/** 和2号都弄完了, with the first number gone: the others say nothing of what was done. */
const otherNumbers = /^(?:[\s和、及与跟，,]*第?\d{1,4}[号號件])+\s*/u
/** 2號 counts as 2号. */
const plainIn = ({ desk, message }: Turn): string => plainText(clean(message.text), desk.lexicon.traditional)
const withoutOthers = (turn: Turn, wish: Act): Act =>
  saysBoth(wish.act, plainIn(turn)) ? { ...wish, words: wish.words.replace(otherNumbers, '') } : wish

/** Read as a wish to supervise, it would do the contrary of what is said. */
const endsSupervision =
  /(?:取消|解除|撤销|停止|结束|不用|不再)(?:对[^，,。]{1,20}的?)?(?:再)?(?:全程|快速|定期|重点|挂牌)?督办/u
const everyWord = /^(?:[^，。,！!]{0,4})?(?:都|全部|全都|均|一并|[两俩三四五六七八九十2-9]\s*[件个条起]|俩)/u

async function commandOf(
  turn: Turn,
  wish: Act,
  matter: Case,
  kept: readonly EvidenceId[],
): Promise<Resolved<CaseCommand>> {
  const { words, until } = wish
  const photos = [...kept]
  const value = (command: CaseCommand): Resolved<CaseCommand> => ({ value: command })
  switch (wish.act) {
    case 'assign-case': {
      const holder = await whom(turn, wish.targets, matter)
      if ('consequence' in holder) return holder
      return value({ type: 'assign-case', to: holder.value, note: words, until })
    }
    case 'finish-case': {
      const proof = showsSomething(turn) ? photos : []
      return value({
        type: 'finish-case',
        text: words,
        photos: proof,
        reused: await reusedIn(turn, matter, proof),
      })
    }
    case 'progress-case':
    case 'pass-check':
    case 'self-handle-case':
      return value({ type: wish.act, text: words, photos })
    case 'fail-check':
      return value({ type: 'fail-check', reason: words, photos })
    case 'transfer-case':
      return value({ type: 'transfer-case', ...(await partyOf(turn, wish.party ?? '')), reason: words })
    case 'ask-extension':
      return value({ type: 'ask-extension', until, reason: words })
    case 'urge-case':
      return value({ type: 'urge-case', text: words })
    case 'release-case':
      return value({ type: wish.act, text: words })
    case 'supervise-case':
      if (endsSupervision.test(turn.message.text)) return value({ type: 'release-case', text: '' })
      return value({
        type: 'supervise-case',
        class: supervisedAs(turn.message.text, matter.urgency, turn.policy.supervision),
        text: withoutWay(words),
      })
    case 'escalate-case':
    case 'return-case':
    case 'suspend-case':
    case 'withdraw-case':
    case 'void-case':
    case 'refuse-extension':
      return value({ type: wish.act, reason: words })
    case 'acknowledge-case':
    case 'close-case':
    case 'grant-extension':
    case 'resume-case':
      return value({ type: wish.act })
  }
}

/** A department of the tenant's own by the name people use, else a body outside. */
async function partyOf({ desk, speaker }: Turn, party: string) {
  const named = party === '' ? [] : await desk.directory.find(speaker.tenant, party)
  const [own, second] = named.flatMap((target) => (target.kind === 'department' ? [target.department] : []))
  const to = own && !second ? { grid: own.grid, person: null, department: own.id } : null
  return { party, to }
}

/** Opened by one message, with the same photos: that is no second use of them. */
async function toldTogether(
  desk: Turn['desk'],
  matter: Case,
  other: Case['id'],
  photo: EvidenceId,
): Promise<boolean> {
  const twin = await desk.cases.get(other)
  if (!twin?.photos.includes(photo) || twin.reportedAt !== matter.reportedAt) return false
  const { person, account } = matter.reporter
  return twin.reporter.person === person && twin.reporter.account === account
}

/** A voice message tells, but shows nothing: it is no picture of the state afterwards (JC-57). */
const showsSomething = ({ parts, held, chosen }: Turn): boolean =>
  chosen.evidence.length > 0 ||
  [...parts, ...held].some(({ message }) => message.attachments.some(({ kind }) => kind !== 'voice'))

/** Proof that has served before, in this case's own report or in another case. */
async function reusedIn({ desk, speaker }: Turn, matter: Case, photos: readonly EvidenceId[]) {
  const found: { photo: EvidenceId; no: string }[] = []
  for (const photo of photos) {
    const uses = await desk.cases.photoUsed(speaker.tenant, photo)
    for (const { no, case: id } of uses) {
      const reported = matter.photos.includes(photo)
      if (no === matter.no ? reported : !(reported && (await toldTogether(desk, matter, id, photo))))
        found.push({ photo, no })
    }
  }
  return found
}
