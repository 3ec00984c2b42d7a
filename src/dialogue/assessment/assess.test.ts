/** Assessments in chat where plays do not reach: many units at once, and people of another tenant in the same store. */
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openStore, type Store } from '../../../db/store.ts'
import { stepSheet } from '../../assessing/handle-assessment.ts'
import type { SheetCommand } from '../../domain/assessment/commands.ts'
import { withSettings } from '../../domain/assessment/settings.ts'
import type { SheetKey } from '../../domain/assessment/sheet.ts'
import type { Actor } from '../../domain/grid/actor.ts'
import type { Roster } from '../../domain/grid/roster.ts'
import type { GridCode, TenantCode } from '../../domain/names.ts'
import type { AssessWish } from '../../intent/assessments/assess-wish.ts'
import { limits } from '../../limits.ts'
import { loadSample } from '../../policies/load.ts'
import { packOf } from '../../policies/pack.ts'
import { playBriefMonth } from '../../rehearsal/brief-month.ts'
import { moment, openPrefecture, type Prefecture, prefectureOver } from '../../rehearsal/prefecture.ts'
import { publishPlainly } from '../../rehearsal/publish-month.ts'
import type { Hands } from '../take-turn.ts'
import type { Turn } from '../turn.ts'
import { assess } from './assess.ts'

let store: Store
let prefecture: Prefecture
beforeEach(async () => {
  store = await openStore({ sqlite: ':memory:' })
})
afterEach(() => store.close())

const now = moment('2026-11-04 09:00')
const hands: Hands = { photos: async () => [], question: null, gatherUntil: now }
const wish = (act: AssessWish['act'], more: Partial<AssessWish> = {}): AssessWish => ({
  ...{ wish: 'assess', act, unit: null, period: '2026-10', noPeriod: null, items: [], all: false },
  ...{ upheld: null, words: '', ...more },
})

/** Said in private, to the bot. */
function turnOf(actor: Actor, tenant: TenantCode, { desk } = prefecture): Turn {
  const person = actor.kind === 'person' ? { id: actor.person, tenant, ...actor } : null
  const chat = { kind: 'chat', platform: 'stage', account: 'stage', chat: 'c', chatKind: 'direct' } as const
  const to = { ...chat, replyTo: null }
  return {
    ...{ desk, now, policy: desk.packOf(tenant).at('2026-11-04' as never) },
    ...{ parts: [], held: [], quoted: null },
    message: { text: '', addressed: true },
    speaker: { tenant, group: null, person, actor, chatKey: 'k', userId: 'u', answer: to, here: to },
    chosen: { case: null, target: null, evidence: [], message: null },
  } as unknown as Turn
}

test('more units than one answer holds are drafted by name, the others by the clock', async () => {
  const sample = await loadSample('changji', 'sample-prefecture')
  const [root] = sample.grids
  const more = Array.from({ length: limits.unitsAtOnce }, (_, at) => {
    const code = `9902${at + 50}` as GridCode
    return {
      code,
      tenant: sample.tenant,
      name: `第${at + 1}县`,
      level: 2,
      parent: sample.tenant,
      path: [root?.code, code],
    }
  })
  const roster = { ...sample, grids: [...sample.grids, ...more] } as unknown as Roster
  await store.rosterLoad.load(roster, null, moment('2026-01-01 00:00'))
  prefecture = await prefectureOver(store, roster)
  await playBriefMonth(prefecture)
  const turn = turnOf(prefecture.who('许惊蛰'), prefecture.tenant)
  const count = 3 + limits.unitsAtOnce
  expect(await assess(turn, wish('draft-sheet'), hands)).toEqual({
    kind: 'refused',
    refusal: { code: 'too-many-units', count, limit: limits.unitsAtOnce },
  })
  const one = await assess(turn, wish('draft-sheet', { unit: '柳河县' }), hands)
  expect(one).toMatchObject({ kind: 'write', appends: [{ facts: [{ fact: { type: 'sheet-drafted' } }] }] })
})

test('whoever belongs to another tenant sees nothing here, objects to nothing and decides nothing', async () => {
  prefecture = await openPrefecture(store)
  const district = await loadSample('jincheng', 'sample-district')
  await store.rosterLoad.load(district, null, moment('2026-01-01 00:00'))
  await playBriefMonth(prefecture)
  const key: SheetKey = {
    ...{ tenant: prefecture.tenant, rubric: 'monthly', period: '2026-10' },
    unit: prefecture.grid('柳河县'),
  }
  const commands: readonly SheetCommand[] = [
    { type: 'draft-sheet', findings: [] },
    { type: 'raise-objection', finding: null, reason: '不是我们的', evidence: [] },
    { type: 'open-sheet' },
    { type: 'publish-sheet' },
  ]
  const outside = await prefectureOver(store, district)
  for (const name of ['王立春', '杨立夏', '徐大暑']) {
    const actor = outside.who(name)
    for (const command of commands)
      expect(await stepSheet(prefecture.desk, key, command, { actor, now })).toMatchObject({
        refusal: { code: 'not-assessor' },
      })
    for (const act of ['show-sheet', 'show-why', 'raise-objection', 'confirm-measure'] as const) {
      const said = await assess(turnOf(actor, district.tenant, outside), wish(act, { unit: '柳河县' }), hands)
      expect(said).toMatchObject({ kind: 'refused', refusal: { code: 'unknown-unit', said: '柳河县' } })
    }
  }
  expect(await store.assessments.sheets(prefecture.tenant, 'monthly', '2026-10')).toEqual([])
})

test('ranks are read by all, or by each unit its own alone, as the tenant has chosen', async () => {
  prefecture = await openPrefecture(store)
  await playBriefMonth(prefecture)
  await publishPlainly(prefecture, '2026-10', '2026-11')
  const rowsFor = async (who: string, ranks: 'all' | 'own') => {
    const { regulation } = prefecture.desk.packOf(prefecture.tenant)
    const pack = packOf(regulation, withSettings(regulation, null, { 'ranking-publicity': ranks }))
    const desk = { ...prefecture.desk, packOf: () => pack }
    const turn = { ...turnOf(prefecture.who(who), prefecture.tenant), desk }
    const outcome = await assess(turn, wish('show-ranking'), hands)
    if (outcome.kind !== 'tell' || outcome.meaning.kind !== 'ranking-shown') throw new Error(outcome.kind)
    return [outcome.meaning.rows.map(({ unit }) => unit).toSorted(), outcome.meaning.hidden ?? 0]
  }
  const all = ['柳河县', '松山县', '沙泉园区'].toSorted()
  expect(await rowsFor('何清明', 'all')).toEqual([all, 0])
  expect(await rowsFor('何清明', 'own')).toEqual([['柳河县'], 2])
  expect(await rowsFor('许惊蛰', 'own')).toEqual([all, 0])
})
