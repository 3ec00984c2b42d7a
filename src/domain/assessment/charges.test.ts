/** Deputies by the names of what they have in charge: gaps, too many, strangers, and rosters that do not say. */
import { expect, test } from 'vitest'
import { loadRegulation } from '../../policies/load.ts'
import type { Day, GridCode } from '../names.ts'
import { inForce } from '../policy/in-force.ts'
import { chargesIn } from './charges.ts'
import { emptyRollUp, type Staffed } from './roll-up.ts'
import { signalsOf } from './signals.ts'

const held = inForce(await loadRegulation('changji'), '2026-10-31' as Day)
const unit = { code: 'C' as GridCode, name: '柳河县', level: 2 }

test.each([
  ['分网格长（分管青杨镇、红柳镇）', ['青杨镇', '红柳镇']],
  ['分网格长 分管青杨镇和红柳镇', ['青杨镇', '红柳镇']],
  ['分网格长', []],
])('%s', (title, names) => {
  expect(chargesIn(title)).toEqual(names)
})

const county = (charges: Staffed['charges'], deputies = charges.length): Staffed => ({
  ...{ grid: unit.code, name: unit.name, level: 2, parent: 'P' as GridCode, chiefs: 2, deputies },
  ...{ offices: 1, all: 5, children: 3, charges },
})
const towns = ['青杨镇', '红柳镇', '白杨镇'].map(
  (name, at): Staffed => ({
    ...{ grid: `C${at}` as GridCode, name, level: 3, parent: unit.code, chiefs: 2, deputies: 1 },
    ...{ offices: 1, all: 6, children: 0, charges: [] },
  }),
)
const said = (one: Staffed) =>
  signalsOf({ ...emptyRollUp(unit), staffed: [one, ...towns] }, held)
    .filter(({ kind }) => kind === 'deputies-incomplete')
    .flatMap(({ evidence = [] }) => evidence)

test('who has which is judged by name: every town once, no deputy without one or with three', () => {
  const one = { who: '施立夏', of: ['青杨镇', '红柳镇'] }
  expect(said(county([one, { who: '金立秋', of: ['白杨镇'] }]))).toEqual([])
  expect(said(county([one]))).toEqual(['柳河县：白杨镇没有分网格长分管'])
  expect(said(county([{ who: '施立夏', of: ['青杨镇', '红柳镇', '白杨镇'] }]))).toEqual([
    '柳河县：施立夏分管3个，超出每人的数目',
  ])
  expect(said(county([one, { who: '金立秋', of: ['白羊镇'] }]))).toEqual([
    '柳河县：白杨镇没有分网格长分管',
    '柳河县：下辖没有叫白羊镇的',
  ])
})

test('where the roster does not say it, so many deputies must do for so many towns', () => {
  expect(said(county([], 2))).toEqual([])
  expect(said(county([], 1))).toEqual(['柳河县分网格长1人，下辖3个网格'])
})
