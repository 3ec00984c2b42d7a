/** 会议, 巡查, 督查, 培训, 报送 …: entered in the daybook of whoever owes it, and counted for the period it is owed in. */
import { addDays, dayOf } from '../../domain/calendar/days.ts'
import { calledAs } from '../../domain/duty/duty-words.ts'
import type { DaybookFact } from '../../domain/duty/facts.ts'
import { kindsMeant } from '../../domain/duty/guess-kind.ts'
import type { Item } from '../../domain/duty/items.ts'
import { type Coverage, coverageOf } from '../../domain/duty/subjects.ts'
import { callsDuty, fulfilledBy, kindNamed } from '../../domain/duty/which-duty.ts'
import { byOf } from '../../domain/grid/by.ts'
import type { Day, EvidenceId, GridCode } from '../../domain/names.ts'
import type { DutyKind } from '../../domain/policy/house-duty.ts'
import { saidDay } from '../../intent/said-day.ts'
import { countKey } from '../../journal/duties.ts'
import type { Append, View } from '../../journal/journal.ts'
import type { Meaning } from '../../notices/notice.ts'
import { type Consequence, refusedWith, silence, type Turn } from '../turn.ts'
import { type Ower, owersHere, recordable } from './duty-owers.ts'
import { subjectsSaid } from './subjects-said.ts'

export interface Told {
  readonly kind: DutyKind
  readonly text: string
  /** A command word leads: it is entered even where nobody owes it. */
  readonly led: boolean
  /** The day it took place, where the words behind a name say it. */
  readonly on?: Day | null
  /** Whom it is about where the words do not say it: grids below that were visited or judged. */
  readonly about?: readonly GridCode[]
}

type DaybookMeaning = Extract<Meaning, { readonly photoMissing: boolean }>

interface Entered {
  readonly ower: Ower
  readonly counts: readonly Counted[]
}

/** `n`: how often it is done with this. `subjects`: of one owed for each of several, those of this record, and how far it has come. */
interface Counted {
  readonly item: Item
  readonly n: number
  readonly subjects: { readonly now: readonly string[]; readonly coverage: Coverage } | null
}

/** Refused for a day to come or long ago, and where the sender holds no post that it could be for. */
export async function recordDuty(
  turn: Turn,
  said: Told,
  photosOf: () => Promise<readonly EvidenceId[]>,
): Promise<Consequence> {
  const { now, policy } = turn
  const told = { ...said, kind: kindNamed(policy.duties, said.text, said.kind) }
  const today = dayOf(now)
  // In plain talk a day is part of what is told.
  const day = told.on ?? (told.led ? saidDay(told.text, now) : null) ?? today
  const days = policy.lateRecordDays
  if (day > today) return refusedWith({ code: 'record-ahead', day })
  if (day < addDays(today, -days)) return refusedWith({ code: 'record-too-old', day, days })
  const owers = await owersFor(turn, told, day)
  const entered = await Promise.all(owers.map((ower) => enteredFor(turn, ower, told)))
  const counted = entered.some(({ counts }) => counts.length > 0)
  if (!told.led && !(counted && isPlain(told, entered))) return silence('work-not-owed')
  if (entered.length === 0) return refusedWith({ code: 'no-grid-here', level: null, kinds: [] })
  return write(turn, told, day, entered, await photosOf())
}

/** In plain talk only what can hardly be anything else counts; papers must be called by their name. */
const isPlain = ({ kind, text }: Told, entered: readonly Entered[]): boolean =>
  ['inspection', 'training', 'drill'].includes(kind) ||
  entered.some(({ counts }) => counts.some(({ item }) => callsDuty(item.duty, text)))

/** A patrol is of all blocks somebody watches at the deepest level, anything else of the one that is meant. */
async function owersFor(turn: Turn, { kind }: Told, day: Day): Promise<readonly Ower[]> {
  const all = await owersHere(turn, kindsMeant(kind), day, recordable)
  const owing = all.filter(({ items }) => items.length > 0)
  if (owing.length === 0) return all.slice(0, 1)
  if (kind !== 'patrol') return merged(owing)
  const deepest = Math.max(...owing.map(({ level }) => level))
  return owing.filter(({ level }) => level === deepest)
}

/** Bodies that are one ower stand there once for each of their duties. */
function merged(owing: readonly Ower[]): readonly Ower[] {
  const [first] = owing
  return first
    ? [{ ...first, items: owing.filter(({ code }) => code === first.code).flatMap(({ items }) => items) }]
    : []
}

async function enteredFor(turn: Turn, ower: Ower, told: Told): Promise<Entered> {
  const { desk, speaker } = turn
  const { text } = told
  const asked = ower.items.map(({ duty, period }) => ({ duty: duty.id, from: period.from }))
  const counts = await desk.duties.counts(speaker.tenant, [ower.code], asked)
  const done = ({ duty, period }: Item) => counts.get(countKey(duty.id, period.from, ower.code)) ?? 0
  const items = ower.items.toSorted((a, b) => (a.due < b.due ? -1 : a.due > b.due ? 1 : 0))
  const counted = fulfilledBy(items, text, done).map(async (item): Promise<Counted> => {
    const subjects = await subjectsNow(turn, ower, item, told)
    const whole = subjects === null || subjects.coverage.missing.length === 0
    return { item, n: done(item) + (whole ? 1 : 0), subjects }
  })
  return { ower, counts: await Promise.all(counted) }
}

/** Null where one record is enough, and where there is nobody to count it for. */
async function subjectsNow(
  { desk, speaker: { tenant } }: Turn,
  { code }: Ower,
  { duty, period }: Item,
  { text, about = [] }: Told,
): Promise<Counted['subjects']> {
  if (duty.subjects === null) return null
  const asked = { duty: duty.id, from: period.from, subjects: duty.subjects }
  const under = (duty.body === null ? code : tenant) as string as GridCode
  const all = (await desk.duties.subjects(tenant, asked, [{ ower: code, under }])).get(code) ?? []
  if (all.length === 0) return null
  const said = subjectsSaid(text, all)
  const now = all.filter(({ key }) => said.has(key) || about.includes(key as GridCode)).map(({ key }) => key)
  const after = all.map((one) => ({ ...one, covered: one.covered || now.includes(one.key) }))
  return { now, coverage: coverageOf(after) }
}

async function write(
  turn: Turn,
  told: Told,
  day: Day,
  entered: readonly Entered[],
  photos: readonly EvidenceId[],
): Promise<Consequence> {
  const { desk, speaker, now } = turn
  const { tenant } = speaker
  const today = dayOf(now)
  const scene = await desk.directory.scene(
    tenant,
    (speaker.person?.posts ?? []).map(({ grid }) => grid),
  )
  const by = byOf(speaker.actor, scene, null)
  const late = entered.some(({ counts }) => counts.some(({ item }) => item.due < today))
  const appends: Append[] = []
  const views: View[] = []
  for (const { ower, counts } of entered) {
    const stream = `daybook:${ower.code}:${day}`
    const fact = factOf(told, ower, counts, { day, late, photos, group: speaker.group?.id ?? null })
    const expectedVersion = (await desk.journal.read(stream)).length
    appends.push({ stream, expectedVersion, facts: [{ fact, by, at: now }] })
    const grid = ower.code as GridCode
    if (told.kind === 'patrol' || told.kind === 'meeting' || told.kind === 'inspection')
      views.push({ kind: 'tally', tenant, grid, day, key: told.kind, n: 1 })
    for (const { item, subjects } of counts) {
      const done = { tenant, duty: item.duty.id, grid: ower.code, day: item.period.from }
      if (subjects) views.push({ kind: 'duty-subjects', ...done, subjects: subjects.now })
      if (!subjects || subjects.coverage.missing.length === 0) views.push({ kind: 'duty-done', ...done })
    }
  }
  const [first] = appends
  const meaning = meaningOf(turn, told, entered, photos.length, by.title)
  return {
    kind: 'write',
    appends,
    views,
    outcome: 'recorded',
    notices: [
      {
        key: `${first?.stream}:${first?.expectedVersion}:${meaning.kind}:${speaker.chatKey}`,
        to: speaker.here,
        about: null,
        meaning: { ...meaning, ...(day === today ? {} : { on: day }), ...(late ? { late } : {}) },
        priority: 'urgent',
        dueAt: now,
      },
    ],
  }
}

function factOf(
  { kind, text }: Told,
  { code }: Ower,
  counts: Entered['counts'],
  {
    photos,
    late,
    ...base
  }: Pick<Extract<DaybookFact, { type: 'duty-recorded' }>, 'day' | 'late' | 'group'> & {
    readonly photos: readonly EvidenceId[]
  },
): DaybookFact {
  const said = { ...base, text, photos: [...photos] }
  if (kind === 'patrol' || kind === 'meeting')
    return { type: `${kind}-recorded`, grid: code as GridCode, ...said, ...(late ? { late } : {}) }
  const done = counts.map(({ item, subjects }) => {
    const one = { duty: item.duty.id, from: item.period.from }
    return subjects ? { ...one, subjects: [...subjects.now] } : one
  })
  return { type: 'duty-recorded', ower: code, kind, ...said, late, counts: done }
}

function meaningOf(
  { speaker, policy }: Turn,
  { kind, text }: Told,
  entered: readonly Entered[],
  photoCount: number,
  title: string,
): DaybookMeaning {
  const counts = entered.flatMap((one) => one.counts)
  const routine = kind === 'patrol' || kind === 'meeting'
  const wanted =
    counts.length > 0 ? counts.some(({ item }) => item.duty.photo) : routine && policy.closing.photo
  const named = counts.filter(({ item }) => !routine || item.duty.every !== 'day')
  const open = counts.find(({ item, n, subjects }) => subjects === null && item.min > n)
  const several = counts.find(({ subjects }) => subjects !== null)
  return {
    kind: routine ? `${kind}-recorded` : 'duty-recorded',
    grid: entered.map(({ ower }) => ower.name).join('、'),
    who: `${title} ${speaker.person?.name ?? ''}`.trim(),
    words: text,
    photoCount,
    photoMissing: wanted && photoCount === 0,
    asked: [],
    ...(named.length > 0
      ? { duty: [...new Set(named.map(({ item }) => item.duty.name))].join('、') }
      : routine
        ? {}
        : { duty: calledAs(kind, text) }),
    ...(several?.subjects ? { subjects: subjectsTold(several.item, several.subjects) } : {}),
    ...(open ? { left: { times: open.item.min - open.n, due: open.item.due } } : {}),
  }
}

const subjectsTold = ({ due }: Item, { now, coverage }: NonNullable<Counted['subjects']>) => ({
  ...coverage,
  due,
  said: now.length > 0,
})
