/** A process of its own that gives one order to every village of a province, acts on it and asks who has not: times and memory. */

import { capabilities } from '../../../bots/telegram/capabilities.ts'
import { openStore } from '../../../db/store.ts'
import { type Desk, policyAt } from '../../desk.ts'
import { at } from '../../domain/calendar/days.ts'
import type { Day, GridCode, PersonId, TenantCode } from '../../domain/names.ts'
import { issueOrder, type Written } from '../../handle-order.ts'
import { actOnParts } from '../../handle-part.ts'
import { seedsOf } from '../../order-seeds.ts'
import { standingOf } from '../../order-standing.ts'
import { rulesFor } from '../../starting/begin.ts'

const [file = '', code = ''] = process.argv.slice(2)
const store = await openStore({ sqlite: file })
const rules = await rulesFor(store.directory)
const desk = { ...store, ...rules, channelOf: () => ({ capabilities }) } as unknown as Desk
const tenant = code as TenantCode
const origin = code as GridCode
const now = at('2026-11-18' as Day, '09:00')
const policy = policyAt(desk, tenant, now)
const scene = await store.directory.scene(tenant, [origin])
const chief = scene.posts[0]?.person ?? ('' as PersonId)

const commit = (one: Written) => store.journal.commit({ ...one, handled: null, stamp: null, at: now })

const acts = 200
const { order, first, told, notices, fanOutMs } = await fanOut()

/** What it holds while it works is given back with it, as after a message. */
async function fanOut() {
  const begun = performance.now()
  const rooted = { parent: null, root: origin }
  const seeds = await seedsOf(desk, tenant, await store.orders.reach(tenant, origin, 4), rooted)
  const written = await issueOrder(desk, {
    tenant,
    command: {
      ...{ type: 'issue-order', no: 'RW20261118-001', origin, group: null, text: '排查散煤', whom: '各村' },
      ...{ photo: false, until: null, campaign: null, checklist: [], lead: null, about: null, seeds },
    },
    giver: { person: chief, title: '总网格长' },
    policy,
    scene,
    now,
  })
  if ('refusal' in written) throw new Error(written.refusal.code)
  const { order, ...entry } = written
  const notices = entry.notices.length
  if ((await commit(entry)) !== 'committed') throw new Error('the fan-out was not committed')
  const fanOutMs = performance.now() - begun
  return { order, first: seeds.slice(0, acts), told: seeds.length, notices, fanOutMs }
}

const actsBegun = performance.now()
for (const seed of first) {
  const part = await store.orders.part(order.id, seed.key)
  const around = await store.directory.scene(tenant, [origin, seed.grid])
  const post = around.posts.find(({ grid }) => grid === seed.grid)
  if (!part || !post) throw new Error('a village without its chief')
  const actor = { kind: 'person', person: post.person, name: '', posts: [post], department: null } as const
  const command = { type: 'complete-part', text: '', photos: [] } as const
  const acted = await actOnParts(desk, [part], {
    ...{ order, command: { ...command, photos: [] }, actor: { ...actor, posts: [post] } },
    ...{ scene: around, policy, now, saidIn: null },
  })
  if ('refusal' in acted) throw new Error(acted.refusal.code)
  await commit(acted)
}
const actMs = (performance.now() - actsBegun) / acts

const timed = async <T>(work: () => Promise<T>): Promise<readonly [T, number]> => {
  const start = performance.now()
  return [await work(), performance.now() - start]
}
const [missing, namesMs] = await timed(() =>
  store.orders.names(order.id, { states: ['told', 'acknowledged'], leaves: true }, 1_000_000),
)
const [, cardMs] = await timed(() => standingOf(desk, order, null))
const [groups, groupsMs] = await timed(() =>
  store.orders.byGroup(order.id, { states: ['told', 'acknowledged'], leaves: true }, 10),
)
await store.close()
process.stdout.write(
  JSON.stringify({
    ...{ told, notices, fanOutMs, actMs, missing: missing.length, namesMs, cardMs },
    ...{ groups: groups.length, groupsMs, rssMb: process.resourceUsage().maxRSS / 1024 },
  }),
)
