/** 约谈 and 联席会议 in chat: entered with a day on which it is looked after, shown on asking, settled with a result. */

import { dayOf, yearOf } from '../../domain/calendar/days.ts'
import { byOf } from '../../domain/grid/by.ts'
import { keepsBookOf } from '../../domain/grid/may-supervise.ts'
import { gridOf, type Scene } from '../../domain/grid/scene.ts'
import type { Day, EvidenceId, GridCode } from '../../domain/names.ts'
import { periodOf } from '../../domain/policy/period.ts'
import type { Book } from '../../domain/supervision/facts.ts'
import { type LedgerEntry, ledgerStream } from '../../domain/supervision/ledger-entry.ts'
import type { SupervisionRefusal } from '../../domain/supervision/refusal.ts'
import { ledgerWords } from '../../intent/ledger-words.ts'
import { allTimes } from '../../intent/limits/limit.ts'
import type { SupervisionWish } from '../../intent/supervision-wish.ts'
import type { MeaningOf } from '../../notices/notice.ts'
import { type Consequence, refusedWith, type Turn } from '../turn.ts'

type Why = Extract<SupervisionRefusal, { code: 'ledger-refused' }>['why']
type About = { readonly n?: number; readonly day?: Day }

const refused = (book: Book, why: Why, { n, day }: About = {}): Consequence =>
  refusedWith({ code: 'ledger-refused', book, why, n: n ?? null, day: day ?? null })

type Place = { readonly scene: Scene; readonly grid: GridCode | null }

async function placeOf({ desk, speaker, policy }: Turn, more: readonly GridCode[] = []): Promise<Place> {
  const here = speaker.group?.grid ?? null
  const own = (speaker.person?.posts ?? []).map(({ grid }) => grid)
  const scene = await desk.directory.scene(speaker.tenant, [...own, ...more, ...(here ? [here] : [])])
  return { scene, grid: keepsBookOf(speaker.actor, here, scene, policy) }
}

export async function recordInLedger(
  turn: Turn,
  { book, text }: Extract<SupervisionWish, { wish: 'record-in-ledger' }>,
  photosOf: () => Promise<readonly EvidenceId[]>,
): Promise<Consequence> {
  const { desk, speaker, now } = turn
  const { scene, grid } = await placeOf(turn)
  if (grid === null) return refused(book, 'no-right')
  const words = ledgerWords(text)
  if (words.who === '') return refused(book, 'who')
  if (words.text === '' && words.decisions === '') return refused(book, 'content')
  const followUp = followUpIn(turn, text)
  if (followUp === 'no-such-day') return refused(book, 'no-such-day')
  const day = dayOf(now)
  if (followUp !== null && followUp < day) return refused(book, 'day-past', { day: followUp })
  const { tenant } = speaker
  const n = await desk.cases.nextNumber(tenant, `ledger:${book}`)
  const by = byOf(speaker.actor, scene, null)
  const photos = await photosOf()
  const type = `${book}-recorded` as const
  const said = { n, grid, day, ...words, followUpOn: followUp }
  const stream = ledgerStream(tenant, book, n)
  const standing = { tenant, book, ...said, version: 1, reminded: false, result: null, by: by.person }
  const meaning: MeaningOf<'interview-recorded' | 'joint-meeting-recorded'> = {
    ...{ kind: type, book, n, grid: gridOf(scene, grid).name, ...words, followUpOn: followUp },
    ...{ by: `${by.title} ${speaker.person?.name ?? ''}`.trim(), photoCount: photos.length },
  }
  return {
    kind: 'write',
    outcome: 'recorded',
    appends: [
      { stream, expectedVersion: 0, facts: [{ fact: { type, ...said, photos: [...photos] }, by, at: now }] },
    ],
    views: [{ kind: 'ledger-entry', entry: standing }],
    notices: [{ key: `${stream}:1`, to: speaker.here, about: null, meaning, priority: 'urgent', dueAt: now }],
  }
}

const follows =
  /^(?:[之以]?前)?[\s，,]*(?:再|要|须|进行)?(?:复查|回看|回头看|落实|跟进|完成|见效|反馈|整改|到位|再看)/u

/** The day that is said with what is to be looked after then; where none is, the last limit that is set. */
function followUpIn({ now, desk }: Turn, text: string): Day | null | 'no-such-day' {
  const times = allTimes(text, now, { holidays: desk.holidays })
  const after = ({ at, text: said }: (typeof times)[number]) =>
    text.slice(at + said.length, at + said.length + 12)
  const meant = times.find((time) => follows.test(after(time))) ?? times.findLast(({ closes }) => closes)
  if (meant === undefined) return null
  return meant.until === null ? 'no-such-day' : dayOf(meant.until)
}

const shown = 10

export async function showLedger(
  turn: Turn,
  { book }: Extract<SupervisionWish, { wish: 'query-ledger' }>,
): Promise<Consequence> {
  const { desk, speaker, now } = turn
  const { scene, grid } = await placeOf(turn)
  if (grid === null) return refused(book, 'no-right')
  const since = periodOf(dayOf(now), 'year').from
  const entries = await desk.supervisions.entries(speaker.tenant, book, grid, since, limitShown)
  const meaning: MeaningOf<'ledger-shown'> = {
    ...{ kind: 'ledger-shown', book, grid: gridOf(scene, grid).name, year: yearOf(since) },
    rows: entries.slice(0, shown).map(({ n, day, who, text, decisions, followUpOn, result }) => {
      return { n, day, who, text: text === '' ? decisions : text, followUpOn, result }
    }),
    more: Math.max(0, entries.length - shown),
  }
  return { kind: 'tell', meaning, outcome: 'answered', question: null }
}

/** More in one year are counted as so many more. */
const limitShown = 200

export async function settleFollowUp(
  turn: Turn,
  { book, n, words }: Extract<SupervisionWish, { wish: 'settle-follow-up' }>,
  photosOf: () => Promise<readonly EvidenceId[]>,
): Promise<Consequence> {
  const { desk, speaker, policy, now } = turn
  const entry = await desk.supervisions.entry(speaker.tenant, book, n)
  if (entry === null) return refused(book, 'unknown', { n })
  const { scene } = await placeOf(turn, [entry.grid])
  // The book is that of the grid where it was entered: whoever keeps that one may settle it.
  if (keepsBookOf(speaker.actor, entry.grid, scene, policy) !== entry.grid)
    return refused(book, 'no-right', { n })
  if (entry.result !== null) return refused(book, 'settled', { n })
  if (words === '') return refused(book, 'result', { n })
  const by = byOf(speaker.actor, scene, null)
  const stream = ledgerStream(speaker.tenant, book, n)
  const fact = { type: 'follow-up-settled' as const, book, n, text: words, photos: [...(await photosOf())] }
  const after: LedgerEntry = { ...entry, version: entry.version + 1, result: words }
  const meaning: MeaningOf<'follow-up-settled'> = {
    ...{ kind: fact.type, book, n, who: entry.who, result: words },
    by: `${by.title} ${speaker.person?.name ?? ''}`.trim(),
  }
  return {
    kind: 'write',
    outcome: 'recorded',
    appends: [{ stream, expectedVersion: entry.version, facts: [{ fact, by, at: now }] }],
    views: [{ kind: 'ledger-entry', entry: after }],
    notices: [
      {
        key: `${stream}:${after.version}`,
        to: speaker.here,
        about: null,
        meaning,
        priority: 'urgent',
        dueAt: now,
      },
    ],
  }
}
