/** Rubrics that do not hold together stop the load with file and line; a missing annex can be brought in. */
import { readFile } from 'node:fs/promises'
import { describe, expect, test } from 'vitest'
import { finding } from '../domain/assessment/finding.ts'
import { exactText } from '../domain/exact/exact.ts'
import type { Day } from '../domain/names.ts'
import { assess } from '../rehearsal/assess-findings.ts'
import { importAnnex } from './import-annex.ts'
import { loadRegulation } from './load.ts'
import { readRegulation } from './read-regulation.ts'

const text = async (path: string) => ({
  file: `src/policies/${path}`,
  text: await readFile(new URL(path, import.meta.url), 'utf8'),
})
const [head, rubric] = await Promise.all([text('linyi/01-工作机制.md'), text('linyi/03-考核细则.md')])

describe('is refused with file, line and a sentence', () => {
  test.each([
    [
      'an item with other points',
      'name: 监管职责\n    section: plan\n    points: 5',
      'name: 监管职责\n    section: plan\n    points: 4',
      /「划分方案」各项合计 9 分，与写明的 10 分不符/,
    ],
    [
      'a section with other points',
      'name: 体系运行, points: 65',
      'name: 体系运行, points: 60',
      /「体系运行」各项合计 65 分，与写明的 60 分不符/,
    ],
    [
      'sections that make no whole',
      '    points: 100',
      '    points: 99',
      /各节合计 100 分，与写明的 99 分不符/,
    ],
    [
      'a bonus beyond the whole',
      'bonusAtMost: 15',
      'bonusAtMost: 14',
      /加分项最多合计 15 分，与写明的 14 分不符/,
    ],
    ['bands out of order', 'grade: 良好, from: 80', 'grade: 良好, from: 95', /等次须由高到低写/],
    [
      'a lowest band above the floor',
      'grade: 不合格, from: 0',
      'grade: 不合格, from: 1',
      /最低一等须从最低分 0 写起/,
    ],
    [
      'an unknown section',
      'section: plan\n    points: 5',
      'section: plans\n    points: 5',
      /「划分方案」各项合计 5 分|没有叫「plans」/,
    ],
    [
      'an item of no rubric',
      'of: annual\n    role: score',
      'of: yearly\n    role: score',
      /没有叫「yearly」的 rubric/,
    ],
    ['a name with two meanings', 'key: no-office', 'key: no-lead-group', /「no-lead-group」既是/],
    [
      'a clause without a consequence',
      '        name: 未设办公室\n        each: 1\n        once: true',
      '        name: 未设办公室',
      /须写明后果/,
    ],
    ['a binary float’s spelling', 'each: 0.1', 'each: 1e-1x', /应为十进制数/],
    ['an unknown key', 'bonusAtMost: 15', 'bonusAtMost: 15\n    colour: green', /colour/],
  ])('%s', (_, from, to, sentence) => {
    const changed = rubric.text.replace(from, to)
    expect(changed).not.toBe(rubric.text)
    const read = () => readRegulation([head, { ...rubric, text: changed }])
    expect(read).toThrow(sentence)
    expect(read).toThrow(/^src\/policies\/linyi\/03-考核细则\.md:\d+：/)
  })
})

const annex = (points: number) => ({
  file: '附件4.md',
  text: [
    '# 附件4 考核办法',
    '## 附件4一 月度考核',
    '```policy',
    'rubric: monthly',
    'req: [JC-30]',
    'unit: 分',
    'since:',
    '  2026-01-01:',
    '    form: points',
    '    name: 月度考核',
    '    assesses: 四级、五级监管人员',
    '    level: 4',
    '    by: 三级网格',
    '    every: month',
    `    points: ${points}`,
    '    sections: [{ key: patrol, name: 巡查, points: 10 }]',
    '    bands: [{ grade: 合格, from: 6 }, { grade: 不合格, from: 0 }]',
    '    sameProblem: each',
    '    penaltiesFrom: total',
    '    floor: 0',
    '    bonusAtMost: 0',
    '    total: capped',
    '```',
    '## 附件4二 巡查',
    '```policy',
    'item: patrols',
    'req: [JC-30]',
    'unit: 分',
    'since:',
    "  2026-01-01: { of: monthly, role: score, no: '1', name: 巡查, section: patrol, points: 10, clauses: [{ key: missed-day, name: 缺一天巡查, each: 0.5 }] }",
    '```',
  ].join('\n'),
})

describe('Jincheng’s rubrics, whose annex is missing (AMB-34)', async () => {
  const jincheng = await loadRegulation('jincheng')
  const scored = (regulation: typeof jincheng, rubricName: string, day: string) =>
    assess({
      regulation,
      overlay: null,
      day: day as Day,
      rubric: rubricName,
      findings: [finding('a', ['missed-day'], { count: 3 })],
    })
  test.each(['monthly', 'quarterly', 'annual'])('%s says 未配置 and gives no score', (name) => {
    expect(() => scored(jincheng, name, '2026-10-31')).toThrow(/未配置：附件4《考核办法》原文缺/)
  })
  test('one that is brought in holds from its day on', () => {
    const imported = importAnnex(jincheng, annex(10))
    expect(exactText(scored(imported, 'monthly', '2026-10-31').total)).toBe('8.5')
    expect(() => scored(imported, 'monthly', '2025-12-31')).toThrow(/未配置/)
    expect(() => scored(imported, 'annual', '2026-12-31')).toThrow(/未配置/)
  })
  test('one with a fault is refused', () => {
    expect(() => importAnnex(jincheng, annex(11))).toThrow(/^附件4\.md:4：「月度考核」各节合计 10 分/)
    expect(() => importAnnex(jincheng, { file: 'x.md', text: '# 空 空' })).toThrow(/没有规则块/)
    const early = { file: 'x.md', text: annex(10).text.replaceAll('2026-01-01', '2001-01-01') }
    expect(() => importAnnex(jincheng, early)).toThrow(/施行日期早于/)
    const other = { file: 'x.md', text: '# 一 一\n## 二 二\n```policy\nrecorded: 无。\nreq: [JC-30]\n```' }
    expect(() => importAnnex(jincheng, other)).toThrow(/附件里只能有/)
  })
})
