/** What is said of the books of talks and joint meetings: entered, due to be looked after, settled, listed. */
import { dayOf } from '../../domain/calendar/days.ts'
import type { Book } from '../../domain/supervision/facts.ts'
import type { MeaningKind } from '../../notices/notice.ts'
import { typed } from './typed.ts'
import { dateSaid } from './when.ts'
import { called, doer, type MeaningWith, type Setting, type Wording, wording } from './wording.ts'

type Told<K extends MeaningKind> = MeaningWith<K>

const listLetters = 24
const lineLetters = 120

export const bookNames: Readonly<Record<Book, string>> = { interview: '约谈', 'joint-meeting': '联席会议' }
const whoNames: Readonly<Record<Book, string>> = { interview: '对象', 'joint-meeting': '参加' }
const decidedNames: Readonly<Record<Book, string>> = { interview: '要求', 'joint-meeting': '议定' }

const part = (name: string, words: string, setting: Setting): string | null =>
  words === '' ? null : `${name}：${typed(words, setting, lineLetters)}`

export function tellEntered(
  meaning: Told<'interview-recorded' | 'joint-meeting-recorded'>,
  setting: Setting,
): Wording {
  const { book, n, grid, who, text, decisions, followUpOn, by, photoCount } = meaning
  const photos = photoCount > 0 ? `，照片${photoCount}张` : ''
  const name = bookNames[book]
  return wording([
    `已登记：${grid}${name}${n}号（${doer(by).trim()}${photos}）。`,
    part(whoNames[book], who, setting),
    part('内容', text, setting),
    part(decidedNames[book], decisions, setting),
    followUpOn === null
      ? '没有写复查日期，到期不提醒。'
      : `${dateSaid(followUpOn, dayOf(setting.now))}提醒复查。落实后回复：${name}落实 ${n}号 结果`,
  ])
}

export function tellDue(meaning: Told<'follow-up-reminded'>, setting: Setting): Wording {
  const { book, n, grid, who, text, decisions, day, asked } = meaning
  const name = bookNames[book]
  return wording(
    [
      `${grid}${name}${n}号该复查了（${dateSaid(day)}登记）。`,
      part(whoNames[book], who, setting),
      part(decidedNames[book], decisions === '' ? text : decisions, setting),
      `${asked.length > 0 ? `请 ${called(asked)} ` : '请'}核实后回复：${name}落实 ${n}号 结果`,
    ],
    { mentions: asked },
  )
}

export function tellSettled(meaning: Told<'follow-up-settled'>, setting: Setting): Wording {
  const { book, n, who, result, by } = meaning
  return wording([
    `${bookNames[book]}${n}号已登记落实结果（${doer(by).trim()}）。`,
    part(whoNames[book], who, setting),
    part('结果', result, setting),
  ])
}

export function tellBook(meaning: Told<'ledger-shown'>, setting: Setting): Wording {
  const { book, grid, year, rows, more } = meaning
  const name = bookNames[book]
  const open = rows.filter(({ result, followUpOn }) => result === null && followUpOn !== null).length
  if (rows.length === 0)
    return wording([
      `${grid}${year}年还没有${name}登记。`,
      `登记请说：${name}记录 ${whoNames[book]}：… 内容：…`,
    ])
  return wording([
    `${grid}${year}年${name}${rows.length + more}次${open > 0 ? `，下列${open}次还没有登记结果` : ''}：`,
    ...rows.map(({ n, day, who, text, followUpOn, result }) => {
      const about = `${typed(who, setting, listLetters)}｜${typed(text, setting, listLetters)}`
      const due = followUpOn === null ? '' : `｜${dateSaid(followUpOn)}复查`
      const stands = result === null ? due : `｜已落实：${typed(result, setting, listLetters)}`
      return `${n}号 ${dateSaid(day)} ${about}${stands}`
    }),
    more > 0 ? `还有${more}次没有列出。` : null,
    `要表格请说：${name}台账 今年`,
  ])
}
