/** 改革清单: how the measures stand; who leads one shows that it is done, and what does not hold is opened again. */
import { type Reforms, reformsOn } from '../../assessing/read-reforms.ts'
import { type ReformFact, reformStream } from '../../domain/assessment/reform-facts.ts'
import { dayOf } from '../../domain/calendar/days.ts'
import { byOf } from '../../domain/grid/by.ts'
import { askedIn, type Scene } from '../../domain/grid/scene.ts'
import type { EvidenceId, GridCode } from '../../domain/names.ts'
import type { Wish } from '../../intent/wish.ts'
import { officePlaces } from '../../notices/assessment-places.ts'
import { destinationKey, type Meaning, type MeaningOf } from '../../notices/notice.ts'
import { afterQuietHours } from '../../notices/quiet-hours.ts'
import type { ReformRow } from '../../notices/reform-notice.ts'
import { type Consequence, refusedWith, type Turn } from '../turn.ts'

type Reform = Extract<Wish, { wish: 'reform' }>
type Why = 'no-list' | 'unknown-item' | 'no-right' | 'grounds' | 'already' | 'not-shown'

const refused = (why: Why, no = 0, name = ''): Consequence =>
  refusedWith({ code: 'reform-refused', why, no, name })

export async function reform(
  turn: Turn,
  wish: Reform,
  photosOf: () => Promise<readonly EvidenceId[]>,
): Promise<Consequence> {
  const { desk, speaker, now } = turn
  const today = dayOf(now)
  const reforms = await reformsOn(desk, speaker.tenant, today)
  if (reforms === null) return refused('no-list')
  const { rows, empty } = reforms
  const row = rows.find(({ no }) => no === wish.no)
  if (wish.no !== null && !row) return refused('unknown-item', wish.no, String(rows.length))
  if (wish.act === 'evidence' || wish.act === 'reopen')
    return row
      ? step(turn, wish, reforms, row, await photosOf())
      : refused('unknown-item', 0, String(rows.length))
  const shown = row ? [row] : wish.act === 'overdue' ? rows.filter(({ state }) => state === 'overdue') : rows
  const meaning: MeaningOf<'reform-shown'> = {
    ...{ kind: 'reform-shown', on: today, rows: [...shown], of: rows.length, asked: [] },
    empty: row || wish.act === 'overdue' ? [] : [...empty],
  }
  return { kind: 'tell', meaning, outcome: 'answered', question: null }
}

/** The departments that lead a measure show it; the office and the chiefs of the root may too, and alone open it again. */
async function step(
  turn: Turn,
  { act, words }: Reform,
  { facts }: Reforms,
  row: ReformRow,
  photos: readonly EvidenceId[],
): Promise<Consequence> {
  const { desk, speaker, policy, now } = turn
  const { tenant } = speaker
  const { no } = row
  const scene = await desk.directory.scene(tenant, [tenant as string as GridCode])
  const office = decides(turn, scene)
  const reopens = act === 'reopen'
  if (!office && (reopens || !leads(turn, scene, row)))
    return refused('no-right', no, reopens ? whoseIs(scene) : row.departments.join('、'))
  if (words === '' && (reopens || photos.length === 0))
    return refused('grounds', no, reopens ? '重开' : '完成')
  if (reopens && row.shownOn === null) return refused('not-shown', no)
  const same = facts.findLast((one) => one.no === no)
  if (
    !reopens &&
    row.shownOn !== null &&
    same?.type === 'reform-evidenced' &&
    same.words === words &&
    photos.length === 0
  )
    return refused('already', no)
  const fact: ReformFact = reopens
    ? { type: 'reform-reopened', tenant, no, words }
    : { type: 'reform-evidenced', tenant, no, on: dayOf(now), words, photos: [...photos] }
  const stream = reformStream(tenant)
  const by = byOf(speaker.actor, scene, null)
  const append = { stream, expectedVersion: facts.length, facts: [{ fact, by, at: now }] }
  const next: ReformRow = {
    ...row,
    state: row.due === null ? 'continuous' : reopens ? (dayOf(now) > row.due ? 'overdue' : 'open') : 'done',
    ...(reopens ? { shownOn: null, words: '' } : { shownOn: dayOf(now), words }),
  }
  const meaning: Meaning = {
    ...{ kind: fact.type, row: next, words, photoCount: photos.length, mayReopen: office },
    who: `${by.title} ${speaker.person?.name ?? ''}`.trim(),
  }
  const key = `${stream}:${facts.length}`
  const others = officePlaces(scene).filter((to) => destinationKey(to) !== destinationKey(speaker.here))
  return {
    kind: 'write',
    outcome: act === 'reopen' ? 'reform-reopened' : 'reform-evidenced',
    appends: [append],
    views: [],
    notices: [
      { key, to: speaker.here, about: null, meaning, priority: 'urgent', dueAt: now },
      ...others.map((to) => ({
        ...{ key: `${key}:${destinationKey(to)}`, to, about: null, priority: 'routine' as const },
        meaning: { ...meaning, mayReopen: true },
        dueAt: afterQuietHours(now, policy.quietHours),
      })),
    ],
  }
}

const decides = ({ speaker, policy }: Turn, { tenant }: Scene): boolean =>
  (speaker.person?.posts ?? []).some(
    ({ grid, kind }) => grid === (tenant as string) && policy.rights.deciding.includes(kind),
  )

/** 州财政局 of the list is the department of that name, or one whose other name it ends with: 财政局. */
const leads = ({ speaker }: Turn, { departments }: Scene, row: ReformRow): boolean =>
  departments.some(
    ({ id, name }) =>
      id === speaker.person?.department &&
      row.departments.some((one) => name.endsWith(one.replace(/^州/u, ''))),
  )

const whoseIs = (scene: Scene): string =>
  askedIn(scene, scene.tenant as string as GridCode)
    .map(({ title, name }) => `${title} ${name}`)
    .join('、')
