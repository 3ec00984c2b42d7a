/** Campaigns on both engines: found by grid, due by their end, summed over their orders and the cases of their kind. */
import { expect, test } from 'vitest'
import { addMinutes } from '../src/domain/calendar/days.ts'
import type { Campaign } from '../src/domain/campaign/campaign.ts'
import type { GridCode, TenantCode } from '../src/domain/names.ts'
import { beginOrder } from '../src/domain/order/evolve.ts'
import type { OrderId } from '../src/domain/order/facts.ts'
import type { View } from '../src/journal/journal.ts'
import { onBothEngines } from './both-engines.ts'
import { matter, pathOf, roster, start } from './for-tests.ts'

const tenant = roster.tenant as TenantCode
const origin = tenant as string as GridCode
const by = { person: null, account: null, title: '系统' }
const until = addMinutes(start, 600)
const campaign: Campaign = {
  ...{ tenant, name: '秋冬扬尘整治', origin, group: null, from: start, until },
  ...{ categories: ['site_dust'], endedAt: null },
}
const orderOf = (n: number, name: string | null) =>
  beginOrder(`${tenant}/RW20261118-00${n}` as OrderId, tenant, {
    fact: {
      ...{
        type: 'order-issued',
        no: `RW20261118-00${n}`,
        origin,
        group: null,
        text: '覆盖裸土',
        whom: '各村',
      },
      ...{ giver: { person: null, title: '调度平台' }, told: 1, photo: false, until: null, warnAt: null },
      ...{ campaign: name === null ? null : { name, from: start }, checklist: [], lead: null, about: null },
    },
    by,
    at: start,
  })

onBothEngines('campaigns', (open) => {
  test('are found by grid, due once their end is over, and keep their orders', async () => {
    const { store } = await open()
    const orders = [orderOf(1, campaign.name), orderOf(2, null), orderOf(3, campaign.name)]
    const write = (views: View[]) =>
      store.journal.commit({ appends: [], views, notices: [], handled: null, stamp: null, at: start })
    await write([{ kind: 'campaign', campaign }, ...orders.map((order): View => ({ kind: 'order', order }))])
    const { campaigns } = store
    expect(await campaigns.heldBy(tenant, [origin], 9)).toEqual([campaign])
    expect(await campaigns.heldBy(tenant, ['990101001' as GridCode], 9)).toEqual([])
    expect((await campaigns.orders(campaign, 9)).map(({ no }) => no)).toEqual([orders[0]?.no, orders[2]?.no])
    expect(await campaigns.due(until, 9)).toEqual([])
    expect(await campaigns.nextDue()).toBe(until + 1)
    expect(await campaigns.due(addMinutes(until, 1), 9)).toEqual([campaign])
    const ended = { ...campaign, endedAt: addMinutes(until, 1) }
    await write([{ kind: 'campaign', campaign: ended }])
    expect(await campaigns.due(addMinutes(until, 2), 9)).toEqual([])
    expect(await campaigns.nextDue()).toBeNull()
    expect(await campaigns.heldBy(tenant, [origin], 9)).toEqual([ended])
  })

  test('count the cases of their kind, in their period, and none that was no case of its own', async () => {
    const { store } = await open()
    const made = [
      matter('HB20261118-001', { category: 'site_dust' }),
      matter('HB20261118-002', { category: 'site_dust', state: 'closed' }),
      matter('HB20261118-003', { category: 'site_dust', state: 'void' }),
      matter('HB20261118-004', { category: 'fume' }),
      matter('HB20261118-005', { category: 'site_dust', reportedAt: addMinutes(start, -5) }),
    ]
    const views = made.map((one): View => ({ kind: 'case', case: one, path: pathOf(one.origin), at: start }))
    await store.journal.commit({ appends: [], views, notices: [], handled: null, stamp: null, at: start })
    const later = addMinutes(start, 60)
    expect(await store.campaigns.cases(campaign, later)).toEqual({ reported: 2, closed: 1 })
    expect(await store.campaigns.cases({ ...campaign, categories: [] }, later)).toEqual({
      reported: 0,
      closed: 0,
    })
  })
})
