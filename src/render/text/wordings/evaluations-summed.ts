/** 评价情况: each grid below, whether it has evaluated itself, what the one above says, and where both differ. */
import { called, type MeaningWith, type WordingOf, wording } from '../wording.ts'

type Row = MeaningWith<'evaluations-summed'>['rows'][number]

export const evaluationsSummed: WordingOf<'evaluations-summed'> = (meaning) => {
  const { name, period, unit, ended, rows, asked } = meaning
  const whole = (count: (row: Row) => number) => rows.filter((row) => count(row) === row.of).length
  const lacking = rows.some(({ self, superior, of }) => self < of || superior < of)
  return wording(
    [
      `${unit} ${period}${name}${ended ? '：期限已到' : ''}`,
      `下级${rows.length}个：自评${whole(({ self }) => self)}个，上级评价${whole(({ superior }) => superior)}个。`,
      ...rows.map(rowLine),
      ended && lacking
        ? `${asked.length > 0 ? `请 ${called(asked)} ` : '请'}催齐；补评的照登，注明补评。`
        : null,
    ],
    { mentions: ended && lacking ? asked : [] },
  )
}

function rowLine({ unit, self, superior, of, worst, differs }: Row): string {
  const how = (count: number) => (count === 0 ? '未评' : count < of ? `评了${count}项` : '已评')
  return [
    `${unit}：自评${how(self)}，上级${how(superior)}`,
    ...(worst === null ? [] : [`最低${worst}`]),
    ...(differs > 0 ? [`${differs}项不一致`] : []),
  ].join('，')
}
