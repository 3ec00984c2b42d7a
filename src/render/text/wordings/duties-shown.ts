/** 例行工作: what is still owed, by its last day, and what is done already. */
import { coveredWords, owedWords } from '../due-words.ts'
import { type WordingOf, wording } from '../wording.ts'

const most = 12

export const dutiesShown: WordingOf<'duties-shown'> = ({ who, today, rows, unknownYears }) => {
  const open = rows.filter(({ n, min }) => n < min)
  const done = rows.filter(({ n, min }) => n >= min)
  const grids = new Set(rows.map(({ name }) => name))
  const named = ({ name, duty }: (typeof rows)[number]) => (grids.size > 1 ? `${name}${duty}` : duty)
  return wording([
    open.length > 0 ? `${who}还有${open.length}项例行工作：` : `${who}目前没有欠着的例行工作。`,
    ...open
      .slice(0, most)
      .map(
        (row) =>
          `${named(row)}：${owedWords(row, today)}${row.subjects ? `，${coveredWords(row.subjects)}` : ''}`,
      ),
    open.length > most ? `另有${open.length - most}项时间还早，未列出。` : null,
    done.length > 0 ? `已做：${done.slice(0, most).map(named).join('、')}` : null,
    unknownYears.length > 0
      ? `${unknownYears.join('、')}年的放假安排还没有导入，工作日先按周一至周五算。`
      : null,
  ])
}
