/** What a group's grids still owe, in one message: who is asked, by when, and how it is entered. */

import { recordWord } from '../../../domain/duty/duty-words.ts'
import type { Day } from '../../../domain/names.ts'
import { coveredWords, owedWords } from '../due-words.ts'
import { reminderHead } from '../reminder-head.ts'
import { called, type MeaningWith, type WordingOf, wording } from '../wording.ts'

type Row = MeaningWith<'duties-reminded'>['rows'][number]
type Ower = Row['grids'][number]

/** More grids than these are counted, not named: nobody reads a hundred lines on a phone. */
const mostGrids = 12

export const dutiesReminded: WordingOf<'duties-reminded'> = ({ day, rows }) => {
  const [only] = rows
  if (only === undefined) return wording(['今天的例行工作都已登记，谢谢。'])
  const mentions = rows.flatMap(({ grids }) => grids.slice(0, mostGrids).flatMap(({ asked }) => asked))
  const told = (...lines: string[]) => wording([...lines, answers(rows)], { mentions })
  const [grid] = only.grids
  if (rows.length === 1 && grid)
    return only.grids.length === 1
      ? told(
          `${reminderHead}${only.duty}：请${ower(grid)} ${by(only, grid, day)}完成并登记。`,
          ...(grid.subjects ? [`${coveredWords(grid.subjects)}。`] : []),
        )
      : told(
          `${reminderHead}${only.duty}：请以下网格${by(only, notYet(grid), day)}完成并登记`,
          ...owers(only),
        )
  const today = rows.every(({ due, min }) => due === day && min === 1)
  return told(
    `${reminderHead}${today ? '今天' : ''}请完成并登记：`,
    ...rows.map((row) => rowLines(row, day, today ? () => '' : (words) => `（${words}）`)),
  )
}

const notYet = (grid: Ower): Ower => ({ ...grid, n: 0 })

const ower = ({ name, asked }: Ower): string =>
  `${name}${asked.length > 0 ? ` ${called(asked)}` : '（暂无在岗人员）'}`

const by = ({ every, min, due }: Row, { n }: Ower, day: Day): string => owedWords({ every, min, n, due }, day)

/** ，已覆盖5/8，还差：…; empty of what one record settles. */
const covered = ({ subjects }: Ower): string => (subjects ? `，${coveredWords(subjects)}` : '')

function rowLines(row: Row, day: Day, inBrackets: (words: string) => string): string {
  const { duty, grids } = row
  const [first] = grids
  if (!first) return duty
  if (grids.length === 1) return `${duty}${inBrackets(by(row, first, day))}：${ower(first)}${covered(first)}`
  return [`${duty}${inBrackets(by(row, notYet(first), day))}：`, ...owers(row)].join('\n')
}

/** Grids of the same persons stand in one line: whoever holds several posts is asked once. */
function owers({ grids, min }: Row): readonly string[] {
  const lines: Ower[] = []
  for (const one of grids.slice(0, mostGrids)) {
    const people = one.asked.map(({ name }) => name).join('、')
    const same = lines.findIndex(
      ({ n, asked, subjects }) =>
        people !== '' && !subjects && n === one.n && asked.map(({ name }) => name).join('、') === people,
    )
    const line = lines[same]
    if (line === undefined || one.subjects) lines.push(one)
    else lines[same] = { ...line, name: `${line.name}、${one.name}` }
  }
  const shown = lines.map(
    (one) => `${min > 1 && one.n > 0 ? `已${one.n}次 ` : ''}${ower(one)}${covered(one)}`,
  )
  return grids.length > mostGrids ? [...shown, `另有${grids.length - mostGrids}个网格`] : shown
}

/** Forms that the phrase book reads as a record; the duty's own name tells which one it was. */
function answers(rows: readonly Row[]): string {
  const forms = rows.map(({ duty, dutyKind, every, grids }) => {
    if (dutyKind === 'patrol') return '巡查 未发现问题（或写明情况）'
    if (dutyKind === 'meeting' && every === 'day') return `${duty}已开 主要内容`
    const word = recordWord[dutyKind]
    const [subject] = grids[0]?.subjects?.missing ?? []
    if (subject !== undefined) return `${word} ${subject} 主要内容`
    return duty.includes(word) ? `${word} 主要内容` : `${word} ${duty} 主要内容`
  })
  const photo = rows.every((row) => row.photo)
    ? '，并附一张现场照片'
    : rows.some((row) => row.photo)
      ? '，有现场的附一张照片'
      : ''
  return `做完后回复：${[...new Set(forms)].join('；')}${photo}。`
}
