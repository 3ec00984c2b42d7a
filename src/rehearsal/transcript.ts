/** A play as written in Markdown becomes steps to perform; what the bot said in it is left out, for it is heard anew. */
import { type Direction, readDirection } from './directions.ts'

/** What a person says, and how. */
export interface Speech {
  readonly by: string
  /** Another group than the scene's, or 私聊; null in the scene's own. */
  readonly where: string | null
  /** As typed; ⏎ stands for a line break. */
  readonly words: string
  /** How often they stand in the message: for the overlong. */
  readonly times: number
  readonly photos: number
  /** The photo is one that was sent before: its number in the play, or `last`. */
  readonly samePhoto: number | 'last' | null
  /** Each photo is a message of its own, as platforms send albums; captions are set apart by ／. */
  readonly album: boolean
  /** A table, and what is changed in it: `名册表：网格＋…`. */
  readonly table?: string
  /** 上一条, a number (7号), or a person's name: whose last line is quoted. */
  readonly quotes: string | null
}

export type Step =
  /** Heading, prose, blank-line apart. */
  | { readonly kind: 'prose' }
  | { readonly kind: 'cast'; readonly people: readonly { readonly name: string; readonly post: string }[] }
  | {
      readonly kind: 'scene'
      readonly place: string
      readonly at: { readonly day: string; readonly weekday: number; readonly clock: string } | null
    }
  | ({ readonly kind: 'speech' } & Speech)
  | { readonly kind: 'direction'; readonly direction: Direction }

/** A step with its own words in the file and where they stand. */
export type Written = Step & { readonly line: number; readonly written: string }

export interface Play {
  readonly title: string
  /** The tenants in whose chats it plays, by name; the sample district alone where it names none. */
  readonly tenants: readonly string[]
  readonly steps: readonly Written[]
}

export class PlayError extends Error {
  constructor(line: number, words: string) {
    super(`第 ${line} 行：${words}`)
    this.name = 'PlayError'
  }
}

const botSays = /^机器人 → .+：$/
const botSilent = '（机器人不作声）'
const folded = (count: number): string => `（另有例行提醒 ${count} 条）`
const isFolded = /^（另有例行提醒 \d+ 条）$/
const scene =
  /^场：(?<place>[^，]+?)(?:，(?<day>\d{4}-\d\d-\d\d) 周(?<weekday>[一二三四五六日]) (?<clock>\d\d:\d\d))?$/
const cast = /^(?<name>\p{Script=Han}{2,4})（(?<post>[^）]+)）$/u
const speech =
  /^(?<by>\p{Script=Han}{2,4})(?:（(?<where>[^）]+)）)?：(?<words>.*?)(?<hints>(?: ?〔[^〕]*〕)*)$/u

/** Throws PlayError with the number of the first line that is none of a play's. */
export function readPlay(markdown: string): Play {
  const steps: Written[] = []
  let inQuote = false
  let begun = false
  for (const [index, raw] of markdown.split('\n').entries()) {
    const written = raw.trim()
    const line = index + 1
    if (written.startsWith('>')) {
      if (!inQuote) throw new PlayError(line, '引用行前面要有“机器人 → 群名：”。')
      continue
    }
    if (written === '') continue
    inQuote = botSays.test(written)
    if (inQuote || written === botSilent || isFolded.test(written)) continue
    const step = readStep(written, begun)
    if (typeof step === 'string') throw new PlayError(line, step)
    begun ||= step.kind === 'scene'
    steps.push({ ...step, line, written })
  }
  const title = steps.find((step) => step.written.startsWith('# '))?.written.slice(2)
  if (title === undefined) throw new PlayError(1, '缺标题。')
  if (!begun) throw new PlayError(1, '缺“场：”。')
  const named = steps.find((step) => step.kind === 'prose' && step.written.startsWith('辖区：'))
  return { title, tenants: named?.written.slice(3).split('、') ?? ['澄湖区'], steps }
}

/** The step, or in words why there is none; `begun`: the first scene is set, prose ends. */
export function readStep(written: string, begun: boolean): Step | string {
  if (written.startsWith('#')) return { kind: 'prose' }
  if (written.startsWith('人：')) return readCast(written.slice(2))
  if (written.startsWith('场：')) return readScene(written)
  if (written.startsWith('（') && written.endsWith('）')) {
    const direction = readDirection(written.slice(1, -1))
    return direction ? { kind: 'direction', direction } : '没有这样的舞台指示。'
  }
  if (!begun) return { kind: 'prose' }
  return readSpeech(written)
}

function readCast(list: string): Step | string {
  const people = list.split('、').map((one) => cast.exec(one.trim())?.groups)
  if (people.some((one) => one === undefined)) return '人物要写成“姓名（岗位）”，用顿号隔开。'
  return { kind: 'cast', people: people.map((one) => ({ name: one?.name ?? '', post: one?.post ?? '' })) }
}

function readScene(written: string): Step | string {
  const found = scene.exec(written)?.groups
  if (!found) return '场要写成“场：群名，2026-11-18 周三 09:00”。'
  const { place = '', day, weekday = '', clock = '' } = found
  return {
    kind: 'scene',
    place,
    at: day === undefined ? null : { day, weekday: '一二三四五六日'.indexOf(weekday) + 1, clock },
  }
}

function readSpeech(written: string): Step | string {
  const found = speech.exec(written)?.groups
  if (!found) return '看不懂这一行。'
  const { by = '', where, words = '', hints = '' } = found
  let said: Speech = {
    by,
    where: where ?? null,
    words: words.replaceAll('⏎', '\n'),
    times: 1,
    photos: 0,
    samePhoto: null,
    album: false,
    quotes: null,
  }
  for (const [, hint = ''] of hints.matchAll(/〔([^〕]*)〕/g)) {
    const more = readHint(hint)
    if (more === null) return `看不懂〔${hint}〕。`
    said = { ...said, ...more }
  }
  return { kind: 'speech', ...said }
}

function readHint(hint: string): Partial<Speech> | null {
  const count = /^(?<how>照片|相册)×(?<n>\d{1,2})$/.exec(hint)?.groups
  if (count) return { photos: Number(count.n), album: count.how === '相册' }
  const times = /^连说(?<n>\d{1,4})遍$/.exec(hint)?.groups
  if (times) return { times: Number(times.n) }
  if (hint === '同一张照片') return { photos: 1, samePhoto: 'last' }
  const again = /^第(?<n>\d{1,2})张照片$/.exec(hint)?.groups
  if (again) return { photos: 1, samePhoto: Number(again.n) }
  if (/^(?:名册|污染源)表/.test(hint)) return { table: hint }
  const quotes = /^引用(?<what>上一条|(?:任务)?\d+号|\p{Script=Han}{2,4})$/u.exec(hint)?.groups
  return quotes?.what === undefined ? null : { quotes: quotes.what }
}

/** What the bot said in one chat after a step. */
export interface BotLine {
  readonly place: string
  /** Set where the clock went on afterwards: 08:10, or 11月19日 08:10; 更新原卡片 for a message that was changed. */
  readonly when: string | null
  readonly text: string
  readonly buttons: readonly string[]
  readonly photos: number
  /** Names of documents and tables. */
  readonly files: readonly string[]
}

export interface HeardStep {
  readonly written: string
  readonly bot: readonly BotLine[]
  /** Daily reminders that are only counted. */
  readonly routine: number
  /** Somebody did something and nothing came. */
  readonly silent: boolean
}

/** The play with what was heard, as it stands in its file. */
export function writePlay(heard: readonly HeardStep[]): string {
  const blocks = heard.flatMap(({ written, bot, routine, silent }) => [
    written,
    ...bot.map(writeBot),
    ...(routine > 0 ? [folded(routine)] : []),
    ...(silent ? [botSilent] : []),
  ])
  return `${blocks.join('\n\n')}\n`
}

function writeBot({ place, when, text, buttons, photos, files }: BotLine): string {
  const below = [
    ...(photos > 0 ? [`（照片×${photos}）`] : []),
    ...files.map((name) => `（文件：${name}）`),
    ...(buttons.length > 0 ? [buttons.map((label) => `［${label}］`).join('')] : []),
  ]
  const lines = [...text.split('\n'), ...below].map((line) => `> ${line}`.trimEnd())
  return [`机器人 → ${place}${when === null ? '' : `（${when}）`}：`, ...lines].join('\n')
}
