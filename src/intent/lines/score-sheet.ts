/** A score as lines to read: what was asked for first, then where it went wrong. */
import { type Field, fields, type Score, type Share } from './score.ts'

const names: Readonly<Record<Field, string>> = {
  intent: '意图',
  opens_case: '是否立案',
  category: '首要类别',
  categories: '类别',
  place: '地点',
  deadline_iso: '期限',
  deadline_precision: '期限精度',
  case_no: '编号',
  assignees: '责任人',
  urgency: '紧急程度',
}

export function scoreSheet(score: Score): readonly string[] {
  const { lines, openedWrongly, missed, reports, others } = score
  return [
    `共 ${lines} 条 lines；每项：有内容的对几条 named，应为空的对几条 none`,
    ...fields.map((field) => {
      const { named, none } = score.fields[field]
      return `${field}\t${names[field]}\t${shareText(named)}\t${shareText(none)}`
    }),
    `误立案 opened wrongly\t${partText(openedWrongly.length, others)}\t${openedWrongly.join(' ')}`,
    `漏立案 missed\t${partText(missed.length, reports)}\t${missed.join(' ')}`,
    '各意图 by intent：精确率 precision，召回率 recall',
    ...[...score.intents]
      .filter(([, { wanted, got }]) => wanted + got > 0)
      .map(
        ([intent, { wanted, got, right }]) =>
          `${intent}\t${shareText({ right, of: got })}\t${shareText({ right, of: wanted })}`,
      ),
    '混淆 confusion：应为 → 读成',
    ...[...score.confused]
      .toSorted(([, a], [, b]) => b.length - a.length)
      .map(([pair, ids]) => `${pair}\t${ids.length}\t${ids.join(' ')}`),
  ]
}

const shareText = ({ right, of }: Share): string => (of === 0 ? '—' : partText(right, of))
const partText = (part: number, of: number): string => `${percent(part, of)} (${part}/${of})`
const percent = (part: number, of: number): string => (of === 0 ? '—' : `${((100 * part) / of).toFixed(2)}%`)
