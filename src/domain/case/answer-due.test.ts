/** Until when a body that took a case over has to answer: by urgency, and sooner for important matters (GC-16, GC-27). */
import { expect, test } from 'vitest'
import { sampleScene } from '../../policies/sample-scene.ts'
import { addMinutes, at } from '../calendar/days.ts'
import type { Day } from '../names.ts'
import { answerDue } from './deadlines.ts'

const { grid, scene, policy, holidays } = await sampleScene()
const ground = { scene, policy, holidays, now: at('2026-11-18' as Day, '09:00') }
const holder = { grid: grid('北苇镇'), person: null, department: null }

test.each([
  ['urgent', null, addMinutes(ground.now, 24 * 60)],
  ['emergency', null, addMinutes(ground.now, 24 * 60)],
  ['normal', 'important', at('2026-11-23' as Day, '09:00')],
  ['normal', 'general', at('2026-11-27' as Day, '09:00')],
  ['normal', null, at('2026-11-27' as Day, '09:00')],
] as const)('%s, supervised as %s', (urgency, supervised, dueAt) => {
  const [due, second] = answerDue({ urgency, supervised, holder }, ground)
  expect(due).toMatchObject({ kind: 'result', dueAt })
  expect(second).toBeUndefined()
  // The level above whoever handed it over hears that it is late.
  expect(due?.steps.find(({ step }) => step === 'overdue')?.tell).toBe(grid('澄湖区'))
})
