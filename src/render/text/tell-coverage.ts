/** What is said of inspections of the grids below: one entered, those still to be visited. */
import type { MeaningKind } from '../../notices/notice.ts'
import type { Coverage } from '../../notices/supervision-notice.ts'
import { typed } from './typed.ts'
import { dateSaid } from './when.ts'
import { called, doer, type MeaningWith, type Setting, type Wording, wording } from './wording.ts'

type Told<K extends MeaningKind> = MeaningWith<K>

const lineLetters = 120
/** More names than these are not read by anybody. */
const namesShown = 20

const namesSaid = (names: readonly string[]): string =>
  names.length <= namesShown
    ? names.join('、')
    : `${names.slice(0, namesShown).join('、')}等${names.length}个`

function standing({ from, to, covered, of, missing }: Coverage): string {
  const left = missing.length === 0 ? '，都去过了' : `，未督查：${namesSaid(missing)}`
  return `${dateSaid(from)}—${dateSaid(to)}已督查${covered}/${of}${left}。`
}

export function tellVisit(meaning: Told<'visit-recorded'>, setting: Setting): Wording {
  const { grid, visited, text, who, photoCount } = meaning
  const photos = photoCount > 0 ? `，照片${photoCount}张` : ''
  return wording([
    `已登记：${grid}督查${visited}（${doer(who).trim()}${photos}）。`,
    text === '' ? null : `内容：${typed(text, setting, lineLetters)}`,
    standing(meaning),
    photoCount === 0 ? '没有附照片，下次请附一张现场照片。' : null,
  ])
}

export const tellCovered = (meaning: Told<'coverage-shown'>): Wording =>
  wording([`${meaning.grid}督查下级网格：${standing(meaning)}`])

export function tellUncovered(meaning: Told<'coverage-reminded'>): Wording {
  const { grid, to, asked } = meaning
  return wording(
    [
      `${grid}督查下级网格：${standing(meaning)}`,
      `请${asked.length > 0 ? ` ${called(asked)} ` : ''}${dateSaid(to)}前走到。回复：督查 网格名 发现的情况，并附照片`,
    ],
    { mentions: asked },
  )
}
