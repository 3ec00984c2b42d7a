/** A table that came in: all right and one question, or what is wrong with the file that shows it. */
import { tableTitles } from '../../../notices/table-notice.ts'
import { typed } from '../typed.ts'
import { type Setting, type WordingOf, wording } from '../wording.ts'

/** A sentence about one row. */
const faultLetters = 80

export const tableChecked: WordingOf<'table-checked'> = (meaning, setting) => {
  const { table, rows, wrong, faults, notes, changes, obstacle } = meaning
  const title = tableTitles[table]
  const right = rows - wrong
  const importable = obstacle === '' && changes !== '' && right > 0
  const menu = importable ? menuOf(wrong, right, setting) : { lines: [], buttons: [] }
  const lines =
    wrong === 0
      ? [`${title}已核对，共${rows}行，全部无误。`]
      : [
          `${title}已核对，共${rows}行，有误${wrong}行，还没有导入。`,
          ...faults.map(
            ({ sheet, row, says }) => `${sheet}第${row}行：${typed(says, setting, faultLetters)}`,
          ),
          wrong > faults.length ? `其余${wrong - faults.length}行见附件。` : null,
          '错误已逐行写在附件的“错误说明”一列，改好再发来即可。',
        ]
  return wording(
    [
      ...lines,
      ...notes.map((note) => typed(note, setting, faultLetters)),
      obstacle !== '' ? typed(obstacle, setting, 200) : null,
      wrong === 0 && obstacle === '' && changes === '' ? '与现有的一致，不用导入。' : null,
      importable && wrong === 0 ? `导入后：${changes}。要导入吗？` : null,
      importable && wrong > 0 ? `也可以先导入无误的${right}行：${changes}。` : null,
      ...menu.lines,
    ],
    { buttons: menu.buttons },
  )
}

function menuOf(wrong: number, right: number, { capabilities }: Setting) {
  const yes = wrong === 0 ? '导入' : `只导入无误的${right}行`
  if (capabilities.buttons)
    return {
      lines: [],
      buttons: [
        [
          { label: yes, value: 'table|yes' },
          { label: '先不导入', value: 'table|no' },
        ],
      ],
    }
  const lines = wrong === 0 ? ['回复 是 或 不导入 即可。'] : ['要先导入请回复：只导入无误的']
  return { lines, buttons: [] }
}
