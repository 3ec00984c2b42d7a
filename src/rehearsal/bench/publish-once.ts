/** A process of its own that opens, confirms and publishes a month of many units, each step in one answer: how long the loop stood still. */
import { openStore } from '../../../db/store.ts'
import { stepSheet } from '../../assessing/handle-assessment.ts'
import { assess } from '../../dialogue/assessment/assess.ts'
import type { Turn } from '../../dialogue/turn.ts'
import type { Roster } from '../../domain/grid/roster.ts'
import type { GridCode } from '../../domain/names.ts'
import type { AssessWish } from '../../intent/assessments/assess-wish.ts'
import { loadSample } from '../../policies/load.ts'
import { moment, prefectureOver } from '../prefecture.ts'
import { watchLoop } from './loop-watch.ts'

const units = Number(process.argv[2] ?? 300)
const store = await openStore({ sqlite: ':memory:' })
const roster = await manyCounties()
await store.rosterLoad.load(roster, null, moment('2026-01-01 00:00'))
const prefecture = await prefectureOver(store, roster)
const { desk, tenant } = prefecture
const office = prefecture.who('许惊蛰')
const key = (unit: GridCode) => ({ tenant, rubric: 'monthly' as const, period: '2026-10', unit })

for (const { code } of prefecture.roster.grids.filter(({ level }) => level === 2)) {
  const actor = { actor: office, now: moment('2026-11-03 09:00') }
  const drafted = await stepSheet(desk, key(code), { type: 'draft-sheet', findings: [] }, actor)
  if ('refusal' in drafted) throw new Error(drafted.refusal.code)
  await commit(drafted.stream, drafted.views, moment('2026-11-03 09:00'))
}
const blocks: Record<string, { readonly longestMs: number; readonly wholeMs: number }> = {}
for (const [act, when] of [
  ['open-sheet', '2026-11-03 11:00'],
  ['confirm-sheet', '2026-11-15 12:00'],
  ['publish-sheet', '2026-11-15 13:00'],
] as const) {
  const watch = watchLoop()
  // Its first turns only begin the counting.
  await new Promise((done) => setTimeout(done, 50))
  const begun = performance.now()
  const said = await assess(turnAt(when), wish(act), hands(when))
  if (said.kind !== 'write') throw new Error(JSON.stringify(said).slice(0, 300))
  await desk.journal.commit({ ...said, handled: null, stamp: null, at: moment(when) })
  const wholeMs = performance.now() - begun
  await new Promise((done) => setTimeout(done, 50))
  blocks[act] = { longestMs: watch.stop().max, wholeMs }
}
await store.close()
process.stdout.write(JSON.stringify({ units, blocks }))

async function manyCounties(): Promise<Roster> {
  const sample = await loadSample('changji', 'sample-prefecture')
  const [root] = sample.grids
  const more = Array.from({ length: units - 3 }, (_, n) => {
    const code = `9903${String(n).padStart(4, '0')}` as GridCode
    const path = [root?.code, code] as GridCode[]
    return {
      code,
      tenant: sample.tenant,
      name: `第${n + 1}县`,
      level: 2 as const,
      parent: root?.code ?? null,
      path,
    }
  })
  return { ...sample, grids: [...sample.grids, ...more] }
}

async function commit(append: object, views: readonly object[], at: ReturnType<typeof moment>) {
  const entry = { appends: [append], views, notices: [], handled: null, stamp: null, at }
  if ((await desk.journal.commit(entry as never)) !== 'committed') throw new Error('not committed')
}

function wish(act: AssessWish['act']): AssessWish {
  return {
    ...{ wish: 'assess', act, unit: null, period: '2026-10', noPeriod: null, items: [], all: true },
    ...{ upheld: null, words: '' },
  }
}

function hands(when: string) {
  return { photos: async () => [], question: null, gatherUntil: moment(when) }
}

/** Said in private, to the bot. */
function turnAt(when: string): Turn {
  const now = moment(when)
  const person = office.kind === 'person' ? { id: office.person, tenant, ...office } : null
  const to = {
    kind: 'chat',
    platform: 'stage',
    account: 'stage',
    chat: 'c',
    chatKind: 'direct',
    replyTo: null,
  }
  return {
    ...{ desk, now, policy: desk.packOf(tenant).at(when.slice(0, 10) as never) },
    ...{ parts: [], held: [], quoted: null, message: { text: '', addressed: true } },
    speaker: { tenant, group: null, person, actor: office, chatKey: 'k', userId: 'u', answer: to, here: to },
    chosen: { case: null, target: null, evidence: [], message: null },
  } as unknown as Turn
}
