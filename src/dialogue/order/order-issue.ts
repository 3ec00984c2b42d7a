/** 下发任务: from a sentence to an order: who gives it, whom it is for, by when; asked or refused where that is unclear. */
import { addMinutes } from '../../domain/calendar/days.ts'
import type { Campaign } from '../../domain/campaign/campaign.ts'
import type { Case } from '../../domain/case/case.ts'
import { decidesFor } from '../../domain/grid/may-order.ts'
import { askedIn, gridOf, type Scene } from '../../domain/grid/scene.ts'
import type { GridCode, Instant } from '../../domain/names.ts'
import type { OrderId } from '../../domain/order/facts.ts'
import type { PartSeed } from '../../domain/order/order.ts'
import type { Repeats } from '../../domain/order/repeats.ts'
import { issueOrder } from '../../handle-order.ts'
import { type OrderWish, wantsPhoto } from '../../intent/orders/order-words.ts'
import { hurriedOrder } from '../../intent/orders/pressed-order.ts'
import type { View } from '../../journal/journal.ts'
import type { Notice } from '../../notices/notice.ts'
import { nextGiven } from '../../order-again.ts'
import { nextOrderNo } from '../../order-number.ts'
import { type Consequence, refusedWith, silence, type Turn } from '../turn.ts'
import { beginCampaign, noCampaign, runningNamed } from './campaign.ts'
import { caseAbout, jointOrdered } from './joint-case.ts'
import { askAgain, askLead, unclearWhom } from './order-asks.ts'
import { askLast, type Repeating, repeatingIn } from './order-repeats.ts'
import { askTime, timeIn } from './order-time.ts'
import { type Giving, type Whom, whomIn } from './order-whom.ts'

type Issue = Extract<OrderWish, { wish: 'issue-order' }>

export async function issue(turn: Turn, wish: Issue): Promise<Consequence> {
  const { policy } = turn
  const { scene, giving } = await givingFor(turn)
  if (giving === null)
    return wish.plain
      ? silence('order-without-right')
      : refusedWith({ code: 'order-no-right', whose: whoseHere(turn, scene) })
  if (wish.joint?.lead === null) return askLead(turn)
  const about = wish.joint?.about ? await caseAbout(turn, wish.joint.about, giving.origin) : null
  if (about && 'consequence' in about) return about.consequence
  const matter = about?.value ?? null
  const whom = await whomIn(turn, wish.text, giving)
  if (!('seeds' in whom)) return unclearWhom(turn, wish, whom)
  const held = wish.campaign === null ? null : await runningNamed(turn, wish.campaign.name, giving)
  if (wish.campaign?.joins && held === null) return noCampaign(turn, wish.campaign.name, giving)
  // A campaign is begun with its period; what joins one has its end, or one of its own.
  const again = wish.campaign === null && wish.joint === null ? repeatingIn(turn, whom.rest) : null
  if (again && 'endless' in again) return askLast(turn, again.endless)
  if (again && 'over' in again) return refusedWith({ code: 'order-deadline-past', said: again.over })
  if (again) return giveAgain(turn, wish, whom, again, { ...giving, scene, policy })
  const time = timeIn(turn, whom.rest, wish.campaign !== null && held === null)
  // Said among people: it is an order where each word fits, and none of ours where one does not.
  const waits = 'unsaid' in time && (wish.presses || hurriedOrder(wish.text) !== null)
  if (wish.plain && !waits && !('said' in time)) return silence('order-in-plain-talk')
  if ('refusal' in time) return refusedWith(time.refusal)
  const text = bare(whom.rest, ['said' in time ? time.said : '']) || (matter?.text ?? '')
  if (text === '') return refusedWith({ code: 'order-without-words' })
  if ('unsaid' in time && held === null) return askTime(turn)
  const when = 'said' in time ? time : { from: turn.now, until: held?.until ?? null }
  return give(turn, wish, { ...when, ...whom, text, held, matter }, { ...giving, scene, policy })
}

/** 每天17:00前报送…，到月底. */
function giveAgain(
  turn: Turn,
  wish: Issue,
  whom: Extract<Whom, { seeds: unknown }>,
  { repeats, until, found }: Extract<Repeating, { repeats: unknown }>,
  giving: Parameters<typeof give>[3],
): Promise<Consequence> | Consequence {
  const text = bare(whom.rest, found)
  if (text === '') return refusedWith({ code: 'order-without-words' })
  return give(turn, wish, { ...whom, text, from: turn.now, until, held: null, matter: null, repeats }, giving)
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

interface Named {
  readonly seeds: readonly PartSeed[]
  readonly said: string
  readonly text: string
  readonly from: Instant
  readonly until: Instant | null
  /** The campaign that it joins. */
  readonly held: Campaign | null
  /** The case that joint enforcement is about. */
  readonly matter: Case | null
  /** Comes again. */
  readonly repeats?: Repeats
}

async function give(
  turn: Turn,
  wish: Issue,
  { seeds, said, text, from, until, held, matter, repeats }: Named,
  { origin, scene, policy }: Giving & { readonly scene: Scene; readonly policy: Turn['policy'] },
): Promise<Consequence> {
  const { desk, speaker, now, chosen } = turn
  const { person, tenant, group } = speaker
  if (!person) return refusedWith({ code: 'unknown-person' })
  if (chosen.target !== 'again') {
    const since = addMinutes(now, -policy.orders.sameSeconds / 60)
    const before = await desk.orders.givenBy(person.id, since, 5)
    const same = before.find((order) => order.text === text && order.whom === said)
    if (same) return askAgain(turn, same.no)
  }
  const name = wish.campaign?.name ?? null
  const [first] = seeds
  const written = await issueOrder(desk, {
    tenant,
    command: {
      type: 'issue-order',
      no: await nextOrderNo(desk, tenant, now),
      origin,
      group: group?.id ?? null,
      text,
      whom: said,
      photo: wantsPhoto(wish.text),
      until,
      campaign: name === null ? null : { name, from: held?.from ?? from },
      checklist: [],
      lead: wish.joint && first ? { key: first.key, name: first.name } : null,
      about: matter && { case: matter.id, no: matter.no },
      seeds,
      ...(repeats && until !== null ? { repeats, nextAt: nextGiven(desk, repeats, until, policy) } : {}),
    },
    giver: { person: person.id, title: titleIn(turn, origin, scene) },
    policy,
    scene,
    now,
  })
  if ('refusal' in written) return refusedWith(written.refusal)
  const begun =
    name === null || held
      ? null
      : await beginCampaign(turn, { name, origin, from, until, text: `${name} ${text}` })
  const { order, appends, views, notices } = written
  const joint = matter && (await jointOrdered(turn, matter, order, seeds))
  const answer = group ? [] : notices.slice(0, 1).map((card) => privately(turn, card))
  return {
    kind: 'write',
    appends: [...(begun?.appends ?? []), ...(joint?.appends ?? []), ...appends],
    views: [...(begun?.views ?? []), ...(joint?.views ?? []), ...views, ...openedBy(turn, order.id)],
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
  /[，,；;、 ]+(?:并|请|务必)?(?:要求?|需要?|必?须)?(?:附|带|上传|拍|传|有)?(?:上|好|个)?(?:现场)?(?:照片|图片|照|图)(?:佐证)?[。！! ]*$/u

/** What is to be done, without the time and without what hangs loose around it. */
export function bare(text: string, without: readonly string[]): string {
  const left = without.reduce((rest, said) => {
    const at = said === '' ? -1 : rest.indexOf(said)
    if (at < 0) return rest
    const after = rest.slice(at + said.length).replace(/^(?:之内|以内|内|之前|以前|前)/u, '')
    return `${rest.slice(0, at).replace(/(?:请|必须|务必|须|要|应)?(?:于|在)$/u, '')} ${after}`
  }, text)
  return left
    .replace(/[\s，,；;、]+$/u, '')
    .replace(photoAsked, '')
    .replace(/\s+/gu, ' ')
    .replace(/([，,；;]) *[，,；;]/gu, '$1')
    .replace(/([，,；;：:]) +/gu, '$1')
    .replace(/^[\s：:，,。；;、]+|[\s：:，,；;、]+$/gu, '')
    .replace(/^(?:请(?:于|在)?|于|在|要)?[\s：:，,、]*(?=\S)/u, '')
}

/** The message that opened the order: an edit changes it, a recall takes it back. */
function openedBy({ message, chosen, now }: Turn, id: OrderId): View[] {
  const { platform, account, chat } = message
  const own = message.kind === 'edited' ? (message.subject ?? message.id) : message.id
  const name = chosen.message ?? own
  return [{ kind: 'about', platform, account, chat, message: name, case: id, opened: true, at: now }]
}
