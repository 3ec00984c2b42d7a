/** An evaluation was given: what was said, what is still open, and where both sides differ. */
import { type WordingOf, wording } from '../wording.ts'

export const gridEvaluated: WordingOf<'grid-evaluated'> = (meaning) => {
  const { name, period, unit, role, by, who, rows, open, differs, late } = meaning
  const whose = by === 'self' ? '自评' : '上级评价'
  return wording([
    `${unit} ${period}${name}：${role === 'answer' ? `已登记${whose}` : `上级已评价（${who}）`}${late ? '，已过期限，注明补评' : ''}`,
    ...byAnswer(rows).map(([answer, names]) => `${answer}：${names.join('；')}`),
    open.length > 0 ? `还有${open.length}项没有评：第${open.join('、')}项` : null,
    ...differs.map((one) => `两边不一致：${one.name}，自评${one.self}，上级评${one.superior}`),
  ])
}

interface Row {
  readonly no: number
  readonly name: string
  readonly answer: string
}

/** 好：第1、2、4项; one that stands alone with its name. */
function byAnswer(rows: readonly Row[]): readonly (readonly [string, readonly string[]])[] {
  return [...Map.groupBy(rows, ({ answer }) => answer)].map(([answer, some]) => {
    const [only] = some
    return [
      answer,
      some.length === 1 && only
        ? [`第${only.no}项 ${only.name}`]
        : [`第${some.map(({ no }) => no).join('、')}项`],
    ] as const
  })
}
