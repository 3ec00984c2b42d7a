/** How far a report's neighbourhood goes, in a district and in a prefecture. */
import { expect, test } from 'vitest'
import type { GridCode } from '../names.ts'
import type { Policy } from '../policy/policy.ts'
import { elsewhere, townOf } from './neighbourhood.ts'

const levels = (...names: string[]) => names.map((name, at) => ({ level: at + 1, name })) as Policy['levels']
const district = levels('区', '镇（办）', '村（社区）', '片区', '网格点')
const prefecture = levels('州', '县市（园区）', '乡镇（街道）', '村（社区）')
const path = (...codes: string[]) => codes as GridCode[]

test('the town is where the pack has it, at any depth', () => {
  expect(townOf(path('q', 'a', 'a1', 'a1x', 'a1x1'), district)).toBe('a')
  expect(townOf(path('q', 'a'), district)).toBe('a')
  expect(townOf(path('q'), district)).toBeNull()
  expect(townOf(path('z', 'x', 'a', 'a1'), prefecture)).toBe('a')
  expect(townOf(path('z', 'x'), prefecture)).toBeNull()
})

test('a place that every village has is another in the next one', () => {
  const villages = [path('q', 'a', 'a1', 'a1x', 'a1x1'), path('q', 'a', 'a2')] as const
  expect(elsewhere(['村东桥头', '村东桥头'], villages, district)).toBe(true)
  expect(elsewhere(['我们村委会后面', '村委会后面'], villages, district)).toBe(true)
  expect(elsewhere(['老砖厂东墙', '老砖厂东墙外'], villages, district)).toBe(false)
  expect(elsewhere(['村东桥头', '柳湾村东桥头'], villages, district)).toBe(false)
  const blocks = [path('q', 'a', 'a1', 'a1x', 'a1x1'), path('q', 'a', 'a1', 'a1y')] as const
  expect(elsewhere(['村东桥头', '村东桥头'], blocks, district)).toBe(false)
})
