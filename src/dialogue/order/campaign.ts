/** Campaigns (专项行动): begun with their first order, joined by further ones, asked about by name, ended with a summary. */
import { campaignNotice, campaignStanding } from '../../campaign-sum.ts'
import { closeFromAbove } from '../../close-order.ts'
import { type Campaign, campaignStream } from '../../domain/campaign/campaign.ts'
import { decidesFor } from '../../domain/grid/may-order.ts'
import { askedIn, gridOf, groupOf, type Scene } from '../../domain/grid/scene.ts'
import type { GridCode, Instant } from '../../domain/names.ts'
import { byOn, whoActed } from '../../handle-part.ts'
import { findCategories } from '../../intent/matters/category.ts'
import type { CampaignWish } from '../../intent/orders/campaign-words.ts'
import type { Append, View } from '../../journal/journal.ts'
import { toGroup } from '../../notices/announce-order.ts'
import { destinationKey, type Notice } from '../../notices/notice.ts'
import { type Consequence, refusedWith, type Turn } from '../turn.ts'

/** Campaigns looked through for a name. */
const looked = 40

/** Held for the speaker's own grids or any above them: the newest first. */
async function around({ desk, speaker }: Turn, origins: readonly GridCode[]): Promise<readonly Campaign[]> {
  const { grids } = await desk.directory.scene(speaker.tenant, origins)
  const path = origins.flatMap((grid) => grids.get(grid)?.path ?? [])
  return desk.campaigns.heldBy(speaker.tenant, [...new Set(path)], looked)
}

const runs = ({ endedAt }: Campaign): boolean => endedAt === null

export async function runningNamed(
  turn: Turn,
  name: string,
  { origin }: { readonly origin: GridCode },
): Promise<Campaign | null> {
  const all = await around(turn, [origin])
  return all.find((campaign) => runs(campaign) && campaign.name === name) ?? null
}

export async function noCampaign(
  turn: Turn,
  said: string,
  { origin }: { readonly origin: GridCode },
): Promise<Consequence> {
  const names = (await around(turn, [origin])).filter(runs).map(({ name }) => name)
  return refusedWith({ code: 'campaign-unknown', said, names: names.slice(0, 6) })
}

interface Beginning {
  readonly name: string
  readonly origin: GridCode
  readonly from: Instant
  readonly until: Instant | null
  /** What it is about: the cases of that kind count for it. */
  readonly text: string
}

/** Written together with its first order. */
export async function beginCampaign(
  { desk, speaker, now }: Turn,
  { name, origin, from, until, text }: Beginning,
): Promise<{ readonly appends: readonly Append[]; readonly views: readonly View[] }> {
  const { tenant, group, actor } = speaker
  const scene = await desk.directory.scene(tenant, [origin])
  const said = { name, origin, group: group?.id ?? null, from, until }
  const categories = [...findCategories(text, desk.lexicon)]
  const stream = campaignStream({ tenant, origin, name })
  const expectedVersion = (await desk.journal.read(stream)).length
  const fact = { type: 'campaign-started' as const, ...said, categories }
  return {
    appends: [{ stream, expectedVersion, facts: [{ fact, by: byOn(actor, scene, [origin]), at: now }] }],
    views: [{ kind: 'campaign', campaign: { ...said, tenant, categories, endedAt: null } }],
  }
}

export async function campaign(turn: Turn, { act, name, words }: CampaignWish): Promise<Consequence> {
  const { speaker, desk, now } = turn
  const own = speaker.person?.posts.map(({ grid }) => grid) ?? []
  const here = speaker.group ? [speaker.group.grid] : []
  const all = await around(turn, [...own, ...here])
  const running = all.filter(runs)
  const candidates = act === 'end' ? running : [...running, ...all]
  const meant =
    name === null
      ? running.length === 1
        ? running[0]
        : undefined
      : candidates.find((one) => one.name === name)
  if (!meant) {
    const names = [...new Set(running.map((one) => one.name))].slice(0, 6)
    return refusedWith({ code: 'campaign-unknown', said: name ?? '', names })
  }
  if (act === 'end') return end(turn, meant, words)
  const meaning = campaignNotice('campaign-shown', meant, await campaignStanding(desk, meant, now), {
    ...{ who: '', words: '' },
  })
  return { kind: 'tell', meaning, outcome: 'answered', question: null }
}

/** All that is open of it is closed with it, in one commit. */
async function end(turn: Turn, campaign: Campaign, words: string): Promise<Consequence> {
  const { desk, speaker, policy, now } = turn
  const { tenant, origin, name } = campaign
  const { actor } = speaker
  const own = actor.kind === 'person' ? actor.posts.map(({ grid }) => grid) : []
  const scene = await desk.directory.scene(tenant, [origin, ...own])
  if (!decidesFor(actor, scene, policy).includes(origin))
    return refusedWith({ code: 'campaign-holder-only', name, whose: holders(scene, origin) })
  const before = await campaignStanding(desk, campaign, now)
  const open = before.orders.filter(({ state }) => state === 'open' || state === 'completed')
  const closed = await Promise.all(
    open.map(async (order) => {
      const around = await desk.directory.scene(tenant, [order.origin, ...own])
      return closeFromAbove(desk, order, { text: words, actor, scene: around, policy, now })
    }),
  )
  const written = closed.filter((one) => one !== null)
  const stream = campaignStream(campaign)
  const expectedVersion = (await desk.journal.read(stream)).length
  const by = byOn(actor, scene, [origin])
  const fact = { type: 'campaign-ended' as const, text: words, sum: before.sum }
  const rows = before.rows.map((row) => ({
    ...row,
    state: stateAfter(
      row,
      written.flatMap(({ appends }) => appends),
    ),
  }))
  const meaning = campaignNotice(
    'campaign-ended',
    { ...campaign, endedAt: now },
    { ...before, rows },
    {
      ...{ who: whoActed(by, actor, scene), words },
    },
  )
  const home = campaign.group ?? groupOf(scene, origin)?.id ?? null
  const to = [speaker.here, ...(home === null ? [] : [toGroup(home)])]
  return {
    kind: 'write',
    outcome: 'end-campaign',
    appends: [
      { stream, expectedVersion, facts: [{ fact, by, at: now }] },
      ...written.flatMap(({ appends }) => appends),
    ],
    views: [
      { kind: 'campaign', campaign: { ...campaign, endedAt: now } },
      ...written.flatMap(({ views }) => views),
    ],
    notices: [
      ...[...new Map(to.map((one) => [destinationKey(one), one])).values()].map(
        (one): Notice => ({
          key: `${stream}:${expectedVersion}:${destinationKey(one)}`,
          ...{ to: one, about: null, meaning, priority: 'urgent', dueAt: now },
        }),
      ),
      ...written.flatMap(({ notices }) => notices.filter(isForThose)),
    ],
  }
}

/** The giver reads the sum of all; those who did it hear that it is over. */
const isForThose = ({ meaning }: Notice): boolean => 'role' in meaning && meaning.role !== 'giver'

const stateAfter = (
  { no, state }: { readonly no: string; readonly state: string },
  appends: readonly Append[],
) => (appends.some(({ stream }) => stream.endsWith(`/${no}`)) ? '已销号' : state)

const holders = (scene: Scene, origin: GridCode): string =>
  askedIn(scene, origin)
    .map((post) => `${gridOf(scene, origin).name}${post.title} ${post.name}`)
    .join('、')
