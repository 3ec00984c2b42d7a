/** Which grids have not entered what was due; who is excused is said and not counted. */
import { dayOf } from '../../../domain/calendar/days.ts'
import { coveredWords, namesSaid, periodWords } from '../due-words.ts'
import { dateSaid } from '../when.ts'
import { type MeaningWith, type WordingOf, wording } from '../wording.ts'

type Row = MeaningWith<'duties-missed'>['rows'][number]

const reasons = { leave: '请假', vacant: '空缺' } as const

export const dutiesMissed: WordingOf<'duties-missed'> = ({ day, rows, late = false }, { now }) => {
  const head = `${dateSaid(day, dayOf(now))}例行工作登记情况`
  const open = rows.reduce((sum, { missing, missingInAll }) => sum + (missingInAll ?? missing.length), 0)
  if (open === 0) return wording([`${head}：没有未登记的。`])
  const made = late ? '因系统停机，现在补发。' : null
  return wording([`${head}：${open}项还没有登记`, made, ...rows.map(rowLine), '已经做了的，请补一句登记。'])
}

function rowLine({ duty, every, from, to, of, min, missing, missingInAll, excused }: Row): string {
  const names = missing.map(({ name, n, subjects }) =>
    subjects ? `${name}（${coveredWords(subjects)}）` : min > 1 ? `${name}（${n}/${min}次）` : name,
  )
  const away = excused.map(({ name, why }) => `${name}（${reasons[why]}）`)
  const [only] = missing
  const open = missing.some(({ subjects }) => subjects !== undefined) ? '未完成' : '未登记'
  const head = `${duty}${periodWords(every, from, to)}`
  if (of === 1 && only !== undefined)
    return only.subjects
      ? `${head}：${only.name}${open}，${coveredWords(only.subjects)}`
      : `${head}：${names[0]}${open}`
  const all = missingInAll ?? missing.length
  const called = all > names.length ? `${names.join('、')}等${all}个` : namesSaid(names)
  const said = `${head}：${of}个中${all}个${open}（${called}）`
  return away.length > 0 ? `${said}；不计${namesSaid(away, 5)}` : said
}
