/** Every kind of open matter in the house, and where it lies: asked before and after people and grids have changed. */
import type { Tables } from '../../db/schema.ts'
import { policyAt } from '../desk.ts'
import { below, coverageOf } from '../dialogue/duty/visits.ts'
import { dayOf } from '../domain/calendar/days.ts'
import { itemsOn } from '../domain/duty/items.ts'
import { askedIn, groupOf, postsIn } from '../domain/grid/scene.ts'
import type { GridCode, Instant, PersonId, TenantCode } from '../domain/names.ts'
import type { OrderId } from '../domain/order/facts.ts'
import { periodOf } from '../domain/policy/period.ts'
import { askedOf } from '../notices/card.ts'
import { ownUnit } from '../rounds/digest-receivers.ts'
import type { Theatre } from './theatre.ts'

export interface Where {
  readonly desk: ReturnType<Theatre['house']>['desk']
  readonly tenant: TenantCode
  readonly now: Instant
}

export interface Matter {
  /** The tables that hold it. */
  readonly tables: readonly (keyof Tables)[]
  /** In whose hands it is, in words of the roster. */
  readonly lies: (where: Where) => Promise<string>
}

const grid = async ({ desk }: Where, code: string | null) =>
  code === null ? '' : ((await desk.directory.grid(code as GridCode))?.name ?? '')
const named = (people: readonly { readonly name: string }[]) => people.map(({ name }) => name).join('、')
const person = async ({ desk }: Where, id: PersonId | null) =>
  id === null ? '' : ((await desk.directory.person(id))?.name ?? '')
/** Who is asked in a grid today. */
const chiefs = async ({ desk, tenant }: Where, code: GridCode) =>
  named(askedIn(await desk.directory.scene(tenant, [code]), code))

async function ofCase(where: Where, short: number) {
  const { desk, tenant } = where
  const matter = await desk.cases.byNo(tenant, `HB20261118-00${short}`)
  if (!matter) return '没有了'
  const scene = await desk.directory.scene(tenant, [...matter.touched, matter.holder.grid, matter.origin])
  return {
    matter,
    said: `${await grid(where, matter.holder.grid)}（${named(askedOf(matter.holder, scene))}）`,
  }
}
const said = async (where: Where, short: number) => {
  const found = await ofCase(where, short)
  return typeof found === 'string' ? found : found.said
}

const orderId = ({ tenant }: Where, short: number) => `${tenant}/RW20261118-00${short}` as OrderId
async function given(where: Where, short: number) {
  const order = await where.desk.orders.get(orderId(where, short))
  if (!order) return '没有了'
  const groups = await where.desk.directory.groups(where.tenant)
  const place = groups.find(({ id }) => id === order.group)?.name ?? ''
  return `${await grid(where, order.origin)}（${await person(where, order.giver.person)}），${place}`
}

async function parts(where: Where, short: number, name: string) {
  const id = orderId(where, short)
  const all = await where.desk.orders.byGroup(id, { states: ['told', 'acknowledged'] }, 20)
  const groups = await where.desk.directory.groups(where.tenant)
  const theirs = all.flatMap(({ group, parts: some }) =>
    some.filter((one) => one.name.includes(name)).map((one) => ({ ...one, group })),
  )
  const lines = theirs.map(async (part) => {
    const place = groups.find(({ id }) => id === part.group)?.name ?? ''
    const here = (await where.desk.orders.chiefs([part.grid])).get(part.grid) ?? []
    const deputy = here.find(({ actingFor }) => actingFor !== undefined && actingFor === part.person)
    const who = part.person ? ` ${await person(where, part.person)}` : ''
    return `${await grid(where, part.grid)}${who}${deputy ? `（${deputy.name}代）` : ''}，${place}`
  })
  return (await Promise.all(lines)).join('；')
}

/** The kinds, each with the tables that hold it. A table that stands in none of them belongs to `apart`. */
export const matters = {
  交到网格的问题: { tables: ['cases'], lies: (where) => said(where, 1) },
  点名交办的问题: { tables: ['cases'], lies: (where) => said(where, 2) },
  督办: {
    tables: ['supervised'],
    async lies(where) {
      const found = await ofCase(where, 4)
      const office = typeof found === 'string' ? null : (found.matter.supervision?.office ?? null)
      return office === null ? '没有了' : `${await grid(where, office)}（${await chiefs(where, office)}）`
    },
  },
  下达的任务: { tables: ['orders', 'orderCounts'], lies: (where) => given(where, 3) },
  网格承办的任务: { tables: ['orderParts', 'orderCards'], lies: (where) => parts(where, 1, '松山') },
  个人承办的任务: { tables: ['orderParts'], lies: (where) => parts(where, 2, '') },
  下级承办的任务: { tables: ['orderParts'], lies: (where) => parts(where, 3, '云杉') },
  专项行动: {
    tables: ['campaigns'],
    async lies(where) {
      const all = await Promise.all((await units(where)).map((code) => held(where, code)))
      return all.filter((one) => one !== '').join('；')
    },
  },
  站点报警: {
    tables: ['alarms', 'alarmReadings'],
    async lies(where) {
      const [alarm] = await where.desk.alarms.open(where.tenant, { grids: await withTowns(where) })
      return alarm ? `${await grid(where, alarm.grid)}（${await chiefs(where, alarm.grid)}）` : '没有了'
    },
  },
  站点: {
    tables: ['stations'],
    async lies(where) {
      const all = await where.desk.alarms.stations(where.tenant)
      return grid(where, all.find(({ code }) => code === 'SS-02')?.grid ?? null)
    },
  },
  污染源: {
    tables: ['sources', 'sourceCases'],
    async lies(where) {
      const all = await where.desk.sources.all(where.tenant)
      return grid(where, all.find(({ code }) => code === 'SS-001')?.grid ?? null)
    },
  },
  约谈后的复查: {
    tables: ['ledgerEntries'],
    async lies(where) {
      const entry = await where.desk.supervisions.entry(where.tenant, 'interview', 1)
      return entry ? `${await grid(where, entry.grid)}（${await chiefs(where, entry.grid)}）` : '没有了'
    },
  },
  等人去看的抽查: { tables: ['rechecks', 'closings'], lies: (where) => recheck(where, '云岭州') },
  以网格名义抽的: { tables: ['rechecks'], lies: (where) => recheck(where, '县') },
  督查覆盖: {
    tables: ['visits'],
    async lies(where) {
      const period = periodOf(dayOf(where.now), 'quarter')
      const lines = (await units(where)).map(async (code) => {
        const place = await where.desk.directory.grid(code)
        if (!place) return ''
        const { covered, of } = await coverageOf(where.desk, place, period, await below(where.desk, place))
        return covered > 0 ? `${place.name} ${covered}/${of}` : ''
      })
      return (await Promise.all(lines)).filter((line) => line !== '').join('；')
    },
  },
  例行工作: {
    tables: ['dutiesDone', 'dutySubjects', 'dutyMonths'],
    async lies(where) {
      const { desk, tenant, now } = where
      const items = itemsOn(policyAt(desk, tenant, now), dayOf(now), {
        holidays: desk.holidays,
        alert: false,
      })
      const meetings = items.filter(({ duty }) => duty.kind === 'meeting')
      const asked = meetings.map(({ duty, period }) => ({ duty: duty.id, from: period.from }))
      const lines = (await units(where)).map(async (code) => {
        const done = await desk.duties.counts(tenant, [code], asked)
        const n = [...done.values()].reduce((sum, one) => sum + one, 0)
        return n > 0 ? `${await grid(where, code)} ${n}次` : ''
      })
      return (await Promise.all(lines)).filter((line) => line !== '').join('；')
    },
  },
  订阅的简报: {
    tables: ['subscriptions'],
    async lies(where) {
      const wishes = await where.desk.digests.wishes(where.tenant, 'daily')
      const groups = await where.desk.directory.groups(where.tenant)
      const lines = [...wishes.keys()].map(async (whose) => {
        const group = groups.find(({ id }) => id === whose)
        if (group) return `${group.name}（${await grid(where, group.grid)}）`
        const reader = await where.desk.directory.person(whose as PersonId)
        if (!reader) return ''
        const root = where.tenant as string as GridCode
        const scene = await where.desk.directory.scene(where.tenant, [root])
        return `${reader.name}（${(await ownUnit(where.desk, scene, reader))?.name ?? '不再收'}）`
      })
      return (await Promise.all(lines)).filter((line) => line !== '').join('；')
    },
  },
  请假和代理: {
    tables: ['leaves'],
    async lies(where) {
      const lines = (await units(where)).map(async (code) => {
        const scene = await where.desk.directory.scene(where.tenant, [code])
        const acting = scene.posts.filter((post) => post.grid === code && post.actingFor !== undefined)
        return acting.length === 0 ? '' : `${await grid(where, code)}：${named(acting)}`
      })
      return (await Promise.all(lines)).filter((line) => line !== '').join('；')
    },
  },
  群里的话: {
    tables: ['groups', 'homes', 'members'],
    async lies(where) {
      const code = '990202001' as GridCode
      const scene = await where.desk.directory.scene(where.tenant, [code])
      const path = scene.grids.get(code)?.path ?? []
      const above = path.at(-2)
      return above ? (groupOf(scene, above)?.name ?? '') : ''
    },
  },
  岗位: {
    tables: ['posts', 'grids', 'lineage', 'lineagePast', 'names', 'lacks', 'gridFiles'],
    async lies(where) {
      const lines = (await units(where)).map(async (code) => {
        const scene = await where.desk.directory.scene(where.tenant, [code])
        const deputies = postsIn(scene, code, ['deputy'])
        return deputies.length === 0 ? '' : `${await grid(where, code)}：${named(deputies)}`
      })
      return (await Promise.all(lines)).filter((line) => line !== '').join('；')
    },
  },
} as const satisfies Readonly<Record<string, Matter>>
export type MatterKind = keyof typeof matters

/** The counties of the drill prefecture, with those a change has made. */
async function units({ desk, tenant }: Where): Promise<readonly GridCode[]> {
  const all = await desk.directory.gridsAt(tenant, tenant as string as GridCode, 2)
  return [...new Set([...all.map(({ code }) => code), '990202' as GridCode])]
}

async function held(where: Where, code: GridCode): Promise<string> {
  const all = await where.desk.campaigns.heldBy(where.tenant, [code], 5)
  const lines = all.map(
    async ({ name, endedAt }) => `${await grid(where, code)}“${name}”${endedAt ? '转出' : ''}`,
  )
  return (await Promise.all(lines)).join('；')
}

/** Drawn in the name of a grid whose name ends so: who looks, and in whose name. */
async function recheck(where: Where, ending: string): Promise<string> {
  const root = where.tenant as string as GridCode
  const open = await where.desk.supervisions.rechecksOpen(where.tenant, root, 20)
  const lines = open.map(async ({ base, checker }) => {
    const name = await grid(where, base)
    return name.endsWith(ending) ? `${name}（${await person(where, checker)}）` : ''
  })
  return (await Promise.all(lines)).filter((line) => line !== '').join('；')
}

async function withTowns(where: Where): Promise<readonly GridCode[]> {
  const towns = (await units(where)).map((code) => where.desk.directory.gridsAt(where.tenant, code, 3))
  return [...(await units(where)), ...(await Promise.all(towns)).flat().map(({ code }) => code)]
}
