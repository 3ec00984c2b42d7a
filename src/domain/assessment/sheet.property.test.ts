/** Properties of sheets: whatever is wished in whatever order, facts fold, what is published stays, repeating adds nothing. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { rubric, type Told, told } from '../../rehearsal/told-sheet.ts'
import type { SheetCommand } from './commands.ts'
import { finding } from './finding.ts'
import { resultFrom } from './result-of.ts'
import { findingsNow, resultOf } from './sheet.ts'

const ids = ['甲', '乙', '丙']
const anId = fc.constantFrom(...ids)
const aFinding = fc
  .record({
    id: anId,
    clause: fc.constantFrom('missed', 'not-rectified', 'found-first', 'media-region'),
    count: fc.integer({ min: 0, max: 3 }),
    confirmed: fc.constantFrom(null, true, false),
  })
  .map(({ id, clause, count, confirmed }) => finding(id, [clause], { count, confirmed }))
const grounds = fc.record({
  reason: fc.constantFrom('', '已核实'),
  evidence: fc.constantFrom<readonly string[]>([], ['记录-1']),
})
const findings = fc.uniqueArray(aFinding, { maxLength: 3, selector: ({ id }) => id })
const of = <T extends object>(type: string, shape: fc.Arbitrary<T>) =>
  fc.tuple(shape, grounds).map(([one, given]) => ({ type, ...given, ...one }) as unknown as SheetCommand)
const nothing = fc.constant({})

const aCommand: fc.Arbitrary<SheetCommand> = fc.oneof(
  of('draft-sheet', fc.record({ findings })),
  of('confirm-finding', fc.record({ finding: anId, marks: fc.constantFrom({}, { approved: true }) })),
  of('remove-finding', fc.record({ finding: anId })),
  of('correct-finding', fc.record({ finding: aFinding })),
  of('add-finding', fc.record({ finding: aFinding })),
  of('open-sheet', nothing),
  of('raise-objection', fc.record({ finding: fc.option(anId) })),
  of(
    'decide-objection',
    fc.record({ no: fc.integer({ min: 1, max: 3 }), upheld: fc.boolean(), change: fc.option(aFinding) }),
  ),
  of('confirm-sheet', nothing),
  of('publish-sheet', nothing),
  of('amend-sheet', fc.record({ finding: aFinding })),
)
const aStep = fc.record({
  command: aCommand,
  who: fc.constantFrom('许惊蛰', '许惊蛰', '何清明', 'clock'),
  day: fc.integer({ min: 2, max: 28 }),
})
const when = (day: number) => `2026-11-${String(day).padStart(2, '0')} 09:00`

const wishes = (story: Told, { command, who, day }: { command: SheetCommand; who: string; day: number }) =>
  story.wishes(when(day), who, command)

const published = (): Told =>
  told()
    .wishes(when(2), 'clock', {
      type: 'draft-sheet',
      findings: [finding('甲', ['missed'], { confirmed: true })],
    })
    .wishes(when(2), '许惊蛰', { type: 'open-sheet' })
    .wishes(when(10), '许惊蛰', { type: 'confirm-sheet' })
    .wishes(when(10), '许惊蛰', { type: 'publish-sheet' })

test('a published sheet keeps its findings and its result, and what holds now is what the findings come to', () => {
  fc.assert(
    fc.property(fc.array(aStep, { maxLength: 25 }), (steps) => {
      const start = published()
      const { sheet } = steps.reduce(wishes, start)
      if (sheet?.state !== 'published' || start.sheet?.state !== 'published') throw new Error('not published')
      expect(sheet.result).toEqual(start.sheet.result)
      expect(sheet.findings).toEqual(start.sheet.findings)
      expect(resultOf(sheet)).toEqual(resultFrom(rubric, findingsNow(sheet)))
      expect(sheet.amendments.map(({ no, amends }) => no - amends)).toEqual(sheet.amendments.map(() => 1))
    }),
  )
})

test('any story folds without throwing, and the version counts its facts', () => {
  fc.assert(
    fc.property(fc.array(aStep, { maxLength: 40 }), (steps) => {
      const story = steps.reduce(wishes, told())
      expect(story.sheet?.version ?? 0).toBe(story.facts.length)
    }),
  )
})

test('the same wish a second time adds nothing: it is so already, or refused', () => {
  fc.assert(
    fc.property(fc.array(aStep, { maxLength: 20 }), aStep, (steps, last) => {
      const once = wishes(steps.reduce(wishes, told()), last)
      if (once.refusal !== null) return
      const twice = wishes(once, last)
      expect(twice.last).toEqual([])
      expect(twice.sheet).toEqual(once.sheet)
    }),
  )
})
