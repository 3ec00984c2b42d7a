/** The house as the stage sees it: who there is, how matters stand, and the clock for drills. */

import type { Clock } from '../clock/clock.ts'
import { namesIn } from '../dialogue/grid/names-in.ts'
import { isoOf } from '../domain/calendar/days.ts'
import { type Case, caseStates } from '../domain/case/case.ts'
import type { CaseFact } from '../domain/case/facts.ts'
import { gridOf } from '../domain/grid/scene.ts'
import { CaseId, type EvidenceId } from '../domain/names.ts'
import type { House } from '../house.ts'
import type { Recorded } from '../journal/journal.ts'
import { holderName } from '../notices/card.ts'
import { factSentence } from '../render/text/fact-sentence.ts'

const shown = 200

/** What bots/stage/house.ts asks for; its photos are checked by the evidence room. */
export function stageHouse({ desk, advance }: House, clock: Clock, keepOffset: () => Promise<void>) {
  const { directory, cases, journal, evidence } = desk
  const tenants = () => directory.tenants()

  async function summary(matter: Case) {
    const scene = await directory.scene(matter.tenant, placesOf(matter))
    return {
      no: matter.no,
      state: matter.state,
      stateWord: caseStates[matter.state],
      level: gridOf(scene, matter.holder.grid).level,
      holder: matter.outsideParty ?? holderName(matter.holder, scene),
      place: matter.place,
      text: matter.text,
      deadlines: matter.deadlines.map(({ kind, dueAt }) => ({ kind, dueAt: isoOf(dueAt) })),
    }
  }

  return {
    now: () => clock.now(),
    async people() {
      const all = await Promise.all((await tenants()).map(({ tenant }) => peopleOf(desk, tenant)))
      return all.flat()
    },
    async groups() {
      const all = await Promise.all((await tenants()).map(({ tenant }) => groupsOf(desk, tenant)))
      return all.flat()
    },
    async cases(state: string | null) {
      const lists = await Promise.all((await tenants()).map(({ tenant }) => cases.list(tenant, state, shown)))
      return Promise.all(lists.flat().map(summary))
    },
    async case(no: string) {
      for (const { tenant } of await tenants()) {
        const matter = await cases.byNo(tenant, no)
        if (!matter) continue
        const facts = (await journal.read(`case:${CaseId.parse(matter.id)}`)) as readonly Recorded<CaseFact>[]
        const names = namesIn(await directory.scene(tenant, placesOf(matter)))
        return {
          ...(await summary(matter)),
          facts: facts.map(({ fact, by, at }) => ({
            type: fact.type,
            at: isoOf(at),
            by: `${by.title} ${by.person ? names.person(by.person) : ''}`.trim(),
            sentence: factSentence(fact, names),
          })),
        }
      }
      return null
    },
    async advance(minutes: number) {
      await advance(minutes)
      await keepOffset()
    },
    keepPhoto: async (bytes: Uint8Array): Promise<EvidenceId> => (await evidence.keep(bytes)).id,
    keepFile: (bytes: Uint8Array): Promise<EvidenceId> => evidence.keepMade(bytes),
    file: (id: EvidenceId) => evidence.original(id),
    showPhoto: (id: EvidenceId) => evidence.show(id),
  }
}

const placesOf = (matter: Case) => [
  matter.origin,
  matter.holder.grid,
  ...matter.touched,
  ...matter.custody.map((holder) => holder.grid),
]

async function peopleOf(
  { directory }: House['desk'],
  tenant: Parameters<House['desk']['directory']['persons']>[0],
) {
  const persons = await directory.persons(tenant)
  const groups = await directory.groups(tenant)
  const seats = await Promise.all(
    groups.map(async (group) => ({
      group: group.id,
      members: (await directory.membersOf(group.id)).map((person) => person.id),
    })),
  )
  const scene = await directory.scene(tenant, [
    ...new Set(persons.flatMap((person) => person.posts.map((post) => post.grid))),
  ])
  return persons.map((person) => ({
    id: person.id,
    name: person.name,
    posts: [
      ...person.posts.map((post) => ({
        gridCode: post.grid,
        gridName: gridOf(scene, post.grid).name,
        level: gridOf(scene, post.grid).level,
        post: post.title,
      })),
      ...scene.departments
        .filter((department) => department.id === person.department)
        .map((department) => ({
          gridCode: department.grid,
          gridName: department.name,
          level: 1,
          post: '工作人员',
        })),
    ],
    groups: seats.filter((seat) => seat.members.includes(person.id)).map((seat) => seat.group),
  }))
}

async function groupsOf(
  { directory }: House['desk'],
  tenant: Parameters<House['desk']['directory']['groups']>[0],
) {
  const groups = await directory.groups(tenant)
  const scene = await directory.scene(
    tenant,
    groups.map((group) => group.grid),
  )
  return groups.map(({ id, name, grid }) => ({ id, name, gridCode: grid, level: gridOf(scene, grid).level }))
}
