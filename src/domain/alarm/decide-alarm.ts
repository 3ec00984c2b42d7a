/** Decides on a station alarm: who answers for it, until when, and what is late (CJ-014). */
import { addMinutes } from '../calendar/days.ts'
import { punctuality } from '../calendar/time-limit.ts'
import type { Decision } from '../decision.ts'
import type { Actor } from '../grid/actor.ts'
import type { Post } from '../grid/grid.ts'
import { askedIn, gridOf, postsIn, type Scene } from '../grid/scene.ts'
import type { GridCode, Instant } from '../names.ts'
import type { AlarmRules } from '../policy/policy.ts'
import { refuse } from '../refusal.ts'
import { type Alarm, isOver, isWithdrawn, openAlarmSteps, waitsFor } from './alarm.ts'
import type { AlarmCommand } from './commands.ts'
import type { AlarmFact, AlarmLimit, AlarmLimitKind } from './facts.ts'
import type { Station } from './station.ts'

export interface AlarmGround {
  readonly actor: Actor
  readonly now: Instant
  readonly scene: Scene
  readonly rules: AlarmRules
}

/** `alarm` is null for one that is only being raised. */
export function decideAlarm(
  command: AlarmCommand,
  alarm: Alarm | null,
  ground: AlarmGround,
): Decision<AlarmFact> {
  const { now, scene, rules } = ground
  if (command.type === 'raise-alarm') {
    if (alarm !== null) return { facts: [] }
    const { type: _, ...said } = command
    const grid = responsibleFor(said.station, scene, rules)
    return { facts: [{ type: 'alarm-raised', ...said, grid, limits: limitsFrom(now, rules) }] }
  }
  if (alarm === null) return refuse({ code: 'unknown-alarm', said: '' })
  if (command.type === 'mark-alarm') return { facts: marked(command, alarm, now) }
  if (command.type === 'repeat-alarm') {
    const { type: _, ...said } = command
    return joins(alarm, now) ? { facts: [{ type: 'alarm-repeated', ...said }] } : ended(alarm)
  }
  if (command.type === 'withdraw-alarm') {
    const { type: _, ...said } = command
    const known = alarm.withdrawn?.includes(`${said.source} ${said.sourceId}`) ?? false
    return { facts: known ? [] : [{ type: 'alarm-withdrawn', ...said }] }
  }
  if (!mayAnswer(ground.actor, alarm, scene))
    return refuse({
      code: 'no-right',
      no: null,
      wished: command.type === 'answer-alarm' ? '反馈报警' : '报处置结果',
      whose: whoAnswers(alarm.grid, scene, rules),
    })
  const { text, photos } = command
  if (text.trim() === '' && photos.length === 0)
    return refuse({ code: 'alarm-words-needed', no: alarm.no, wished: command.type })
  if (isWithdrawn(alarm)) return ended(alarm)
  if (command.type === 'answer-alarm') {
    const late = waitsFor(alarm, 'feedback') && isLate(alarm, 'feedback', now)
    return { facts: [{ type: 'alarm-answered', text, photos: [...photos], late }] }
  }
  if (alarm.resolvedAt !== null) return ended(alarm)
  return {
    facts: [{ type: 'alarm-resolved', text, photos: [...photos], late: isLate(alarm, 'result', now) }],
  }
}

const ended = (alarm: Alarm): Decision<AlarmFact> =>
  refuse({ code: 'alarm-ended', no: alarm.no, withdrawn: isWithdrawn(alarm) })

/** The same again belongs to what is being answered for, until its last limit has passed. */
export const joins = (alarm: Alarm, now: Instant): boolean =>
  !isOver(alarm) && alarm.limits.some(({ dueAt }) => now <= dueAt)

/** The level that sets up the focus grids answers for all stations in its area. */
export function responsibleFor(station: Station, scene: Scene, { level }: AlarmRules): GridCode {
  const { path } = gridOf(scene, station.grid)
  return path.find((code) => gridOf(scene, code).level === level) ?? station.grid
}

/** Who is called: those who lead the focus grid themselves, else whoever is asked there for anything. */
export function calledFor(grid: GridCode, scene: Scene, { ledBy }: AlarmRules): readonly Post[] {
  const leaders = postsIn(scene, grid, ledBy)
  return leaders.length > 0 ? leaders : askedIn(scene, grid)
}

/** In post in the grid that answers, or below it: whoever was on the spot may say what is there. */
export const mayAnswer = (actor: Actor, { grid }: Pick<Alarm, 'grid'>, scene: Scene): boolean =>
  actor.kind === 'person' && actor.posts.some((post) => scene.grids.get(post.grid)?.path.includes(grid))

const whoAnswers = (grid: GridCode, scene: Scene, rules: AlarmRules): string =>
  calledFor(grid, scene, rules)
    .map((post) => `${gridOf(scene, grid).name}${post.title} ${post.name}`)
    .join('、') || `${gridOf(scene, grid).name}在岗人员`

/** Round the clock from the push on; the end itself, where it counts, is still in time (AMB-23, AMB-24). */
/** Both run from the push, round the clock (AMB-24); overdue is the first millisecond after the end. */
export function limitsFrom(
  now: Instant,
  { inclusive, limits }: Pick<AlarmRules, 'inclusive' | 'limits'>,
): AlarmLimit[] {
  return limits.map(({ kind, minutes, warnMinutes }) => {
    const end = addMinutes(now, minutes)
    const dueAt = (inclusive ? end : end - 1) as Instant
    const warn = warnMinutes === null ? [] : [{ at: addMinutes(end, -warnMinutes), step: 'warn' as const }]
    return { kind, dueAt, steps: [...warn, { at: (dueAt + 1) as Instant, step: 'overdue' as const }] }
  })
}

export const isLate = ({ limits }: Pick<Alarm, 'limits'>, kind: AlarmLimitKind, now: Instant): boolean =>
  limits.some((limit) => limit.kind === kind && punctuality(limit.dueAt, now, null) === 'late')

/** Only what is due and open: a second tick, or a clock set back, finds nothing. */
function marked(
  { kind, step }: Extract<AlarmCommand, { type: 'mark-alarm' }>,
  alarm: Alarm,
  now: Instant,
): AlarmFact[] {
  const due = openAlarmSteps(alarm).some((one) => one.kind === kind && one.step === step && one.at <= now)
  const limit = alarm.limits.find((one) => one.kind === kind)
  if (!due || !limit) return []
  return [{ type: step === 'warn' ? 'alarm-due-soon' : 'alarm-overdue', kind, dueAt: limit.dueAt }]
}
