/** 不是7号是8号, 不对，是水渠边上: whoever has just reported puts his own words right; that takes nothing back. */
import { addMinutes } from '../../domain/calendar/days.ts'
import { type Case, endedStates } from '../../domain/case/case.ts'
import { findPlace } from '../../intent/places/place.ts'
import type { Understanding } from '../../intent/wish.ts'
import { type Consequence, silence, type Turn } from '../turn.ts'

/** Null where these are other words, or nothing was reported just now. `text`: in simplified characters. */
export async function slipOf(turn: Turn, meant: Understanding, text: string): Promise<Consequence | null> {
  if (turn.message.kind !== 'said' || !mayBeSlip(meant)) return null
  const said = readSlip(text)
  const matter = said && (await lastOwn(turn))
  if (!said || !matter) return null
  const { place, text: words } = { ...matter, ...putRight(turn, matter, said) }
  // It stands so already.
  if (place === matter.place && words === matter.text) return said.admitted ? silence('slip-known') : null
  const changed = {
    place: place === matter.place ? null : place,
    text: words === matter.text ? null : words,
  }
  return {
    kind: 'steps',
    steps: [{ case: matter.id, command: { type: 'correct-case', ...changed, category: null } }],
    views: [],
    retryWith: null,
  }
}

interface Slip {
  /** What stood there, where it was said. */
  readonly was: string | null
  readonly now: string
  /** 说错了, 不对: it is said to be a slip. */
  readonly admitted: boolean
  readonly whole: string
}

/** 更正 and whatever names a kind or a number have ways of their own. */
const mayBeSlip = (meant: Understanding): boolean =>
  meant.kind === 'chatter' ||
  (meant.kind === 'wish' &&
    (meant.wish.wish === 'correct' || (meant.wish.wish === 'act' && meant.wish.act === 'withdraw-case')) &&
    !(meant.wish.wish === 'correct' && meant.wish.category !== null))

const admission =
  /^(?:哎呀?|呃|啊|哦|嗯)?[，,。 ]*(?:(?:不对不对|不对|错了|口误|(?:我|刚才|刚刚|上面|前面)*(?:地点|位置|地址)?(?:说|写|打|发|报|搞|弄)错了?)[，,。.!！ ]*)+/u
const notThat =
  /^不是(?<was>[^，,。；;！!？?]{1,20}?)[，, ]*(?:而)?(?:应该?)?是(?<now>[^，,。；;！!？?]{1,30})[。.!！]*$/u
const thisNot =
  /^(?:应该?)?是(?<now>[^，,。；;！!？?]{1,30}?)[，, ]*(?:而)?不是(?<was>[^，,。；;！!？?]{1,20})[。.!！]*$/u
const thisIs = /^(?:应该?)?(?:是在|是|在)(?<now>[^，,。；;！!？?]{1,30})[。.!！]*$/u

function readSlip(text: string): Slip | null {
  const admitted = admission.test(text)
  const whole = text.replace(admission, '')
  const both = (notThat.exec(whole) ?? thisNot.exec(whole))?.groups
  if (both) return { was: both.was ?? null, now: both.now ?? '', admitted, whole }
  const now = admitted ? thisIs.exec(whole)?.groups?.now : undefined
  return now === undefined ? null : { was: null, now, admitted, whole }
}

/** The speaker's newest report in this group, while he has it in mind. */
async function lastOwn({ desk, speaker, now, policy, quoted }: Turn): Promise<Case | null> {
  const { person, group } = speaker
  if (person === null || group === null || quoted !== null) return null
  const since = addMinutes(now, -policy.sameMatterMinutes)
  const cases = await desk.cases.reportedIn(group.id, since, lookedAt)
  const own = cases.find(({ reporter }) => reporter.person === person.id)
  return own && !endedStates.includes(own.state) ? own : null
}
const lookedAt = 20

/** Replaced where it stood; a number by its like, a place by a place; else said behind the report, if it is said to be one. */
function putRight(
  { desk }: Turn,
  { place, text }: Case,
  { was, now, admitted, whole }: Slip,
): Partial<Pick<Case, 'place' | 'text'>> {
  const replaced = (old: string, by: string) => ({
    place: place?.replace(old, by) ?? null,
    text: text.replace(old, by),
  })
  for (const old of was === null ? [] : [was, was.replace(/的$/u, '')])
    if (old !== '' && (text.includes(old) || place?.includes(old)))
      return replaced(old, old === was ? now : now.replace(/的$/u, ''))
  const unit = was === null ? /^\d+(?<unit>\D+)$/u.exec(now)?.groups?.unit : undefined
  const like = unit === undefined ? undefined : numberBefore(unit, place ?? text)
  if (like !== undefined) return replaced(`${like}${unit}`, now)
  if (was === null && place !== null && findPlace(now, desk.lexicon) === now) return replaced(place, now)
  return admitted ? { text: `${text}（更正：${whole}）` } : {}
}

/** 7 of 红旗街7号院, where 号院 follows. */
const numberBefore = (unit: string, text: string): string | undefined =>
  [...text.matchAll(/\d+/gu)].find(({ 0: number, index }) =>
    text.startsWith(unit, index + number.length),
  )?.[0]
