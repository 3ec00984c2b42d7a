/** What became of a table that was brought in, in Chinese: for the shell and for machines that send. */
import { airTables } from '../domain/air/tables.ts'
import type { AirImport, AirImported } from './import-air.ts'

/** So many lines are enough to see what is wrong with a file. */
const shownFaults = 50

type Refused = Extract<AirImported, { refusal: unknown }>['refusal']

export function sayImport(answer: AirImported, { of }: Pick<AirImport, 'of'>): readonly string[] {
  if ('refusal' in answer) return [sayRefusal(answer.refusal)]
  if ('faults' in answer)
    return [
      `有 ${answer.faults.length} 处不对，整份没有导入：`,
      ...answer.faults.slice(0, shownFaults).map(faultWords),
      ...(answer.faults.length > shownFaults ? [`……另有 ${answer.faults.length - shownFaults} 处`] : []),
    ]
  const { done, same, doubts } = answer
  return [
    ...done.map(
      ({ period, no, replaces, rows }) =>
        `${periodSaid(period)}${airTables[of].name}已导入 ${rows.length} 行（第 ${no} 次导入${replaces === null ? '' : `，更正第 ${replaces} 次，原值留档`}）`,
    ),
    ...same.map((period) => `${periodSaid(period)}${airTables[of].name}与已有的完全相同，没有改动`),
    ...doubts.slice(0, shownFaults).map((one) => `请核对 ${faultWords(one)}`),
  ]
}

const faultWords = ({ row, words }: { readonly row: number; readonly words: string }): string =>
  row === 0 ? `表头：${words}` : `第${row}行：${words}`

const periodSaid = (period: string): string => (period === 'stations' ? '' : `${period} `)

function sayRefusal(refusal: Refused): string {
  switch (refusal.code) {
    case 'no-rows':
      return '表里没有数据，没有导入。'
    case 'one-period-at-a-time':
      return '更正一次只能一个月（或一年），请分开发送。'
    case 'differs': {
      const [first] = refusal.rows
      const more = refusal.rows.length > 1 ? `等 ${refusal.rows.length} 处` : ''
      return `${refusal.period} 的数据与第 ${refusal.no} 次导入不一致：${first?.place} ${first?.on}${more}，没有导入。确要更正请写明更正第 ${refusal.no} 次（--replaces ${refusal.no}）。`
    }
    case 'unknown-import': {
      const known = refusal.known.map((no) => `第 ${no} 次`).join('、')
      return `${refusal.period} 没有第 ${refusal.no} 次导入${known === '' ? '，还没有导入过' : `，有：${known}`}。`
    }
    case 'replaced-already':
      return `第 ${refusal.no} 次导入已被第 ${refusal.by} 次更正，请写明更正第 ${refusal.by} 次。`
  }
}
