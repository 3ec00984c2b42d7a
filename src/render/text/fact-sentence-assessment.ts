/** The sentences of facts about assessments and measures. */
import type { AirFact } from '../../domain/air/facts.ts'
import { airTables } from '../../domain/air/tables.ts'
import type { AssessmentFact, SheetResult } from '../../domain/assessment/facts.ts'
import { knownPeriod } from '../../domain/assessment/period-named.ts'
import type { Sentences } from './sentence.ts'
import { dateAndClock, dateSaid } from './when.ts'

export const assessmentSentences = {
  'sheet-drafted': ({ unit, period, findings }, names) =>
    `拟定${names.grid(unit)}${knownPeriod(period).words}考核表（待认定${findings.length}项）`,
  'findings-proposed': ({ findings }) => `按记录补充待认定${findings.length}项`,
  'finding-confirmed': ({ reason }) => `确认一项考核事项${because(reason)}`,
  'finding-removed': ({ reason }) => `撤掉一项考核事项${because(reason)}`,
  'finding-corrected': ({ reason }) => `更正一项考核事项${because(reason)}`,
  'finding-added': ({ reason }) => `补充一项考核事项${because(reason)}`,
  'sheet-opened': ({ until, result }) => `公示${resultSaid(result)}，申诉到${dateAndClock(until)}`,
  'objection-raised': ({ no, reason }) => `提出第${no}号申诉${because(reason)}`,
  'objection-decided': ({ no, upheld, reason }) =>
    `答复第${no}号申诉：${upheld ? '采纳' : '不采纳'}${because(reason)}`,
  'sheet-confirmed': ({ result }) => `核定${resultSaid(result)}`,
  'sheet-published': ({ result }) => `公布${resultSaid(result)}`,
  'sheet-amended': ({ no, amends, before, after, reason }) =>
    `第${no}次更正（更正${amends === 0 ? '公布的结果' : `第${amends}次更正`}）：` +
    `${resultSaid(before)}改为${resultSaid(after)}${because(reason)}`,
  'measure-proposed': ({ measures, reason }) => `建议${measures.join('、')}${because(reason)}`,
  'measure-confirmed': ({ followUpOn, note }) => `确认措施，${dateSaid(followUpOn)}跟进${because(note)}`,
  'measure-declined': ({ reason }) => `未采纳措施${because(reason)}`,
  'measure-reminded': ({ day }) => `${dateSaid(day)}提醒跟进措施`,
  'year-published': ({ no, period, rows }) =>
    `${no > 1 ? `第${no}次` : ''}公布${knownPeriod(period).words}年度结果（${rows.length}个单位）`,
  'grid-evaluated': ({ grid, by, period, answers }, names) =>
    `${by === 'self' ? '自评' : '评价'}${names.grid(grid)}${knownPeriod(period).words}（${Object.keys(answers).length}项）`,
  'reform-evidenced': ({ no, words, photos }) =>
    `登记改革清单第${no}项完成佐证${because(words)}${photos.length > 0 ? `（照片${photos.length}张）` : ''}`,
  'reform-reopened': ({ no, words }) => `重开改革清单第${no}项${because(words)}`,
  'air-imported': ({ of, no, replaces, rows }) =>
    `第${no}次导入${airTables[of].name}${rows.length}行${replaces === null ? '' : `，更正第${replaces}次`}`,
  'measure-settled': ({ note }) => `措施已落实${because(note)}`,
} as const satisfies Sentences<AssessmentFact | AirFact>

const resultSaid = ({ total, grade }: SheetResult): string => `${total}分（${grade}）`
const because = (words: string): string => (words === '' ? '' : `：${words}`)
