/** 查询, 超期的有哪些: what is open with me; for whoever leads also what is open in his area, by its sums. */
import { addDays, at, dayOf } from '../../domain/calendar/days.ts'
import { type Case, type CaseStateName, caseStates, endedStates } from '../../domain/case/case.ts'
import type { Grid } from '../../domain/grid/grid.ts'
import type { Instant } from '../../domain/names.ts'
import type { OpenOnly } from '../../intent/wish.ts'
import { present } from '../../journal/past.ts'
import { cardOf } from '../../notices/card.ts'
import type { MeaningOf } from '../../notices/notice.ts'
import { readableUnit } from '../grid/readable-unit.ts'
import { type Consequence, refusedWith, type Turn } from '../turn.ts'
import { placesOf } from './queries.ts'

type Told = MeaningOf<'open-cases-shown'>

const shown = 10
/** Of so many of one's own the chosen ones are picked out. */
const looked = 200
const unsigned: readonly CaseStateName[] = ['reported', 'assigned']
const open = (Object.keys(caseStates) as CaseStateName[]).filter((state) => !endedStates.includes(state))

/** `only` null: all. `place`: the name of a grid whose matters are meant instead of one's own; none of that name, one's own. */
export async function openCases(
  turn: Turn,
  only: OpenOnly | null,
  place: string | null = null,
): Promise<Consequence> {
  const { desk, speaker, now } = turn
  const { person } = speaker
  if (!person) return refusedWith({ code: 'unknown-person' })
  const named = place === null ? null : await readableUnit(turn, place, null, (name) => `查看${name}的问题`)
  if (named !== null && 'value' in named) return openIn(turn, named.value, only)
  if (named !== null && !isUnknown(named.consequence)) return named.consequence
  const whose = {
    person: person.id,
    grids: person.posts.map((post) => post.grid),
    department: person.department,
  }
  const open = await desk.cases.openOf(speaker.tenant, whose, only === null ? shown + 1 : looked)
  const own = only === null ? open : open.filter((matter) => isChosen(matter, only, now))
  const unit = await ledHere(turn)
  const others = unit && only && only !== 'due' ? await othersIn(turn, unit, only, own) : null
  const meaning: Told = {
    kind: 'open-cases-shown',
    who: person.name,
    cards: await cardsOf(turn, own.slice(0, shown)),
    more: Math.max(0, own.length - shown),
    ...(only === null ? {} : { only }),
    ...(unit === null ? {} : { below: await standingIn(turn, unit, open.length) }),
    ...(others === null ? {} : { others }),
  }
  return { kind: 'tell', meaning, outcome: 'answered', question: null }
}

const isUnknown = (said: Consequence): boolean =>
  said.kind === 'refused' && said.refusal.code === 'unknown-target'

/** 柳湾村还有几件没办完: what is open in a grid that is named, the longest open first. */
async function openIn(turn: Turn, unit: Grid, only: OpenOnly | null): Promise<Consequence> {
  const which =
    only === 'overdue' ? { overdue: true as const } : { states: only === 'unsigned' ? unsigned : open }
  const found = await turn.desk.cases.openUnder(unit, which, looked)
  const meant = only === null ? found : found.filter((matter) => isChosen(matter, only, turn.now))
  const meaning: Told = {
    kind: 'open-cases-shown',
    who: unit.name,
    cards: await cardsOf(turn, meant.slice(0, shown)),
    more: Math.max(0, meant.length - shown),
    ...(only === null ? {} : { only }),
  }
  return { kind: 'tell', meaning, outcome: 'answered', question: null }
}

function isChosen(matter: Case, only: OpenOnly, now: Instant): boolean {
  if (only === 'overdue') return matter.overdue && matter.state !== 'suspended'
  if (only === 'unsigned') return unsigned.includes(matter.state)
  const due = nextDue(matter)
  return due !== null && due > now && due < at(addDays(dayOf(now), 2), '00:00')
}

/** The area of which sums may be read here by somebody who decides there; else null. */
export async function ledHere(turn: Turn): Promise<Grid | null> {
  const unit = await readableUnit(turn, null, turn.policy.rights.deciding, (name) => name)
  return 'consequence' in unit ? null : unit.value
}

/** Told only where it says more than the list of one's own. */
async function standingIn(turn: Turn, unit: Grid, own: number): Promise<Told['below']> {
  const { open, overdue, oldest } = await turn.desk.digests.standing(unit, turn.now, 1, present(turn.now))
  if (open <= own) return null
  const [first] = oldest
  const [card] = first ? await cardsOf(turn, [first]) : []
  return {
    name: unit.name,
    open,
    overdue,
    oldest: card && first ? { ...card, reportedAt: first.reportedAt } : null,
  }
}

async function othersIn(turn: Turn, unit: Grid, only: 'overdue' | 'unsigned', own: readonly Case[]) {
  const which = only === 'overdue' ? { overdue: true as const } : { states: unsigned }
  const found = await turn.desk.cases.openUnder(unit, which, shown + own.length)
  const mine = new Set(own.map(({ id }) => id))
  return cardsOf(turn, found.filter(({ id }) => !mine.has(id)).slice(0, shown))
}

const cardsOf = ({ desk, speaker }: Turn, cases: readonly Case[]) =>
  Promise.all(
    cases.map(async (matter) => {
      const scene = await desk.directory.scene(speaker.tenant, placesOf(matter))
      return { ...cardOf(matter, scene), due: nextDue(matter) }
    }),
  )

const nextDue = (matter: Case): Instant | null => {
  const times = matter.deadlines.map((deadline) => deadline.dueAt)
  return times.length === 0 ? null : (Math.min(...times) as Instant)
}
