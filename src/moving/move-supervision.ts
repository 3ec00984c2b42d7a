/** What a grid looks after goes along when it becomes part of another: follow-up days of its books, second looks drawn in its name, its campaigns. */
import { campaignStream } from '../domain/campaign/campaign.ts'
import type { Fact } from '../domain/happened.ts'
import type { Day } from '../domain/names.ts'
import { type LedgerEntry, ledgerStream } from '../domain/supervision/ledger-entry.ts'
import { type Recheck, recheckStream } from '../domain/supervision/recheck.ts'
import { appendTo } from '../journal/append-to.ts'
import type { View } from '../journal/journal.ts'
import { limits } from '../limits.ts'
import { adminBy, type Move, type MoveDesk } from './move.ts'

export async function moveSupervision(desk: MoveDesk, move: Move): Promise<void> {
  for (const entry of await followUps(desk, move)) await moveFollowUp(desk, move, entry)
  for (const recheck of await drawnBy(desk, move)) await moveRecheck(desk, move, recheck)
  await moveCampaigns(desk, move)
}

/** How much of it there is, for whoever is told of the change. */
export async function lookedAfter(desk: MoveDesk, { tenant, from }: Pick<Move, 'tenant' | 'from'>) {
  const given = await desk.orders.openFrom(tenant, from, limits.mattersOfGrid)
  const held = await desk.campaigns.heldBy(tenant, [from], limits.mattersOfGrid)
  return {
    given: given.length,
    followUps: (await followUps(desk, { tenant, from })).length,
    campaigns: held.filter(({ endedAt }) => endedAt === null).length,
  }
}

const always = '0001-01-01' as Day

/** What is settled, or needs nothing more, stays in the book where it was written. */
async function followUps(
  { supervisions }: MoveDesk,
  { tenant, from }: Pick<Move, 'tenant' | 'from'>,
): Promise<LedgerEntry[]> {
  const books = await Promise.all(
    (['interview', 'joint-meeting'] as const).map((book) =>
      supervisions.entries(tenant, book, from, always, limits.mattersOfGrid),
    ),
  )
  return books
    .flat()
    .filter((entry) => entry.grid === from && entry.followUpOn !== null && entry.result === null)
}

async function moveFollowUp(desk: MoveDesk, move: Move, entry: LedgerEntry): Promise<void> {
  const { tenant, from, into } = move
  const { book, n } = entry
  const fact = { type: 'follow-up-rehomed' as const, book, n, from, to: into }
  await written(desk, move, ledgerStream(tenant, book, n), fact, (version) => [
    { kind: 'ledger-entry', entry: { ...entry, grid: into, version } },
  ])
}

/** Wherever the case lay: it was drawn by a grid at or above, and those lie below the parent of both. */
async function drawnBy({ supervisions, directory }: MoveDesk, { tenant, from, into }: Move) {
  const parent = (await directory.grid(into))?.parent ?? into
  const open = await supervisions.rechecksOpen(tenant, parent, limits.mattersOfGrid)
  return open.filter(({ base }) => base === from)
}

async function moveRecheck(desk: MoveDesk, move: Move, recheck: Recheck): Promise<void> {
  const { tenant, from, into } = move
  const { draw, case: matter, no } = recheck
  const fact = { type: 'recheck-rehomed' as const, draw, case: matter, no, from, to: into }
  await written(desk, move, recheckStream(tenant, draw), fact, () => [
    { kind: 'recheck', recheck: { ...recheck, base: into } },
  ])
}

/** Its row and its stream are its origin's: there it is over, and begins anew in the other's name, with the same period. */
async function moveCampaigns(desk: MoveDesk, move: Move): Promise<void> {
  const { tenant, from, into, now } = move
  const held = await desk.campaigns.heldBy(tenant, [from], limits.mattersOfGrid)
  for (const campaign of held.filter(({ endedAt }) => endedAt === null)) {
    const there = { ...campaign, origin: into }
    const { tenant: _, endedAt: __, ...said } = there
    const rehomed = { type: 'campaign-rehomed' as const, from, to: into }
    await written(desk, move, campaignStream(campaign), rehomed, () => [
      { kind: 'campaign', campaign: { ...campaign, endedAt: now } },
    ])
    const started = { type: 'campaign-started' as const, ...said, categories: [...said.categories] }
    await written(desk, move, campaignStream(there), started, () => [{ kind: 'campaign', campaign: there }])
  }
}

async function written(
  { journal }: MoveDesk,
  { now }: Move,
  stream: string,
  fact: Fact,
  views: (version: number) => readonly View[],
): Promise<void> {
  await appendTo(journal, stream, (expectedVersion) => ({
    appends: [{ stream, expectedVersion, facts: [{ fact, by: adminBy, at: now }] }],
    views: [...views(expectedVersion + 1)],
    ...{ notices: [], handled: null, stamp: null, at: now },
  }))
}
