/** A campaign whose last day is over ends by itself, and its summary is told once; what is open of its orders goes on. */
import { campaignNotice, campaignStanding } from '../campaign-sum.ts'
import type { Desk } from '../desk.ts'
import { campaignStream } from '../domain/campaign/campaign.ts'
import { groupOf } from '../domain/grid/scene.ts'
import type { Instant } from '../domain/names.ts'
import { limits } from '../limits.ts'
import { toGroup } from '../notices/announce-order.ts'
import type { Budget } from './budget.ts'
import { clockBy } from './by-clock.ts'

export async function endCampaigns(desk: Desk, now: Instant, budget: Budget): Promise<boolean> {
  for (const campaign of await desk.campaigns.due(now, limits.batch)) {
    if (!budget.take()) return false
    const { tenant, origin } = campaign
    const standing = await campaignStanding(desk, campaign, now)
    const scene = await desk.directory.scene(tenant, [origin])
    const group = campaign.group ?? groupOf(scene, origin)?.id ?? null
    const ended = { ...campaign, endedAt: now }
    const meaning = campaignNotice('campaign-ended', ended, standing, { who: '', words: '' })
    const stream = campaignStream(campaign)
    const expectedVersion = (await desk.journal.read(stream)).length
    const fact = { type: 'campaign-ended' as const, text: '', sum: standing.sum }
    const key = `${stream}:${expectedVersion}:${group}`
    const to = group === null ? [] : [toGroup(group)]
    await desk.journal.commit({
      appends: [{ stream, expectedVersion, facts: [{ fact, by: clockBy, at: now }] }],
      views: [{ kind: 'campaign', campaign: ended }],
      notices: to.map((one) => ({ key, to: one, about: null, meaning, priority: 'routine', dueAt: now })),
      handled: null,
      stamp: null,
      at: now,
    })
  }
  return true
}
