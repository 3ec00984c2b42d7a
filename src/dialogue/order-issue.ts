/** 下发任务: from a sentence to an order: who gives it, whom it is for, by when; asked or refused where that is unclear. */
import { addMinutes, dayOf } from '../domain/calendar/days.ts'
import { decidesFor } from '../domain/grid/may-order.ts'
import { askedIn, gridOf, type Scene } from '../domain/grid/scene.ts'
import type { GridCode, Instant } from '../domain/names.ts'
import { type OrderId, orderSeries } from '../domain/order/facts.ts'
import type { PartSeed } from '../domain/order/order.ts'
import type { OrderRefusal } from '../domain/order/refusal.ts'
import { issueOrder } from '../handle-order.ts'
import { clean } from '../intent/clean.ts'
import { type FoundLimit, findLimit } from '../intent/limits/limit.ts'
import { type OrderWish, periodIn, wantsPhoto } from '../intent/orders/order-words.ts'
import type { Question, View } from '../journal/journal.ts'
import type { Notice } from '../notices/notice.ts'
import { orderGap } from './answers.ts'
import { type Giving, type Whom, whomIn } from './order-whom.ts'
import { type Consequence, refusedWith, silence, type Turn } from './turn.ts'

type Issue = Extract<OrderWish, { wish: 'issue-order' }>

export async function issue(turn: Turn, wish: Issue): Promise<Consequence> {
  const { policy } = turn
  const { scene, giving } = await givingFor(turn)
  if (giving === null)
    return wish.plain
      ? silence('order-without-right')
      : refusedWith({ code: 'order-no-right', whose: whoseHere(turn, scene) })
  const whom = await whomIn(turn, wish.text, giving)
  if (!('seeds' in whom)) return unclear(turn, wish, whom)
  // Said among people: it is an order where each word fits, and none of ours where one does not.
  const limit = limitOf(turn, whom.rest)
  const over = overSaid.exec(whom.rest)?.[0] ?? (limit?.fault === 'past' ? limit.text : null)
  if (wish.plain && (over !== null || whom.seeds.length === 0)) return silence('order-in-plain-talk')
  if (over !== null) return refusedWith({ code: 'order-deadline-past', said: over })
  if (limit?.fault === 'no-such-day') return refusedWith({ code: 'no-such-day', said: limit.text })
  return give(turn, wish, { ...whom, limit }, { ...giving, scene, policy })
}

/** In whose name the speaker may give orders here; null where he may give none. */
export async function givingFor(
  turn: Turn,
): Promise<{ readonly scene: Scene; readonly giving: Giving | null }> {
  const { desk, speaker } = turn
  const own = speaker.person?.posts.map(({ grid }) => grid) ?? []
  const here = speaker.group ? [speaker.group.grid] : []
  const scene = await desk.directory.scene(speaker.tenant, [...own, ...here])
  return { scene, giving: givingOf(turn, scene) }
}

/** The grid for which somebody speaks here, and below which 各村 is meant. */
function givingOf({ speaker, policy }: Turn, scene: Scene): Giving | null {
  const decides = decidesFor(speaker.actor, scene, policy)
  const here = speaker.group?.grid
  const path = here === undefined ? [] : gridOf(scene, here).path
  // In the group of his own grid, or of one below it, he speaks as its chief; elsewhere as the highest that he is.
  const origin = decides.findLast((grid) => path.includes(grid)) ?? decides[0]
  if (origin === undefined) return null
  const under = here !== undefined && path.includes(origin) ? here : origin
  return { origin, under, parent: null, root: origin }
}

function whoseHere({ speaker }: Turn, scene: Scene): string {
  const grid = speaker.group?.grid ?? speaker.person?.posts[0]?.grid
  if (grid === undefined || !scene.grids.has(grid)) return ''
  const { name } = gridOf(scene, grid)
  return askedIn(scene, grid)
    .map((post) => `${name}${post.title} ${post.name}`)
    .join('、')
}

export const limitOf = ({ desk, now }: Turn, text: string): FoundLimit | null =>
  findLimit(text, now, { words: desk.lexicon.limits, named: true, spans: true, holidays: desk.holidays })

function unclear(turn: Turn, wish: Issue, whom: Exclude<Whom, { seeds: unknown }>): Consequence {
  if (wish.plain) return silence('order-in-plain-talk')
  if ('misspelt' in whom) return askName(turn, whom)
  if ('nobody' in whom) {
    const levels = turn.policy.levels.slice(1).map(({ name }) => `各${name.replace(/（.*$/u, '')}`)
    return refusedWith({ code: 'order-to-nobody', said: '', levels })
  }
  const { refusal, gap } = whom
  return gap === null ? refusedWith(refusal) : askWhom(turn, refusal, gap)
}

/** 这三个村: the names that follow take its place. */
function askWhom(turn: Turn, refusal: OrderRefusal, gap: string): Consequence {
  const { message, speaker } = turn
  const text = clean(message.text).replace(gap, orderGap)
  return {
    kind: 'tell',
    outcome: `refused:${refusal.code}`,
    meaning: { kind: 'refused', refusal, to: speaker.addressee },
    question: { kind: 'order', text, gap: 'whom', until: answerBy(turn) },
  }
}

function askName(turn: Turn, { misspelt, like }: Extract<Whom, { misspelt: string }>): Consequence {
  const { message, speaker, parts, quoted } = turn
  const options = like.map((name) => ({ label: name, value: `${parts[0]?.row ?? 0}:${name}` }))
  return {
    kind: 'tell',
    outcome: 'question',
    meaning: { kind: 'order-asked', about: 'name', said: misspelt, no: null, options, to: speaker.addressee },
    question: {
      kind: 'which',
      about: 'order-name',
      text: clean(message.text).replace(misspelt, orderGap),
      quoted,
      evidence: [],
      options,
      until: answerBy(turn),
    },
  }
}

const answerBy = ({ now, policy }: Turn): Instant => addMinutes(now, policy.answerMinutes)

interface Named {
  readonly seeds: readonly PartSeed[]
  readonly said: string
  readonly rest: string
  readonly limit: FoundLimit | null
}

async function give(
  turn: Turn,
  wish: Issue,
  { seeds, said, rest, limit }: Named,
  { origin, scene, policy }: Giving & { readonly scene: Scene; readonly policy: Turn['policy'] },
): Promise<Consequence> {
  const { desk, speaker, now, chosen } = turn
  const { person } = speaker
  if (!person) return refusedWith({ code: 'unknown-person' })
  const period = wish.campaign === null ? null : periodIn(rest, now)
  const text = bare(rest, [period?.said ?? '', period?.until ? '' : (limit?.text ?? '')])
  if (chosen.target !== 'again') {
    const since = addMinutes(now, -policy.orders.sameSeconds / 60)
    const before = await desk.orders.givenBy(person.id, since, 5)
    const same = before.find((order) => order.text === text && order.whom === said)
    if (same) return askAgain(turn, same.no)
  }
  const day = dayOf(now).replaceAll('-', '')
  const serial = await desk.cases.nextNumber(speaker.tenant, `${orderSeries}${day}`)
  const written = await issueOrder(desk, {
    tenant: speaker.tenant,
    command: {
      type: 'issue-order',
      no: `${orderSeries}${day}-${String(serial).padStart(3, '0')}`,
      origin,
      group: speaker.group?.id ?? null,
      text,
      whom: said,
      photo: wantsPhoto(wish.text),
      until: period?.until ?? limit?.until ?? null,
      campaign: period && wish.campaign !== null ? { name: wish.campaign, from: period.from } : null,
      seeds,
    },
    giver: { person: person.id, title: titleIn(turn, origin, scene) },
    policy,
    scene,
    now,
  })
  if ('refusal' in written) return refusedWith(written.refusal)
  const { order, appends, views, notices } = written
  const answer = speaker.group ? [] : notices.slice(0, 1).map((card) => privately(turn, card))
  return {
    kind: 'write',
    appends,
    views: [...views, ...openedBy(turn, order.id)],
    notices: [...answer, ...notices],
    outcome: 'issue-order',
  }
}

/** Given in private: whoever gave it is answered there; the card that is kept up to date stands in the group. */
const privately = ({ speaker }: Turn, card: Notice): Notice => ({
  ...card,
  key: `${card.key}:private`,
  to: speaker.answer,
  meaning: card.meaning.kind === 'order-standing' ? { ...card.meaning, scope: null } : card.meaning,
})

const titleIn = ({ speaker }: Turn, origin: GridCode, scene: Scene): string => {
  const post = speaker.person?.posts.find(({ grid }) => grid === origin)
  return `${gridOf(scene, origin).name}${post?.title ?? ''}`
}

/** 附照片, 要现场照片: said by the card in its own words. */
const photoAsked =
  /[，,；;、 ]+(?:并|请|务必)?(?:要求?|需要?|必?须)?(?:附|带|上传|拍|传|有)?(?:上|好)?(?:现场)?(?:照片|图片)(?:佐证)?[。！! ]*$/u
/** 昨天18:00前: a time that is over, and of which no instant is made. */
const overSaid = /(?:昨[天日晚]|前[天日]|上周[一二三四五六日天]?|上个?月)[^，。,；;]{0,8}?前/u

/** What is to be done, without the time and without what hangs loose around it. */
export function bare(text: string, without: readonly string[]): string {
  const left = without.reduce((rest, said) => (said === '' ? rest : rest.replace(said, ' ')), text)
  return left
    .replace(photoAsked, '')
    .replace(/\s+/gu, ' ')
    .replace(/^[\s：:，,。；;、]+|[\s：:，,；;、]+$/gu, '')
    .replace(/^(?:请(?:于|在)?|于|在|要)?[\s：:，,、]*(?=\S)/u, '')
    .replace(/([，,；;]) *[，,；;]/gu, '$1')
}

function askAgain(turn: Turn, no: string): Consequence {
  const { message, speaker } = turn
  const question: Question = {
    kind: 'order',
    text: clean(message.text),
    gap: 'again',
    until: answerBy(turn),
  }
  return {
    kind: 'tell',
    outcome: 'question',
    meaning: { kind: 'order-asked', about: 'again', said: '', no, options: [], to: speaker.addressee },
    question,
  }
}

/** The message that opened the order: an edit changes it, a recall takes it back. */
function openedBy({ message, now }: Turn, id: OrderId): View[] {
  const { platform, account, chat } = message
  const name = message.kind === 'edited' ? (message.subject ?? message.id) : message.id
  return [{ kind: 'about', platform, account, chat, message: name, case: id, opened: true, at: now }]
}
