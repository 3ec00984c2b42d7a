/** Edited and recalled messages: what they opened is corrected or withdrawn, with a trail; the rest is documented silence. */

import type { Case } from '../domain/case/case.ts'
import type { CaseFact } from '../domain/case/facts.ts'
import { OrderId } from '../domain/order/facts.ts'
import type { CaseStep } from '../handle-command.ts'
import { clean } from '../intent/clean.ts'
import { understand } from '../intent/understand.ts'
import type { Matter, Understanding } from '../intent/wish.ts'
import type { Question } from '../journal/question.ts'
import { limits } from '../limits.ts'
import { isDropped } from './asking/answer-words.ts'
import { waitedBefore } from './asking/asking.ts'
import { editedOrder, recalledOrder } from './order/order-changes.ts'
import { saidOf } from './said.ts'
import { type Consequence, refusedWith, silence, type Turn } from './turn.ts'

/** Null when the edited message was about nothing yet: then it is read as if said now. */
export async function edited(turn: Turn, question: Question | null): Promise<Consequence | null> {
  const asked = askedAbout(turn, question)
  // An order that still lacked its time is read anew: it may be said now.
  if (asked?.about === 'order-until') return null
  if (asked) return remembered(turn, { ...asked, text: turn.message.text }, 'edited-question')
  const about = await aboutSubject(turn)
  const [first] = about
  if (!first) return null
  if (!first.opened) return silence('edited-command')
  const order = OrderId.safeParse(first.case).data
  if (order !== undefined) return editedOrder(turn, order)
  const said = saidOf({ ...turn.message, addressed: true }, turn, 1)
  const meant = understand(said, turn.desk.lexicon)
  const report = meant.kind === 'wish' && meant.wish.wish === 'report' ? meant.wish : null
  // Where somebody works on it already the new words are put down instead, for him to read.
  const cases = takenBack(meant, clean(turn.message.text)) ? await casesOf(turn, about) : []
  if (cases.length > 0 && cases.every(isFree)) return withdrawn(cases, `改为：${clean(turn.message.text)}`)
  const whole = { place: null, category: null, ...report, text: report?.text ?? clean(turn.message.text) }
  if (whole.text === '') return silence('edited-empty')
  const matters: readonly Matter[] = about.length > 1 ? (report?.matters ?? []) : [whole]
  if (matters.length !== about.length)
    return refusedWith({ code: 'opened-apart', numbers: about.map(({ case: id }) => numberOf(id)) })
  const steps: CaseStep[] = []
  for (const [at, { text, place, category }] of matters.entries()) {
    const id = (about[at] ?? first).case
    const kind = (await setByHand(turn, id)) ? null : category
    steps.push({ case: id, command: { type: 'correct-case', text, place, category: kind } })
  }
  return { kind: 'steps', steps, views: [], retryWith: null }
}

export async function recalled(turn: Turn, question: Question | null): Promise<Consequence> {
  if (askedAbout(turn, question)) return remembered(turn, waitedBefore(question), 'recalled-question')
  const about = await aboutSubject(turn)
  if (about.length === 0) return silence('recalled-chatter')
  const photo = await photoRecalled(turn, about[0]?.case)
  if (photo) return photo
  if (!about[0]?.opened) return silence('recalled-command')
  const order = OrderId.safeParse(about[0].case).data
  if (order !== undefined) return recalledOrder(turn, order)
  return withdrawn(await casesOf(turn, about), '报告人撤回了消息')
}

type About = readonly { readonly case: Case['id'] }[]

async function casesOf({ desk }: Turn, about: About): Promise<readonly Case[]> {
  const cases = await Promise.all(about.map(({ case: id }) => desk.cases.get(id)))
  return cases.filter((matter) => matter !== null)
}

const isFree = (matter: Case): boolean => !matter.acted && matter.endedAt === null

/** Of several those that nobody works on yet are taken back; of the others it is said. */
function withdrawn(matters: readonly Case[], reason: string): Consequence {
  const free = matters.filter(isFree)
  const going = free.length > 0 ? free : matters.slice(0, 1)
  const taken = matters.filter((matter) => !going.includes(matter) && matter.endedAt === null)
  return {
    kind: 'steps',
    steps: going.map(({ id }) => ({ case: id, command: { type: 'withdraw-case', reason } })),
    views: [],
    retryWith: null,
    refusals: taken.map(({ no }) => ({ code: 'already-acted', no })),
  }
}

/** 没事了, 逗你们玩的: what now stands there is no report any more. */
const takenBack = (meant: Understanding, text: string): boolean =>
  nothing.test(text) ||
  isDropped.test(text) ||
  (meant.kind === 'wish' && meant.wish.wish === 'act' && meant.wish.act === 'withdraw-case')
const nothing =
  /^(?:没事|没啥|算了|误报|误会|看(?:错|花眼|走眼)|[搞弄发]错)|逗(?:你们?|大家|着)?玩|开(?:个|的)?玩笑|[说闹]着玩/u

/** A photo that stood for itself, before or after its words: they still stand, and the case with them. */
async function photoRecalled(
  { desk, message }: Turn,
  about: Case['id'] | undefined,
): Promise<Consequence | null> {
  const { platform, account, chat, subject } = message
  const was = subject === null ? null : await desk.inbox.find(platform, account, chat, subject)
  if (!was || was.attachments.length === 0 || clean(was.text) !== '') return null
  const matter = about === undefined ? null : await desk.cases.get(about)
  if (!matter || matter.endedAt !== null) return null
  return matter.photos.length > 0 && clean(matter.text) === ''
    ? null
    : refusedWith({ code: 'photo-kept', no: matter.no })
}

/** The name under which a further case of one message is remembered. */
export const matterName = (message: string, at: number): string =>
  at === 0 ? message : `${message}#${at + 1}`

/** The cases that the message opened, or the one it was about. */
async function aboutSubject({ desk, message }: Turn) {
  const { platform, account, chat, subject } = message
  const found: { readonly case: Case['id']; readonly opened: boolean }[] = []
  for (let at = 0; subject !== null && at < limits.mattersAtOnce; at += 1) {
    const about = await desk.cases.about(platform, account, chat, matterName(subject, at))
    if (!about) break
    found.push(about)
    if (!about.opened) break
  }
  return found
}

/** What the bot asked about just this message and still waits for. */
const askedAbout = ({ message: { subject } }: Turn, question: Question | null) =>
  question?.kind === 'which' && subject !== null && question.message === subject ? question : null

const remembered = ({ speaker }: Turn, question: Question | null, outcome: string): Consequence => ({
  kind: 'write',
  appends: [],
  views: [{ kind: 'question', chatKey: speaker.chatKey, userId: speaker.userId, question }],
  notices: [],
  outcome,
})

/** Somebody has said of which kind it is: the words do not overrule him. */
async function setByHand({ desk }: Turn, id: Case['id']): Promise<boolean> {
  const facts = (await desk.journal.read(`case:${id}`)).map(({ fact }) => fact as CaseFact)
  return facts.some((fact) => fact.type === 'case-corrected' && fact.category !== null && fact.text === null)
}

const numberOf = (id: Case['id']): string => id.slice(id.indexOf('/') + 1)
