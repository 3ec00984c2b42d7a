/** An answer to a station alarm in plain words: the one that is open here; of several, or beside a case, it is asked which. */
import type { Alarm, AlarmId } from '../../domain/alarm/alarm.ts'
import { mayAnswer } from '../../domain/alarm/decide-alarm.ts'
import { addMinutes } from '../../domain/calendar/days.ts'
import type { Case } from '../../domain/case/case.ts'
import { spokenOf } from '../../domain/case/spoken-of.ts'
import type { Scene } from '../../domain/grid/scene.ts'
import type { EvidenceId, GridCode } from '../../domain/names.ts'
import { clean } from '../../intent/clean.ts'
import { alarmPlain } from '../../intent/fixed/alarm-plain.ts'
import type { Understanding } from '../../intent/wish.ts'
import { limits } from '../../limits.ts'
import { AlarmAct } from '../../notices/alarm-notice.ts'
import { shortNumber } from '../../render/text/short-number.ts'
import { askWhich } from '../asking/ask-which.ts'
import { waitingFor } from '../case/which-case.ts'
import type { Hands } from '../take-turn.ts'
import type { Consequence, Turn } from '../turn.ts'

/** Answers offered in one question; more would be a list that nobody reads on a phone. */
const offered = 5

/** Null where the words are about something else, or nothing is open here that they could be about. */
export async function plainAlarm(
  turn: Turn,
  hands: Hands,
  meant: Understanding,
): Promise<Consequence | null> {
  const { message, speaker, quoted, chosen } = turn
  if (message.kind !== 'said' || speaker.person === null || quoted !== null || chosen.case !== null)
    return null
  // What waits for words of its own is answered first.
  if (hands.question !== null && hands.question.kind !== 'missing' && hands.question.kind !== 'photo')
    return null
  const text = clean(message.text)
  const said = alarmPlain(text, meant)
  if (said === null || text === '') return null
  const open = await openHere(turn)
  const named = open.filter(({ station }) => text.includes(station.name.replace(/(?:微|子|空气)?站$/u, '')))
  const alarms = named.length > 0 ? named : open
  const [alarm] = alarms
  if (alarm === undefined) return null
  const cases = said.sure || named.length > 0 ? [] : await maybeCases(turn, meant)
  if (cases === null) return null
  if (alarms.length + cases.length > 1) return askWhichOf(turn, alarms, said.act, cases)
  return { kind: 'alarm', alarm: alarm.id, command: { type: said.act, text, photos: await hands.photos() } }
}

/** The alarm that was chosen of several answers, with the words that were asked about; null for a case. */
export async function chosenAlarm(
  { desk, speaker }: Turn,
  value: string,
  text: string,
  photos: readonly EvidenceId[],
): Promise<Consequence | null> {
  const [kind, act, id = ''] = value.split('|')
  const known = AlarmAct.safeParse(act)
  const alarm = kind === 'alarm' && known.success ? await desk.alarms.get(id as AlarmId) : null
  if (!known.success || alarm?.tenant !== speaker.tenant) return null
  return { kind: 'alarm', alarm: alarm.id, command: { type: known.data, text: clean(text), photos } }
}

/** Those that wait, were told in this group, and may be answered by the speaker. */
async function openHere({ desk, speaker, now }: Turn): Promise<readonly Alarm[]> {
  const own = (speaker.person?.posts ?? []).map(({ grid }) => grid)
  const here = speaker.group ? [speaker.group.grid] : own
  const about = await desk.directory.scene(speaker.tenant, [...new Set([...here, ...own])])
  const above = here.flatMap((grid) => about.grids.get(grid)?.path ?? [])
  const open = await desk.alarms.open(speaker.tenant, { grids: [...new Set(above)] })
  const recent = open.filter(({ raisedAt }) => now < addMinutes(raisedAt, limits.plainAlarmMinutes))
  if (recent.length === 0) return []
  const scene = await desk.directory.scene(speaker.tenant, [
    ...new Set([...own, ...recent.map(({ station }) => station.grid)]),
  ])
  const told = recent.filter((alarm) => here.some((grid) => wasTold(alarm, grid, scene)))
  return told.filter((alarm) => mayAnswer(speaker.actor, alarm, scene))
}

/** From the grid that answers down to the one where the station stands. */
function wasTold({ grid, station }: Alarm, here: GridCode, scene: Scene): boolean {
  const path = scene.grids.get(station.grid)?.path ?? []
  return path.indexOf(here) >= path.indexOf(grid) && path.includes(here)
}

/** Cases in the speaker's hands that may be meant as well; null where the words name one of them. */
async function maybeCases(turn: Turn, meant: Understanding): Promise<readonly Case[] | null> {
  const act = meant.kind === 'wish' && meant.wish.wish === 'act' ? meant.wish.act : 'progress-case'
  const cases = await waitingFor(turn, act)
  const kinds = 'reading' in meant ? (meant.reading?.categories ?? []) : []
  return cases.length > 0 && spokenOf(clean(turn.message.text), kinds, cases) !== null ? null : cases
}

function askWhichOf(
  turn: Turn,
  alarms: readonly Alarm[],
  act: AlarmAct,
  cases: readonly Case[],
): Consequence {
  const options = [
    ...alarms.map(({ id, no, station }) => ({
      label: `报警${shortNumber(no)} ${station.name}`,
      value: `alarm|${act}|${id}`,
    })),
    ...cases.map((matter) => ({
      label: `${shortNumber(matter.no)} ${matter.place ?? matter.text.slice(0, 12)}`,
      value: matter.id as string,
    })),
  ]
  return askWhich(turn, {
    about: 'case-or-alarm',
    said: clean(turn.message.text),
    options: options.slice(0, offered),
  })
}
