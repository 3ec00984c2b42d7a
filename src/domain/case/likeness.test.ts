/** Likely duplicates, by the pack's own thresholds; and when many of a kind are a cluster. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { sampleScene } from '../../policies/sample-scene.ts'
import { clusterIsDue } from './cluster.ts'
import { likeness, type Told } from './likeness.ts'

const { policy } = await sampleScene()
const percent = policy.nearDuplicatePercent
const told = (text: string, place: string | null = null): Told => ({ text, place })

describe('two reports', () => {
  test.each([
    [told('三里桥下面有人排污水', '三里桥下面'), told('三里桥底下在排黑水，是污水', '三里桥底下')],
    [
      told('红旗街18号院有人烧垃圾', '红旗街18号院'),
      told('红旗街18号院后头烧垃圾，烟很大', '红旗街18号院后头'),
    ],
    [told('有人倒垃圾', '村东水渠'), told('村东水渠边又倒了一车垃圾')],
    [told('供销社后院在烧垃圾'), told('供销社后院有人烧垃圾')],
  ])('%j and %j tell of one thing', (one, other) => {
    expect(likeness(one, other, percent)).toBeGreaterThan(0)
    expect(likeness(other, one, percent)).toBe(likeness(one, other, percent))
  })

  test.each([
    [told('红旗街18号院有人烧垃圾', '红旗街18号院'), told('红旗街28号院有人烧垃圾', '红旗街28号院')],
    [told('村东水渠边有人烧垃圾', '村东水渠边'), told('村东桥头有人烧垃圾', '村东桥头')],
    [told('村东头有人烧垃圾', '村东头'), told('村西头有人烧垃圾', '村西头')],
    [told('东河桥下倒了一车建筑垃圾', '东河桥下'), told('有人烧纸箱')],
    [told(''), told('')],
    [told('🔥🔥'), told('🔥🔥')],
  ])('%j and %j do not', (one, other) => {
    expect(likeness(one, other, percent)).toBeNull()
  })

  test('likeness is symmetric, between 1 and 100, and never throws', () => {
    const text = fc.oneof(fc.string({ unit: 'binary', maxLength: 60 }), fc.constantFrom('村东桥头', '18号院'))
    const report = fc.record({ text, place: fc.option(text, { nil: null }) })
    fc.assert(
      fc.property(report, report, (one, other) => {
        const alike = likeness(one, other, percent)
        expect(likeness(other, one, percent)).toBe(alike)
        if (alike !== null) expect(alike >= percent.words && alike <= 100).toBe(true)
      }),
      { numRuns: 500 },
    )
  })
})

test('a cluster is told when there are enough, and again only when it has doubled', () => {
  const needed = policy.clusterCount
  let told: number | null = null
  const tellings: number[] = []
  for (let count = 1; count <= needed * 5; count += 1) {
    if (!clusterIsDue(count, told, needed)) continue
    told = count
    tellings.push(count)
  }
  expect(tellings).toEqual([needed, needed * 2, needed * 4])
})
