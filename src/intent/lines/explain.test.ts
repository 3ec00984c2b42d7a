/** An explanation says in Chinese what was understood and why. */
import { expect, test } from 'vitest'
import { at } from '../../domain/calendar/days.ts'
import type { Day } from '../../domain/names.ts'
import { sampleReading } from '../sample-reading.ts'
import { sampleSaid } from '../sample-said.ts'
import { explain } from './explain.ts'

const lexicon = {
  categories: [{ code: 'burn_straw', name: '焚烧秸秆', words: ['秸秆'] }],
}
const reading = sampleReading({
  intent: 'assign',
  secondary: ['report'],
  categories: ['burn_straw', 'unheard'],
  place: '三里桥',
  limit: { text: '两小时内', until: at('2026-11-18' as Day, '12:30'), precision: 'minute' },
  assignees: ['小王', '老赵'],
  urgency: 'urgent',
  rival: 'report',
  why: () => [
    { rule: 'assign/go-and-see', matched: ['到', '核实'], for: 'assign' },
    { rule: 'category', matched: ['秸秆'], for: 'burn_straw' },
    { rule: 'assign/chief', matched: [], for: 'assign' },
    { rule: 'limit/within', matched: ['两小时内'], for: 'deadline' },
  ],
})

test('what was understood, each part by name, and each reason with rule, words and what for', () => {
  expect(explain(sampleSaid('去三里桥看秸秆', { photos: 2 }), reading, lexicon)).toEqual([
    '原话：去三里桥看秸秆〔照片×2〕',
    '理解为：交办派单（assign），不立案',
    '兼有：上报问题（report）',
    '类别：焚烧秸秆（burn_straw）、unheard',
    '地点：三里桥',
    '期限：两小时内（2026-11-18 12:30，到分钟）',
    '责任人：小王、老赵',
    '紧急程度：紧急',
    '拿不准：也可能是上报问题（report），会先问一句',
    '理由：',
    '  规则 assign/go-and-see：有“到”“核实” → 交办派单（assign）',
    '  规则 category：有“秸秆” → 焚烧秸秆（burn_straw）',
    '  规则 assign/chief → 交办派单（assign）',
    '  规则 limit/within：有“两小时内” → deadline',
  ])
})

test('what opens a case says so; without a rule that is said', () => {
  const plain = { ...reading, intent: 'report', opensCase: true, rival: null, why: () => [] } as const
  const lines = explain(sampleSaid('冒烟'), plain, lexicon)
  expect(lines).toContain('理解为：上报问题（report），会立案')
  expect(lines.at(-1)).toBe('  没有规则说到它')
})
