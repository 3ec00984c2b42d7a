/** Performs a play step by step and writes down what every group hears: the result should be the play itself. */
import { addDays, at, clockOf, dayOf, weekdayOf } from '../domain/calendar/days.ts'
import type { Day, Instant } from '../domain/names.ts'
import { openAudience } from './audience.ts'
import type { Direction } from './directions.ts'
import { openPlayers, type Players } from './players.ts'
import type { Theatre } from './theatre.ts'
import { type HeardStep, type Play, PlayError, type Written, writePlay } from './transcript.ts'

/** When a play begins: the time of its first scene. Throws PlayError where it names none. */
export function startOf({ steps }: Play): Instant {
  const first = steps.find((step) => step.kind === 'scene')
  if (first?.kind !== 'scene' || first.at === null)
    throw new PlayError(first?.line ?? 1, '第一场要写明时间。')
  return instantOf(first.at, first.line)
}

/** @returns the play's text with what was heard. Throws PlayError for a step that cannot be performed. */
export async function perform({ steps }: Play, theatre: Theatre): Promise<string> {
  const { play } = openPerformance(theatre)
  const heard: HeardStep[] = []
  for (const step of steps) heard.push(await play(step))
  const troubles = await theatre.troubles()
  if (troubles.length > 0) throw new Error(troubles.join('\n'))
  return writePlay(heard)
}

/** Step by step, for whoever does not know the next one yet. */
export function openPerformance(theatre: Theatre) {
  const { listen } = openAudience(theatre)
  const players = openPlayers(theatre)
  /** Groups that still show their routine; null: all do. */
  let shows: readonly string[] | null = null

  return {
    async play(step: Written): Promise<HeardStep> {
      const acted = await take(step, theatre, players).catch((error: unknown) => {
        if (error instanceof PlayError) throw error
        throw new PlayError(
          step.line,
          `${step.written}\n${error instanceof Error ? error.stack : String(error)}`,
        )
      })
      await theatre.house().exhaust()
      if (step.kind === 'direction' && step.direction.does === 'fold-routine') shows = step.direction.but
      const all = await listen(players.here(), players.remember)
      const bot = all.filter(({ text, place }) => shows === null || shows.includes(place) || !isRoutine(text))
      const silent = acted && all.length === 0
      return { written: step.written, bot, routine: all.length - bot.length, silent }
    },
  }
}

/** Daily reminders and the lists of who has not. */
const isRoutine = (text: string): boolean =>
  /^【提醒】|^(?:\d{4}年)?\d+月\d+日例行工作登记情况|^【[^】]*(?:定人员|岗位配备)】|^.+网格化环境监管日清单/.test(
    text,
  )

/** @returns true when somebody did something that the bot could have answered */
async function take(step: Written, theatre: Theatre, players: Players): Promise<boolean> {
  switch (step.kind) {
    case 'prose':
      return false
    case 'cast':
      for (const { name, post } of step.people) players.introduce(name, post, step.line)
      return false
    case 'scene':
      if (step.at) await goTo(instantOf(step.at, step.line), theatre, step.line)
      await players.enter(step.place)
      return false
    case 'speech':
      return players.say(step)
    case 'direction':
      return direct(step.direction, theatre, players, step.line)
  }
}

async function direct(
  direction: Direction,
  theatre: Theatre,
  players: Players,
  line: number,
): Promise<boolean> {
  const now = theatre.clock.now()
  switch (direction.does) {
    case 'pass':
      await theatre.house().advance(direction.minutes)
      return false
    case 'go-to':
      await goTo(at(dayMeant(direction.day, dayOf(now)), direction.clock), theatre, line)
      return false
    case 'turn-back':
      theatre.clock.moveBy(-direction.minutes * 60_000)
      await theatre.house().tick()
      return false
    case 'standstill':
      theatre.clock.moveBy(direction.minutes * 60_000)
      await theatre.restart()
      return false
    case 'restart':
      await theatre.restart()
      return false
    case 'cut':
      await theatre.wire.setCut(true)
      return false
    case 'reconnect':
      await theatre.wire.setCut(false)
      return false
    case 'redeliver':
      await theatre.wire.redeliver()
      return true
    case 'gather':
      players.gather(direction.count, direction.reversed)
      return false
    case 'recall':
      await players.recall(direction.by)
      return true
    case 'edit':
      await players.edit(direction.by, direction.words)
      return true
    case 'press':
      await players.press(direction.by, direction.button, direction.no)
      return true
    case 'alarm':
      await theatre.alarm(direction)
      return true
    case 'merge-grids':
    case 'split-grid':
      await theatre.changeGrids(direction)
      return true
    case 'alarm-again':
      await theatre.alarm(null)
      return true
    case 'join':
      await players.join()
      return true
    case 'fold-routine':
      return false
    case 'no-files':
      theatre.wire.refuseFiles()
      return false
    case 'recall-month':
      await theatre.recallMonth()
      return false
    case 'import-air':
      await theatre.importAir()
      return false
    case 'appoint':
      await players.appoint(direction.post, direction.from, direction.to)
      return false
  }
}

async function goTo(instant: Instant, { clock, house }: Theatre, line: number): Promise<void> {
  if (instant < clock.now()) throw new PlayError(line, `现在已经是 ${clockOf(clock.now())}，时间不能倒退。`)
  if (instant > clock.now()) await house().advance((instant - clock.now()) / 60_000)
}

function dayMeant(day: { readonly in: number } | { readonly weekday: number }, today: Day): Day {
  if ('in' in day) return addDays(today, day.in)
  return addDays(today, ((day.weekday - weekdayOf(today) + 6) % 7) + 1)
}

function instantOf(
  { day, weekday, clock }: { day: string; weekday: number; clock: string },
  line: number,
): Instant {
  if (weekdayOf(day as Day) !== weekday) throw new PlayError(line, `${day} 不是这个星期几。`)
  return at(day as Day, clock)
}
