/** A pack with a fault stops with file, line and one clear sentence; nothing half read comes out. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays } from '../domain/calendar/days.ts'
import type { Day } from '../domain/names.ts'
import { inForce, ruleOf } from '../domain/policy/in-force.ts'
import { readRegulation } from './read-regulation.ts'

const sound = `# 样本

## 题头 文号

某区印发的样本方案。

\`\`\`policy
regulation: sample-2020
req: [JC-01]
unit: 文本
since:
  2020-01-01: { title: 样本, number: null, issuer: 某区, trial: false, draft: false }
\`\`\`

## 一 会议

镇里每天碰头。

\`\`\`policy
parameter: meeting-days
req: [JC-45]
amb: [AMB-37]
unit: 方式
since:
  2020-01-01:
    recommended: working-days
    choices: { working-days: 工作日, every-day: 每天 }
    changes: 哪些日子开
\`\`\`

\`\`\`policy
duty: meeting
req: [JC-45]
unit: 次
proposed: [remind]
since:
  2020-01-01:
    name: 碰头会
    what: meeting
    who: { levels: [2] }
    every: day
    days: $meeting-days
    min: 1
    evidence: 会议记录
    photo: true
    remind: [{ at: '08:20' }]
\`\`\`

## 二 编号

往回找若干天。

\`\`\`policy
figure: numberDays
req: [JC-60]
unit: 天
proposed: all
since:
  2020-01-01: 30
\`\`\`
`
const file = 'src/policies/x/01-样本.md'
const read = (text: string) => readRegulation([{ file, text }])
const figure = (since: string) =>
  `\n\`\`\`policy\nfigure: numberDays\nreq: [JC-60]\nunit: 天\nsince: ${since}\n\`\`\`\n`

test('the sample is sound', () => {
  const regulation = read(sound)
  expect(regulation).toMatchObject({ code: 'sample-2020', from: '2020-01-01' })
  expect(regulation.articles.map(({ place }) => place.article)).toEqual(['题头', '一', '二'])
  expect(ruleOf(inForce(regulation, '2021-05-01' as Day), 'duty', 'meeting')).toMatchObject({
    value: { days: 'working-days', remind: [{ at: '08:20' }] },
    because: { article: '一', since: '2020-01-01', chosen: [{ parameter: 'meeting-days' }] },
  })
})

describe('a fault is refused with its line and its reason', () => {
  test.each([
    ['an unknown kind', 'duty: meeting', 'dooty: meeting', 32, /不认识「dooty」/],
    ['an unknown key of a block', 'proposed: all', 'colour: green', 57, /colour/],
    ['an unknown key of a value', '    min: 1', '    min: 1\n    colour: green', 44, /colour/],
    ['a key written twice', '    min: 1', '    min: 1\n    min: 2', 44, /两次/],
    ['broken YAML', 'who: { levels: [2] }', 'who: { levels: [2 }', 40, /./],
    ['a value without a date', '  2020-01-01: 30', '  value: 30', 59, /不是日期/],
    ['no dated value at all', 'since:\n  2020-01-01: 30', 'since: 30', 58, /since/],
    ['no since', 'since:\n  2020-01-01: 30\n', '', 54, /缺少按施行日期写的值/],
    ['a date that does not exist', '2020-01-01: 30', '2020-02-30: 30', 59, /不是日期/],
    ['dates out of order', '2020-01-01: 30', '2021-01-01: 30\n  2020-01-01: 20', 60, /由早到晚/],
    ['a gap at the beginning', '2020-01-01: 30', '2021-01-01: 30', 54, /2020-01-01.*2021-01-01/],
    ['a unit that is none', 'unit: 天', 'unit: 斤', 56, /单位/],
    ['a missing unit', 'unit: 天\n', '', 54, /unit/],
    ['no requirement', 'req: [JC-60]', 'req: []', 55, /req/],
    ['a requirement that is none', 'req: [JC-60]', 'req: [XX-60]', 55, /不是要求编号/],
    ['a wrong shape', '  2020-01-01: 30', '  2020-01-01: thirty', 59, /2020|无效/],
    ['a figure the house has not', 'figure: numberDays', 'figure: numberDaze', 54, /numberDaze/],
    ['a level too deep', 'levels: [2]', 'levels: [7]', 40, /levels|过大/],
    ['a parameter that is not there', '$meeting-days', '$meeting-nights', 37, /meeting-nights/],
    ['a choice that does not fit', 'every-day: 每天', 'often: 常常', 42, /days/],
    ['a recommendation that is none', 'recommended: working-days', 'recommended: never', 26, /推荐值/],
    ['a proposed field that is not there', 'proposed: [remind]', 'proposed: [reminder]', 35, /reminder/],
    [
      'an article without a block',
      '## 二 编号',
      '## 三 空\n\n没有规则。\n\n## 二 编号',
      49,
      /「三」.*没有规则块/,
    ],
    ['an article without a sentence', '往回找若干天。\n', '', 49, /一句/],
    ['an article with two sentences', '往回找若干天。', '往回找。若干天。', 49, /一句/],
    ['an article twice', '## 二 编号', '## 一 编号', 49, /「一」写了两次/],
    ['a heading without a citation', '## 二 编号', '##二 编号', 49, /标题/],
    ['a second title', '## 二 编号', '# 二 编号', 49, /一级标题/],
    ['a fence of another kind', '```policy\nfigure', '```yaml\nfigure', 53, /围栏/],
    ['a fence without an end', '  2020-01-01: 30\n```', '  2020-01-01: 30', 53, /没有结束/],
    ['no regulation', 'regulation: sample-2020', 'annex: sample-2020', 1, /regulation 块/],
  ] as const)('%s', (_what, from, to, line, reason) => {
    const text = sound.replace(from, () => to)
    expect(text).not.toBe(sound)
    expect(() => read(text)).toThrow(new RegExp(`^${file}:${line}：`))
    expect(() => read(text)).toThrow(reason)
  })

  test('a level below the last one of the tree', () => {
    const tree = `\n\`\`\`policy\nlevels: tree\nreq: [JC-04]\nunit: 名称\nsince:\n  2020-01-01: [{ level: 1, name: 区 }, { level: 2, name: 镇 }, { level: 3, name: 村 }]\n\`\`\`\n`
    expect(() => read(sound + tree)).not.toThrow()
    expect(() => read(sound.replace('levels: [2]', 'levels: [4]') + tree)).toThrow(
      /样本\.md:32：.*第 4 级.*3 级/,
    )
  })

  test('a proposal that all regulations share and that begins after this one', () => {
    const shared = `# 建议\n\n## 建议·热线 电话\n\n各地自己填。\n${figure('{ 2021-01-01: 9 }')}`
    const without = sound.slice(0, sound.indexOf('## 二'))
    const files = [{ file: 'shared.md', text: shared }]
    expect(() => readRegulation([{ file, text: without }], files)).toThrow(
      /^shared\.md:8：.*2021-01-01.*2020-01-01/,
    )
    expect(readRegulation([{ file, text: sound }], files).proposals).toHaveLength(1)
  })

  test('text above the first heading', () => {
    expect(() => read(`前言\n${sound}`)).toThrow(/01-样本\.md:1：第一个标题之前/)
  })
})

describe('an amendment states a rule anew', () => {
  const amended = (last: string, next: string) =>
    sound.replace('\n  2020-01-01: 30', () => ` { 2020-01-01: 30${last} }`) +
    `\n## 修一 修订\n\n改了天数。\n${figure(`{ ${next} }`)}`

  test('from the day on which the old one ends', () => {
    const regulation = read(amended(', 2023-01-01: null', '2023-01-01: 60'))
    const on = (day: string) => ruleOf(inForce(regulation, day as Day), 'figure', 'numberDays')
    expect(on('2022-12-31')).toMatchObject({ value: 30, because: { article: '二' } })
    expect(on('2023-01-01')).toMatchObject({ value: 60, because: { article: '修一', since: '2023-01-01' } })
  })

  test.each([
    ['without an end of the old one', '', '2023-01-01: 60', /重叠/],
    ['before the old one ends', ', 2023-01-01: null', '2022-06-01: 60', /重叠/],
    ['after a gap', ', 2023-01-01: null', '2023-06-01: 60', /空档/],
  ])('not %s', (_what, last, next, reason) => {
    expect(() => read(amended(last, next))).toThrow(reason)
  })
})

test('on every day exactly one value holds or none explicitly, and it changes on its day', () => {
  const steps = fc.uniqueArray(fc.tuple(fc.integer({ min: 1, max: 3_000 }), fc.boolean()), {
    maxLength: 6,
    selector: ([days]) => days,
  })
  fc.assert(
    fc.property(steps, fc.nat(3_500), (changes, offset) => {
      const from = '2020-01-01' as Day
      const values: [Day, number | null][] = [
        [from, 30],
        ...changes.map(([days, ends]): [Day, number | null] => [addDays(from, days), ends ? null : days]),
      ]
      const ordered = values.toSorted(([a], [b]) => (a < b ? -1 : 1))
      const since = ordered.map(([day, value]) => `${day}: ${value}`).join(', ')
      const regulation = read(sound.replace('\n  2020-01-01: 30', () => ` { ${since} }`))
      const day = addDays(from, offset)
      const expected = ordered.findLast(([start]) => start <= day)?.[1]
      const held = inForce(regulation, day)
      expect(ruleOf(held, 'figure', 'numberDays')?.value ?? null).toBe(expected)
      expect(held.none.length).toBe(expected === null ? 1 : 0)
    }),
    { numRuns: 60 },
  )
})
