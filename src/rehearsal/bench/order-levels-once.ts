/** A process of its own that sends one order down five levels, 1 → 8 → 146 → 780 → points, and rolls it up again: times. */
import { capabilities } from '../../../bots/telegram/capabilities.ts'
import { openStore } from '../../../db/store.ts'
import { type Desk, policyAt } from '../../desk.ts'
import { addMinutes, at } from '../../domain/calendar/days.ts'
import type { Grid } from '../../domain/grid/grid.ts'
import type { Day, GridCode, Instant, PersonId } from '../../domain/names.ts'
import type { PartCommand } from '../../domain/order/commands.ts'
import type { PartKey } from '../../domain/order/facts.ts'
import { issueOrder, type Written } from '../../handle-order.ts'
import { actOnParts } from '../../handle-part.ts'
import { seedsOf } from '../../order-seeds.ts'
import { budgets } from '../../rounds/budget.ts'
import { mindOrders } from '../../rounds/mind-orders.ts'
import { rulesFor } from '../../starting/begin.ts'
import { bigDistrict } from './big-district.ts'

const pointsOfBlock = 2
const store = await openStore({ sqlite: ':memory:' })
const now = at('2026-11-18' as Day, '09:00')
const roster = bigDistrict(pointsOfBlock)
const { tenant } = roster
await store.rosterLoad.load(
  roster,
  { platform: 'telegram', account: 'bench' },
  at('2026-11-01' as Day, '00:00'),
)
const rules = await rulesFor(store.directory)
const desk = { ...store, ...rules, channelOf: () => ({ capabilities }) } as unknown as Desk
const origin = tenant as string as GridCode
const policy = policyAt(desk, tenant, now)

const children = Map.groupBy(roster.grids, ({ parent }) => parent)
const below = (grid: GridCode) => desk.orders.reach(tenant, grid, levelOf(grid) + 1)
const levels = new Map(roster.grids.map(({ code, level }) => [code, level]))
const levelOf = (grid: GridCode): number => levels.get(grid) ?? 0
const commit = (one: Written, when: Instant = now) =>
  store.journal.commit({ ...one, handled: null, stamp: null, at: when })

const given = await issueOrder(desk, {
  tenant,
  command: {
    ...{ type: 'issue-order', no: 'RW20261118-001', origin, group: null, text: '排查散煤', whom: '各镇' },
    ...{ photo: false, until: null, campaign: null, checklist: [], lead: null, about: null },
    seeds: await seedsOf(desk, tenant, await below(origin), { parent: null, root: origin }),
  },
  giver: { person: `${origin}-chief` as PersonId, title: '总网格长' },
  policy,
  scene: await desk.directory.scene(tenant, [origin]),
  now,
})
if ('refusal' in given) throw new Error(given.refusal.code)
const { order, ...first } = given
await commit(first)

/** The chief of a grid acts on its part. */
async function act({ code }: Pick<Grid, 'code'>, command: PartCommand): Promise<void> {
  const part = await desk.orders.part(order.id, code as string as PartKey)
  if (!part) throw new Error(`no part of ${code}`)
  const scene = await desk.directory.scene(tenant, [origin, code])
  const posts = scene.posts.filter(({ grid, kind }) => grid === code && kind === 'chief')
  const actor = {
    kind: 'person' as const,
    person: `${code}-chief` as PersonId,
    name: '',
    posts,
    department: null,
  }
  const under = { parent: { key: part.key, tier: part.tier }, root: origin }
  const seeds = command.type === 'pass-part' ? await seedsOf(desk, tenant, await below(code), under) : []
  const written = await actOnParts(desk, [part], {
    order,
    command,
    actor,
    scene,
    policy,
    now,
    saidIn: null,
    seeds,
  })
  if ('refusal' in written) throw new Error(written.refusal.code)
  await commit(written)
}

const timed = async (work: () => Promise<void>): Promise<number> => {
  const start = performance.now()
  await work()
  return performance.now() - start
}
const atLevel = (level: number) => roster.grids.filter((grid) => grid.level === level)
const passMs = await timed(async () => {
  for (const level of [2, 3, 4])
    for (const grid of atLevel(level))
      if (children.has(grid.code)) await act(grid, { type: 'pass-part', text: '' })
})
const points = atLevel(5)
const doneMs = await timed(async () => {
  for (const grid of points) await act(grid, { type: 'complete-part', text: '', photos: [] })
})
let minutes = 0
const endless = budgets(() => now)()
const rollMs = await timed(async () => {
  while ((await desk.orders.get(order.id))?.state === 'open') {
    minutes += 1
    await mindOrders(desk, addMinutes(now, minutes), endless)
  }
})
const tiers = (await desk.orders.counts(order.id, origin)).map(({ told, done }) => `${done}/${told}`)
await store.close()
process.stdout.write(JSON.stringify({ tiers, points: points.length, passMs, doneMs, rollMs, minutes }))
