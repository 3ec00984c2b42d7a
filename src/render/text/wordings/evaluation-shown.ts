/** 评价表: what is looked at, what has been said of it, and how to say it. */
import { dateSaid } from '../when.ts'
import { type MeaningWith, type WordingOf, wording } from '../wording.ts'

type Row = MeaningWith<'evaluation-shown'>['rows'][number]

export const evaluationShown: WordingOf<'evaluation-shown'> = (meaning) => {
  const { name, period, unit, answers, rows, selfDue, superiorDue, say } = meaning
  return wording([
    `${unit} ${period}${name}（只评价，不打分）`,
    ...rows.map(rowLine),
    `每项评为：${answers.join('、')}`,
    `自评${dateSaid(selfDue)}前，上级评价${dateSaid(superiorDue)}前。`,
    say === null ? null : `可以说：${say}`,
  ])
}

function rowLine({ no, name, self, superior }: Row): string {
  const said = [
    ...(self === null ? [] : [`自评${self}`]),
    ...(superior === null ? [] : [`上级评${superior}`]),
  ]
  return `${no}. ${name}${said.length > 0 ? `：${said.join('，')}` : ''}`
}
