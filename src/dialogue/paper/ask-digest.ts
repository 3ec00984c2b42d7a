/** 本周, 上月 北苇镇, 重发 2026-10: what was frozen is shown as it was; a period that still runs, as it stands. */
import { dayOf } from '../../domain/calendar/days.ts'
import { type Digest, enteredSince, isQuiet } from '../../domain/digest/digest.ts'
import { lastDue, type Period, periodWith } from '../../domain/digest/period.ts'
import type { DigestKind } from '../../domain/digest/plan.ts'
import { kindWords, periodWords } from '../../domain/digest/titles.ts'
import type { DigestUnit } from '../../domain/digest/unit.ts'
import { postsIn } from '../../domain/grid/scene.ts'
import { GridCode } from '../../domain/names.ts'
import type { Wish } from '../../intent/wish.ts'
import type { Frozen } from '../../journal/digests.ts'
import type { MeaningOf } from '../../notices/notice.ts'
import { laterThan } from '../../rounds/digest-later.ts'
import { digestOf } from '../../rounds/digest-of.ts'
import { lookedAt, vantageOf } from '../../rounds/vantage.ts'
import { type Consequence, refusedWith, type Turn } from '../turn.ts'
import { digestUnit } from './digest-unit.ts'

type Asked = Extract<Wish, { wish: 'ask-digest' }>

export async function askDigest(
  turn: Turn,
  { digest: kind, day, place, again }: Asked,
): Promise<Consequence> {
  const { desk, now, policy } = turn
  const unit = await digestUnit(turn, place, (name) => `查看${name}`)
  if ('consequence' in unit) return unit.consequence
  const period = day === null ? lastDue(kind, policy, now) : periodWith(kind, day)
  const frozen = await desk.digests.frozen({
    tenant: unit.value.tenant,
    kind,
    from: period.from,
    grid: unit.value.code,
  })
  if (frozen?.state === 'sent') return told(await asFrozen(turn, unit.value, frozen))
  // A draft is shown as it was frozen to whoever signs it: one that a standstill left behind is not laid before him.
  if (again && frozen && (await signs(turn, kind)))
    return told({ ...(await asFrozen(turn, unit.value, frozen)), how: 'draft' })
  const said = `${unit.value.name}${kindWords[kind]}（${periodWords(period)}）`
  if (again || period.from > dayOf(now)) return refusedWith({ code: 'no-digest', said })
  const meaning = await asItStands(turn, unit.value, period)
  const first = await desk.digests.recordedSince()
  const begun = first === null ? null : dayOf(first)
  // Noughts of a time before anything was recorded would blame people for it.
  if (begun !== null && period.to < begun && isBlank(meaning.digest))
    return refusedWith({ code: 'no-digest', said, begun })
  return told(meaning)
}

const isBlank = (digest: Digest): boolean => isQuiet(digest) && (digest.air?.rows ?? []).length === 0

async function signs({ desk, speaker, policy }: Turn, kind: DigestKind): Promise<boolean> {
  const root = GridCode.parse(speaker.tenant)
  const scene = await desk.directory.scene(speaker.tenant, [root])
  const signers = postsIn(scene, root, policy[kind].signedBy)
  return signers.some(({ person }) => person === speaker.person?.id)
}

async function asFrozen(
  { desk, policy }: Turn,
  unit: DigestUnit,
  { digest, outlook, signedBy, kind }: Frozen,
): Promise<MeaningOf<'digest-made'>> {
  const { total } = await desk.digests.figures(unit, digest.from, digest.to, null, lookedAt(digest))
  const { forms } = policy[kind]
  const since = enteredSince(digest.total, total)
  const later = await laterThan(desk, unit, digest)
  const plain = { field: null, later, asked: [] }
  return { kind: 'digest-made', digest, how: 'again', forms, outlook, signedBy, since, ...plain }
}

async function asItStands(
  { desk, now }: Turn,
  unit: DigestUnit,
  period: Period,
): Promise<MeaningOf<'digest-made'>> {
  const vantage = await vantageOf(desk, unit.tenant, period, null, now)
  const digest = await digestOf(desk, unit, period, { now, late: false, ...vantage })
  const plain = { field: null, outlook: '', signedBy: null, since: [], later: null, asked: [] }
  return { kind: 'digest-made', digest, how: 'asked', forms: ['picture'], ...plain }
}

const told = (meaning: MeaningOf<'digest-made'>): Consequence => ({
  kind: 'tell',
  meaning,
  outcome: 'answered',
  question: null,
})
