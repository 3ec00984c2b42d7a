/** The one composition of every notice about a case: asked, told the outcome, or informed in a line. */
import type { Instant } from '../../domain/names.ts'
import type { ToldCaseFact } from '../../notices/case-notice.ts'
import { headLine, inlineHead, likelySaid, missingLine, numberLine, wordsLine } from './card-lines.ts'
import { actMenu, sameMenu } from './menu.ts'
import { selfAsked } from './self-asked.ts'
import { numberBeside } from './short-number.ts'
import { bySaid, whenSaid } from './when.ts'
import { called, type MeaningWith, type Setting, type Wording, wording } from './wording.ts'

export type CaseMeaning = MeaningWith<ToldCaseFact>

/** What differs from fact to fact. Sentences without their full stop. */
export interface CaseStory {
  /** 柳湾村网格长 李谷雨 已签收 */
  readonly happened: string
  /** What is asked of whoever is named, 签收; null when only told. */
  readonly wanted: string | null
  /** How the loop is closed where it was reported, 有结果在这里告知. Empty when the fact says all. */
  readonly outcome: string
  /** What the words are: 原因, 结果, 要求. */
  readonly label: string
  /** Until when it is asked; `meaning.by` unless the fact means something else by that. */
  readonly by?: Instant | null
  /** Further lines for whoever is asked. */
  readonly advice?: string
}

/** One line of two rows on a small phone; the full stop is not counted. */
const lineChars = 58

export function tellCase(meaning: CaseMeaning, setting: Setting, story: CaseStory): Wording {
  if (meaning.role === 'inform' && !isAlarm(meaning)) return inform(meaning, setting, story)
  const menu = actMenu(meaning.actions, meaning.card, setting)
  const near = nearSaid(meaning, setting)
  const lines = [
    headLine(meaning.card, setting),
    meaning.role === 'ask' ? askLine(meaning, setting, story) : outcomeLine(meaning, story),
    newWords(meaning, setting, story, headLine(meaning.card, setting)),
    finishLine(meaning, setting),
    askedFor(meaning),
    copiedLine(meaning),
    skippedLine(meaning),
    reusedLine(meaning),
    meaning.role === 'ask' ? (story.advice ?? null) : null,
    ...(isAlarm(meaning) ? alarmLines(meaning.hotline) : []),
    near.line,
    numberLine(meaning.card),
    ...menu.lines,
    ...near.menu.lines,
  ]
  return wording(lines, {
    mentions: [...(selfAsked(meaning.who, meaning.asked) ? [] : meaning.asked), ...(meaning.copied ?? [])],
    buttons: [...menu.buttons, ...near.menu.buttons],
    photos: meaning.photos,
  })
}

/** A report's own words stand in the head already, unless they are longer than it. */
function newWords(
  { words }: CaseMeaning,
  setting: Setting,
  { label }: CaseStory,
  head: string,
): string | null {
  const line = wordsLine(label, words, setting)
  return line !== null && head.endsWith(line.slice(label.length + 1)) ? null : line
}

/** Nobody by name when nobody is known there: then the body that holds it is asked. */
function askLine(meaning: CaseMeaning, setting: Setting, story: CaseStory): string {
  if (story.wanted === null) return `${story.happened}${knowing(meaning)}。`
  const by = bySaid(story.by === undefined ? meaning.by : story.by, setting.now)
  if (selfAsked(meaning.who, meaning.asked)) return `${story.happened}，由本人${by}${story.wanted}。`
  const whom = meaning.asked.length > 0 ? ` ${called(meaning.asked)} ` : (meaning.to ?? meaning.card.holder)
  return `${story.happened}，请${whom}${by}${story.wanted}。`
}

/** The loop is closed where it was reported; levels above that are alarmed hear what happened. */
function outcomeLine(meaning: CaseMeaning, story: CaseStory): string {
  const closing = meaning.role === 'outcome' && story.outcome !== '' ? `，${story.outcome}` : ''
  const known = closing === '' ? knowing(meaning) : knowing(meaning).replace('，', '。')
  return `${story.happened}${closing}${known}。`
}

const knowing = ({ asked, who }: CaseMeaning): string =>
  asked.length > 0 && !selfAsked(who, asked) ? `，请 ${called(asked)} 知悉` : ''

/** On the way, nothing to do: one line, and a second one for words that are too many for it. */
function inform(meaning: CaseMeaning, setting: Setting, story: CaseStory): Wording {
  const asked = meaning.asked.length > 0 && story.wanted !== null
  const line = `${inlineHead(meaning.card, setting)}${story.happened}`
  const plea = asked ? `，请 ${called(meaning.asked)} ${story.wanted}` : ''
  const said = (
    newWords(meaning, setting, story, inlineHead(meaning.card, setting).slice(0, -1)) ?? ''
  ).replace(/。$/u, '')
  // 反馈进展，进展：… would say it twice.
  const joined =
    said === '' ? '' : story.happened.endsWith(story.label) ? said.slice(story.label.length) : `，${said}`
  const fits = line.length + joined.length + plea.length <= lineChars
  const menu = actMenu(meaning.actions, meaning.card, setting)
  const lines = [
    `${line}${fits ? joined : ''}${plea}。`,
    fits ? null : said,
    askedFor(meaning),
    ...menu.lines,
  ]
  return wording(lines, {
    mentions: asked ? meaning.asked : [],
    buttons: menu.buttons,
    photos: meaning.photos,
  })
}

/** Asked for when the report comes and again when a part of it came, not with every step after. */
function askedFor({ kind, missing }: CaseMeaning): string | null {
  return kind === 'case-reported' || kind === 'case-supplemented' ? missingLine(missing) : null
}

/** The first step has its time in the sentence; the end has a line of its own. */
function finishLine({ finishBy, role }: CaseMeaning, { now }: Setting): string | null {
  return role !== 'ask' || finishBy === undefined || finishBy === null
    ? null
    : `办结期限：${whenSaid(finishBy, now)}`
}

function copiedLine({ copied }: CaseMeaning): string | null {
  return copied === undefined || copied.length === 0 ? null : `抄送 ${called(copied)} 知悉。`
}

function skippedLine({ skipped }: CaseMeaning): string | null {
  return skipped.length === 0 ? null : `${skipped.join('、')}暂无在岗人员，已直接上报。`
}

/** The checker decides what it means; nobody is accused. */
function reusedLine({ reused, card }: CaseMeaning): string | null {
  if (reused.length === 0) return null
  const others = reused.map((no) => (no === card.no ? '报告时' : numberBeside(no, card.no)))
  return `提醒：有照片与${others.join('、')}的照片相同，请核查时留意。`
}

const firstNews: readonly CaseMeaning['kind'][] = ['case-reported', 'case-escalated', 'case-assigned']

/** The first news of an emergency: told whole to everybody, whatever their part in it. */
const isAlarm = ({ kind, card }: CaseMeaning): boolean =>
  card.urgency === 'emergency' && firstNews.includes(kind)

export function alarmLines(hotline: string | null): readonly string[] {
  const first = '请事发地网格先期处置，注意安全，随时反馈。'
  return hotline === null ? [first] : [first, `值守电话：${hotline}`]
}

/** Which open case it may be; where somebody is asked to act he is offered to make the two one. */
function nearSaid({ near, role, card }: CaseMeaning, setting: Setting) {
  const nothing = { lines: [], buttons: [] }
  if (!near) return { line: null, menu: nothing }
  const menu = role === 'ask' ? sameMenu(card, near.no, setting) : nothing
  return { line: `${likelySaid(near, card.no, setting)}。`, menu }
}
