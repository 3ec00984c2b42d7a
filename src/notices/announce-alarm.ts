/** Facts of a station alarm become notices: urgent all of them, day and night. */
import { type Alarm, isWithdrawn, waitsFor } from '../domain/alarm/alarm.ts'
import { calledFor } from '../domain/alarm/decide-alarm.ts'
import type { AlarmFact, AlarmLimitKind } from '../domain/alarm/facts.ts'
import type { Post } from '../domain/grid/grid.ts'
import { askedIn, gridOf, groupOf, nameOfPerson, postsIn, type Scene } from '../domain/grid/scene.ts'
import type { Happened } from '../domain/happened.ts'
import type { CaseId, GridCode, Instant } from '../domain/names.ts'
import type { AlarmRules } from '../domain/policy/policy.ts'
import { addressee } from './card.ts'
import { type Destination, destinationKey, type MeaningOf, type Notice } from './notice.ts'

export interface AlarmAnnouncement {
  readonly scene: Scene
  readonly rules: AlarmRules
  readonly saidIn: Destination | null
}

type Told = Exclude<AlarmFact, { type: 'feed-admitted' | 'alarm-repeated' | 'alarm-rehomed' }>
type Role = MeaningOf<Told['type']>['role']
interface Listener {
  readonly grid: GridCode
  readonly role: Role
}

export function announceAlarm(
  { fact, by, at }: Happened<AlarmFact>,
  after: Alarm,
  { scene, rules, saidIn }: AlarmAnnouncement,
): readonly Notice[] {
  if (fact.type === 'feed-admitted' || fact.type === 'alarm-repeated' || fact.type === 'alarm-rehomed')
    return []
  // Other readings of the same still stand.
  if (fact.type === 'alarm-withdrawn' && !isWithdrawn(after)) return []
  // The second limit is over as well: what it says of that says all.
  if (fact.type === 'alarm-overdue' && fact.kind === 'feedback' && isLast(after, at)) return []
  const heard = new Map<string, { to: Destination; role: Role; grid: GridCode }>()
  for (const { grid, role } of listeners(fact, after, scene)) {
    const group = groupOf(scene, grid)
    const to: Destination | null = group && { kind: 'group', group: group.id }
    if (to && !heard.has(destinationKey(to))) heard.set(destinationKey(to), { to, role, grid })
  }
  if (saidIn && !heard.has(destinationKey(saidIn)))
    heard.set(destinationKey(saidIn), { to: saidIn, role: 'help', grid: after.grid })
  const name = by.person === null ? '' : (nameOfPerson(scene, by.person) ?? '')
  return [...heard.values()].map(({ to, role, grid }) => ({
    key: `${after.id}:${after.version}:${fact.type}:${destinationKey(to)}`,
    to,
    // A quoted card finds its alarm as it would find a case.
    about: after.id as string as CaseId,
    meaning: meaningOf(fact, after, { role, grid }, `${by.title} ${name}`.trim(), scene, rules),
    priority: 'urgent',
    dueAt: at,
  }))
}

const isLast = ({ limits }: Alarm, now: Instant): boolean =>
  limits.some(({ kind, dueAt }) => kind === 'result' && dueAt < now)

/** Where the station stands people are nearest; the office above hears how it ends, and when it takes too long. */
function listeners(fact: Told, { grid, station, marked }: Alarm, scene: Scene): readonly Listener[] {
  const [root = grid] = gridOf(scene, grid).path
  const answers = { grid, role: 'ask' as const }
  const place = { grid: station.grid, role: 'help' as const }
  const office = { grid: root, role: 'inform' as const }
  switch (fact.type) {
    case 'alarm-raised':
      return [answers, place]
    case 'alarm-withdrawn':
      return marked.some((step) => step.endsWith(':overdue')) ? [answers, place, office] : [answers, place]
    case 'alarm-due-soon':
      return [answers]
    case 'alarm-answered':
      return fact.late ? [answers, office] : [answers]
    case 'alarm-overdue':
    case 'alarm-resolved':
      return [answers, office]
  }
}

function meaningOf(
  fact: Told,
  after: Alarm,
  { role, grid }: Listener,
  who: string,
  scene: Scene,
  rules: AlarmRules,
): MeaningOf<Told['type']> {
  const said = 'text' in fact
  const pressing = fact.type === 'alarm-due-soon' || fact.type === 'alarm-overdue'
  const wanted = fact.type === 'alarm-resolved' ? [] : open(after)
  const people = (posts: readonly Post[]) => posts.map((post) => addressee(post, scene))
  const office = postsIn(scene, grid, ['office'])
  const asked = {
    ask: said ? [] : calledFor(grid, scene, rules),
    help: fact.type === 'alarm-raised' ? askedIn(scene, after.station.grid) : [],
    inform: pressing ? (office.length > 0 ? office : askedIn(scene, grid)) : [],
  }
  return {
    kind: fact.type,
    role,
    card: cardOf(after, scene),
    who,
    words: said ? fact.text : '',
    late: 'late' in fact && fact.late,
    asked: people(asked[role]),
    copied: role === 'ask' && fact.type === 'alarm-raised' ? people(office) : [],
    limit: pressing ? fact.kind : null,
    feedbackBy: dueOf(after, 'feedback'),
    resultBy: dueOf(after, 'result'),
    photos: 'photos' in fact ? [...fact.photos] : [],
    actions: role === 'inform' ? [] : wanted,
  }
}

const open = (alarm: Alarm): ('answer-alarm' | 'resolve-alarm')[] => [
  ...(waitsFor(alarm, 'feedback') ? (['answer-alarm'] as const) : []),
  ...(waitsFor(alarm, 'result') ? (['resolve-alarm'] as const) : []),
]

const dueOf = (alarm: Alarm, kind: AlarmLimitKind) =>
  waitsFor(alarm, kind) ? (alarm.limits.find((limit) => limit.kind === kind)?.dueAt ?? null) : null

function cardOf({ id, no, station, grid, ...alarm }: Alarm, scene: Scene) {
  const { pollutant, value, unit, measuredAt, again } = alarm
  const { name, focus } = station
  const said = { pollutant, value, unit, measuredAt, ...(again ? { again } : {}) }
  return { id, no, station: name, focus, ...said, grid: gridOf(scene, grid).name }
}
