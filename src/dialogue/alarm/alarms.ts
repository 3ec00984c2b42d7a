/** Answers to station alarms: below a card, by its number or its station, or the one that is open here. */
import type { Alarm, AlarmId } from '../../domain/alarm/alarm.ts'
import { addMinutes } from '../../domain/calendar/days.ts'
import type { EvidenceId } from '../../domain/names.ts'
import { clean } from '../../intent/clean.ts'
import { leadOf } from '../../intent/commands/lead.ts'
import { alarmWords } from '../../intent/fixed/alarm-words.ts'
import { phraseBook } from '../../intent/phrase-book.ts'
import type { AlarmRef, Wish } from '../../intent/wish.ts'
import { AlarmAct } from '../../notices/alarm-notice.ts'
import type { Hands } from '../take-turn.ts'
import { type Consequence, refusedWith, silence, type Turn } from '../turn.ts'

type AlarmWish = Extract<Wish, { wish: 'alarm' }>

/** The newest ones are named; more would be a list that nobody reads on a phone. */
const offered = 4

/** 收到 below a card is courtesy: no rule asks for a receipt. */
const courtesy = /^(?:收到|好的?|明白|知道了|了解|ok|[👌👍🙏])+[。!！~]*$/iu
const leads = phraseBook.flatMap((phrase) => phrase.leads)

/** What a turn means for an alarm; null where it is about something else. */
export async function alarmTurn(turn: Turn, hands: Hands): Promise<Consequence | null> {
  const { message, speaker, quoted } = turn
  if (speaker.person === null) return null
  if (message.kind === 'pressed') return pressedAlarm(turn)
  if (message.kind !== 'said') return null
  const text = clean(message.text)
  const card = await quotedAlarm(turn)
  const said = alarmWords(text)
  if (card) {
    if (courtesy.test(text)) return silence('alarm-seen')
    const act = said?.act ?? 'answer-alarm'
    return answer(turn, act, card, said?.words ?? text, await hands.photos())
  }
  const waiting = hands.question?.kind === 'alarm' ? hands.question : null
  if (waiting && quoted === null && leadOf(text, leads) === null && said?.ref == null) {
    const alarm = await alarmOf(turn, waiting.alarm)
    const words = said?.words ?? text
    if (alarm) return answer(turn, said?.act ?? waiting.act, alarm, words, await hands.photos())
  }
  return said && said.ref === null && quoted === null ? onlyOpen(turn, hands, said.act, said.words) : null
}

/** Known by the message's id, else by the number that stands in its text. */
async function quotedAlarm(turn: Turn): Promise<Alarm | null> {
  const { quoted, message, speaker } = turn
  if (quoted !== null) return alarmOf(turn, quoted)
  const no = /BJ\d{8}-\d{1,4}/u.exec(message.replyTo?.text ?? '')?.[0]
  return no === undefined ? null : alarmOf(turn, `${speaker.tenant}/${no}`)
}

/** Nobody answers another tenant's alarm, whatever a button says. */
async function alarmOf({ desk, speaker }: Turn, id: string): Promise<Alarm | null> {
  const alarm = await desk.alarms.get(id as AlarmId)
  return alarm?.tenant === speaker.tenant ? alarm : null
}

/** 报警1号, BJ…, 站点…: named in words. */
export async function alarmWish(
  turn: Turn,
  { act, ref, words }: AlarmWish,
  photos: readonly EvidenceId[],
): Promise<Consequence> {
  const alarm = await named(turn, ref)
  if (alarm) return answer(turn, act, alarm, words, photos)
  const said = 'no' in ref ? ref.no : 'station' in ref ? `站点${ref.station}` : `报警${ref.short}号`
  return refusedWith({ code: 'unknown-alarm', said })
}

/** 反馈 with neither number nor quote, from somebody with no case in hands: the one alarm that is open for them. */
async function onlyOpen(turn: Turn, hands: Hands, act: AlarmAct, words: string): Promise<Consequence | null> {
  const { desk, speaker } = turn
  const person = speaker.person
  if (!person) return null
  const { grids, above } = await placesOf(turn)
  const alarms = await desk.alarms.open(speaker.tenant, { grids: above })
  const [only, second] = alarms
  if (!only) return null
  const { id, department } = person
  const cases = await desk.cases.openOf(speaker.tenant, { person: id, grids, department }, 1)
  if (cases.length > 0) return null
  if (second)
    return refusedWith({
      code: 'which-alarm',
      alarms: alarms.slice(0, offered).map(({ no, station }) => ({ no, station: station.name })),
    })
  return answer(turn, act, only, words, await hands.photos())
}

async function pressedAlarm(turn: Turn): Promise<Consequence | null> {
  const button = turn.message.button ?? ''
  const at = button.indexOf('|')
  const act = AlarmAct.safeParse(button.slice(0, at))
  if (!act.success) return null
  const alarm = await alarmOf(turn, button.slice(at + 1))
  return alarm ? answer(turn, act.data, alarm, '', []) : silence('unknown-button')
}

/** With nothing said and nothing shown, what is to be said is asked for. */
function answer(
  { now, policy }: Turn,
  act: AlarmAct,
  alarm: Alarm,
  text: string,
  photos: readonly EvidenceId[],
): Consequence {
  if (text === '' && photos.length === 0 && alarm.resolvedAt === null) {
    const until = addMinutes(now, policy.answerMinutes)
    return {
      kind: 'refused',
      refusal: { code: 'alarm-words-needed', no: alarm.no, wished: act },
      asks: { kind: 'alarm', act, alarm: alarm.id, until },
    }
  }
  return { kind: 'alarm', alarm: alarm.id, command: { type: act, text, photos } }
}

async function named(turn: Turn, ref: AlarmRef): Promise<Alarm | null> {
  const { desk, speaker, now, policy } = turn
  const { tenant } = speaker
  if ('no' in ref) return alarmOf(turn, `${tenant}/${ref.no}`)
  if ('station' in ref) return (await desk.alarms.open(tenant, { station: ref.station }))[0] ?? null
  const since = addMinutes(now, -policy.numberDays * 1440)
  const found = await desk.alarms.byShortNo(tenant, ref.short, since)
  const { above } = await placesOf(turn)
  // The number begins anew every day: the newest that concerns the speaker is meant, an open one before others.
  const near = found.filter(({ grid }) => above.includes(grid))
  return near.find(({ resolvedAt }) => resolvedAt === null) ?? near[0] ?? found[0] ?? null
}

/** The speaker's own grids, and those with all above them. */
async function placesOf({ desk, speaker }: Turn) {
  const grids = (speaker.person?.posts ?? []).map((post) => post.grid)
  const scene = await desk.directory.scene(speaker.tenant, grids)
  const above = grids.flatMap((grid) => scene.grids.get(grid)?.path ?? [])
  return { grids, above: [...new Set([...above, ...(speaker.group ? [speaker.group.grid] : [])])] }
}
