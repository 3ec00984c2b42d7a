/** Every play on SQLite: what is heard is what stands in its file. `npm test -- -u` rewrites the files. */
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { MeasureFact, SheetFact } from '../domain/assessment/facts.ts'
import { CaseCommand } from '../domain/case/commands.ts'
import { CaseFact } from '../domain/case/facts.ts'
import { OrderFact, PartFact } from '../domain/order/facts.ts'
import type { RefusalCode } from '../domain/refusal.ts'
import { Meaning } from '../notices/notice.ts'
import { factsOf, orderFactsOf } from './facts-of.ts'
import { playFiles, playOut, playsDir } from './plays.ts'

const files = await playFiles()
const facts = new Set<string>()
const notices = new Set<string>()
const refusals = new Set<string>()

describe('plays', () => {
  test.each(files)('%s', async (file) => {
    const { text, seen } = await playOut(file, 'memory')
    for (const fact of seen.facts) facts.add(fact)
    for (const notice of seen.notices) notices.add(notice)
    for (const refusal of seen.refusals) refusals.add(refusal)
    await expect(text).toMatchFileSnapshot(join(playsDir, file))
  })
})

test('a restart finds everything in a file', async () => {
  const { text } = await playOut('中途重启.md', 'file')
  await expect(text).toMatchFileSnapshot(join(playsDir, '中途重启.md'))
})

describe('the stem rule', () => {
  test('every command occurs in at least one play', () => {
    const missing = CaseCommand.options.filter(
      ({ shape }) => !factsOf[shape.type.value].some((fact) => facts.has(fact)),
    )
    expect(missing.map(({ shape }) => shape.type.value)).toEqual([])
  })

  test('every fact of a case occurs in at least one play', () => {
    const names = CaseFact.options.map(({ shape }) => shape.type.value)
    expect(names.filter((name) => !facts.has(name))).toEqual([])
  })

  test('every command and every fact of an order occurs in at least one play', () => {
    const wished = Object.entries(orderFactsOf)
    expect(wished.filter(([, told]) => !told.some((fact) => facts.has(fact))).map(([wish]) => wish)).toEqual(
      [],
    )
    const names = [...OrderFact.options, ...PartFact.options].map(({ shape }) => shape.type.value)
    expect(names.filter((name) => !facts.has(name))).toEqual([])
  })

  test('every fact of an assessment occurs in at least one play', () => {
    const names = [...SheetFact.options, ...MeasureFact.options].map(({ shape }) => shape.type.value)
    expect(names.filter((name) => !facts.has(name))).toEqual([])
  })

  test('every notice is heard in at least one play', () => {
    const kinds = Meaning.options.flatMap(({ shape }): string[] =>
      'value' in shape.kind ? [shape.kind.value] : [...shape.kind.options],
    )
    expect(kinds.filter((kind) => !notices.has(kind) && !(kind in shownElsewhere))).toEqual([])
  })

  test('every refusal is heard in at least one play', () => {
    const missing = Object.keys(refusalCodes).filter((code) => !refusals.has(code))
    expect(missing.sort()).toEqual(Object.keys(neverRefused).sort())
  })
})

/** What the stage cannot bring about, and which test shows it. */
const shownElsewhere: Readonly<Record<string, string>> = {
  'photos-lost': 'the stage keeps photos before it accepts a message: bots/telegram/pitfalls.test.ts',
}

const neverRefused: Readonly<Partial<Record<RefusalCode, string>>> = {
  'bad-photo': 'the stage refuses what is no picture before it accepts a message: bots/stage/problem.test.ts',
  'no-alert-rules': 'both drill tenants have rules for alerts: src/web/alert.test.ts',
  'only-in-own-chat':
    'nobody of the drill sits in a group below his own: src/dialogue/grid/readable-unit.test.ts',
  'nothing-above': 'the sample district has a body outside above its root',
  'unknown-finding': 'in chat an item is named by its number: src/domain/assessment/sheet-life.test.ts',
  'finding-known': 'what is added in chat gets a name of its own: src/domain/assessment/sheet-life.test.ts',
  'follow-up-past': 'in chat the usual day is taken: src/domain/assessment/measure-life.test.ts',
  'too-many-units': 'the drill prefecture has three units: src/dialogue/assessment/assess.test.ts',
}

/** Exhaustive by its type. */
const refusalCodes: Readonly<Record<RefusalCode, true>> = {
  'joint-refused': true,
  'unknown-person': true,
  'unbound-group': true,
  'unknown-number': true,
  'wrong-state': true,
  'no-right': true,
  'photo-needed': true,
  'other-person-needed': true,
  'reason-needed': true,
  'target-needed': true,
  'unknown-target': true,
  'target-not-below': true,
  'nobody-in-post': true,
  'one-target-only': true,
  'nothing-above': true,
  'nobody-before': true,
  'deadline-needed': true,
  'deadline-past': true,
  'already-asked': true,
  'nothing-asked': true,
  'already-acted': true,
  'photo-kept': true,
  'same-case': true,
  'empty-report': true,
  'too-long': true,
  'too-many-photos': true,
  'too-many-matters': true,
  'opened-apart': true,
  'no-such-day': true,
  'record-ahead': true,
  'record-too-old': true,
  'nothing-quoted': true,
  'unknown-category': true,
  'number-not-moved': true,
  'bad-photo': true,
  'table-refused': true,
  'only-in-group': true,
  'only-in-private': true,
  'too-many-tries': true,
  'wrong-code': true,
  'already-bound': true,
  'no-draft': true,
  'no-digest': true,
  'only-in-own-chat': true,
  'no-grid-here': true,
  'order-to-nobody': true,
  'order-to-which': true,
  'order-no-category': true,
  'order-not-below': true,
  'order-no-right': true,
  'order-without-words': true,
  'order-deadline-past': true,
  'order-unknown': true,
  'order-joint-open': true,
  'order-lead-needed': true,
  'order-no-such-item': true,
  'campaign-unknown': true,
  'campaign-holder-only': true,
  'order-ended': true,
  'order-not-yours': true,
  'order-giver-how': true,
  'order-part-done': true,
  'order-part-excused': true,
  'order-photo-needed': true,
  'order-reason-needed': true,
  'order-nothing-done': true,
  'order-pass-to-whom': true,
  'order-nobody-new': true,
  'order-nobody-open': true,
  'order-giver-only': true,
  'no-sheet': true,
  'sheet-state': true,
  'not-assessor': true,
  'own-unit': true,
  'grounds-needed': true,
  'findings-pending': true,
  'unknown-finding': true,
  'finding-known': true,
  'unknown-clause': true,
  'objection-late': true,
  'objections-running': true,
  'objections-open': true,
  'unknown-objection': true,
  'objection-settled': true,
  'no-measure': true,
  'measure-state': true,
  'follow-up-past': true,
  'unit-needed': true,
  'unknown-unit': true,
  'one-unit-at-once': true,
  'other-points': true,
  'too-many-units': true,
  'no-such-period': true,
  'period-not-over': true,
  'no-records': true,
  'rubric-later': true,
  'rubric-missing': true,
  'rubric-unconfigured': true,
  'rubric-mean': true,
  'year-unchanged': true,
  'evaluation-refused': true,
  'reform-refused': true,
  'not-published': true,
  'others-details': true,
  'not-in-this-group': true,
  'unknown-item': true,
  'change-needed': true,
  'which-measure': true,
  'leave-dates-needed': true,
  'leave-over': true,
  'leave-twice': true,
  'deputy-unfit': true,
  'no-leave': true,
  'appoint-refused': true,
  'file-refused': true,
  'no-alert': true,
  'alert-running': true,
  'no-alert-rules': true,
  'unknown-alarm': true,
  'which-alarm': true,
  'alarm-ended': true,
  'alarm-words-needed': true,
  'exposure-refused': true,
  'supervision-none': true,
  'supervised-above': true,
  'recheck-refused': true,
  'ledger-refused': true,
  'register-refused': true,
  'visit-refused': true,
}
