/** The card of an order where a platform cannot change it: a new one at most every half an hour, and none for what is over. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { openStore } from '../../db/store.ts'
import { addMinutes, at } from '../domain/calendar/days.ts'
import type { Day, GridCode, Instant, PersonId, TenantCode } from '../domain/names.ts'
import type { PartKey } from '../domain/order/facts.ts'
import { issueOrder } from '../handle-order.ts'
import { actOnParts } from '../handle-part.ts'
import { steerOrder } from '../handle-steer.ts'
import type { Entry } from '../journal/journal.ts'
import { seedsOf } from '../order-seeds.ts'
import { openTheatre, type Theatre } from '../rehearsal/theatre.ts'
import { budgets } from './budget.ts'
import { mindOrders } from './mind-orders.ts'

const start = at('2026-11-18' as Day, '09:00')
/** Its clock stands still. */
const endless = budgets(() => start)()
const tenant = '990101' as TenantCode
const origin = '990101' as GridCode
const opened: { theatre: Theatre; dir: string }[] = []
afterEach(async () => {
  for (const { theatre, dir } of opened.splice(0)) {
    await theatre.close()
    await rm(dir, { recursive: true })
  }
})

/** The house with every card it is told to show, on a platform that cannot change what it has sent. */
async function house() {
  const dir = await mkdtemp(join(tmpdir(), 'gridbell-orders-'))
  const open = () => openStore({ sqlite: ':memory:' })
  const theatre = await openTheatre({ openStore: open, keepStore: true, dir, start })
  opened.push({ theatre, dir })
  const cards: Instant[] = []
  const { desk: whole } = theatre.house()
  const desk = {
    ...whole,
    channelOf: () => null,
    journal: {
      ...whole.journal,
      commit: (entry: Entry) => {
        for (const { meaning } of entry.notices) if (meaning.kind === 'order-standing') cards.push(entry.at)
        return whole.journal.commit(entry)
      },
    },
  }
  const scene = await desk.directory.scene(tenant, [origin])
  const policy = desk.packOf(tenant).at('2026-11-18' as Day)
  const grids = await desk.orders.reach(tenant, origin, 2)
  const seeds = await seedsOf(desk, tenant, grids, { parent: null, root: origin })
  const given = await issueOrder(desk, {
    ...{ tenant, giver: { person: 'p01' as PersonId, title: '总网格长' }, policy, scene, now: start },
    command: {
      ...{ type: 'issue-order', no: 'RW20261118-001', origin, group: null, text: '排查', whom: '各镇' },
      ...{ photo: false, until: null, campaign: null, checklist: [], lead: null, about: null, seeds },
    },
  })
  if ('refusal' in given) throw new Error(given.refusal.code)
  const { order, ...written } = given
  const commit = (one: Pick<Entry, 'appends' | 'views' | 'notices'>, now: Instant) =>
    whole.journal.commit({ ...one, handled: null, stamp: null, at: now })
  await commit(written, start)
  const act = async (key: string, now: Instant) => {
    const part = await desk.orders.part(order.id, key as PartKey)
    if (!part) throw new Error('no such part')
    const around = await desk.directory.scene(tenant, [origin, part.grid])
    const [post] = around.posts.filter(({ grid }) => grid === part.grid)
    if (!post) throw new Error('nobody in post')
    const actor = { kind: 'person' as const, person: post.person, name: '', posts: [post], department: null }
    const command = { type: 'acknowledge-part' as const }
    const acted = await actOnParts(desk, [part], {
      order,
      command,
      actor,
      scene: around,
      policy,
      now,
      saidIn: null,
    })
    if ('refusal' in acted) throw new Error(acted.refusal.code)
    await commit(acted, now)
  }
  return { desk, cards, act, order, scene, policy, commit, keys: seeds.map(({ key }) => key as string) }
}

test('what happens within half an hour is told in one new card', async () => {
  const { desk, cards, act, keys } = await house()
  await act(keys[0] ?? '', addMinutes(start, 1))
  await act(keys[1] ?? '', addMinutes(start, 5))
  for (const minutes of [2, 6, 29, 30, 31, 60]) await mindOrders(desk, addMinutes(start, minutes), endless)
  expect(cards).toEqual([addMinutes(start, 30)])
})

test('for an order that is over no new card comes', async () => {
  const { desk, cards, act, keys, order, scene, policy, commit } = await house()
  await act(keys[0] ?? '', addMinutes(start, 1))
  const [chief] = scene.posts
  if (!chief) throw new Error('nobody in post')
  const actor = { kind: 'person' as const, person: chief.person, name: '', posts: [chief], department: null }
  const command = { type: 'cancel-order' as const, reason: '' }
  const now = addMinutes(start, 2)
  const steering = { order, command, actor, scene, policy, now, saidIn: null, scope: null }
  const cancelled = await steerOrder(desk, steering)
  if ('refusal' in cancelled) throw new Error(cancelled.refusal.code)
  await commit(cancelled, now)
  await mindOrders(desk, addMinutes(start, 40), endless)
  expect(cards).toEqual([])
  expect(await desk.orders.staleCards(10)).toEqual([])
})
