/** Names of whole levels as people say them: 各村, 全部镇办, 所有网格点, 各社区, 三级网格; pure. */
import type { Policy } from '../../domain/policy/policy.ts'

export interface AllOf {
  readonly level: number
  /** 各社区: only those of that kind, by what their names end in; null for the whole level. */
  readonly ending: string | null
  /** As it is said back, and as it stood in the text. */
  readonly said: string
  readonly found: string
}

type Levels = Policy['levels']
type Word = { readonly word: string; readonly level: number; readonly ending: string | null }

const all =
  '(?:各个?|全部|所有|全体|每个|全区(?:各)?|全镇(?:各)?|全县(?:各)?|全市(?:各)?|全州(?:各)?|@?全体)的?'
const numerals = '一二三四五'

/** The longest words first: 镇办 before 镇, 村社区 before 村. */
function wordsOf(levels: Levels): readonly Word[] {
  const words = levels.flatMap(({ level, name }): Word[] => {
    const base = name.replace(/（.*$/u, '')
    const others = /（(?<inner>[^）]*)）/u.exec(name)?.groups?.inner?.split(/[、/，]/u) ?? []
    const whole = [
      base,
      ...others.map((other) => `${base}${other}`),
      ...(usual[base] ?? []),
      `${numerals.charAt(level - 1)}级网格`,
    ].map((word) => ({ word, level, ending: null }))
    const kinds = [...others, ...(kindsBeside[base] ?? [])]
    return [...whole, ...kinds.map((word) => ({ word, level, ending: word === '办' ? '街道' : word }))]
  })
  return words
    .filter(({ level, word }) => level > 1 && word !== '')
    .sort((a, b) => b.word.length - a.word.length)
}

/** What else people call such a level. */
const usual: Readonly<Record<string, readonly string[]>> = {
  镇: ['乡镇', '镇街', '镇办', '镇（办）', '乡镇街道'],
  乡镇: ['镇', '乡镇街道'],
  村: ['村社区', '村居', '行政村', '村（社区）'],
  网格点: ['点位', '网格点位', '点'],
  片区: ['片'],
  县市: ['县', '县（市）', '县市区'],
}
const kindsBeside: Readonly<Record<string, readonly string[]>> = { 镇: ['街道', '乡'], 村: ['社区'] }

/** Every whole level named, in order: 各镇办和各村. */
export function allIn(text: string, levels: Levels): readonly AllOf[] {
  const words = wordsOf(levels)
  const pattern = new RegExp(
    `(?:${all}|^(?=[一二三四五]级网格[长员]))(?<word>${words.map(({ word }) => word).join('|')})(?:网格长|网格员|长)?`,
    'gu',
  )
  return [...text.matchAll(pattern)].flatMap((match): AllOf[] => {
    const meant = words.find(({ word }) => word === match.groups?.word)
    if (!meant) return []
    const { level, ending, word } = meant
    return [{ level, ending, said: `各${word}`, found: match[0] }]
  })
}

/** 这三个村: a number of them, and not which. */
export function someIn(
  text: string,
  levels: Levels,
): { readonly level: number; readonly said: string } | null {
  const words = wordsOf(levels)
  const pattern = new RegExp(
    `(?:这|那|以下|上述)(?:[两二三四五六七八九十几\\d]{1,2})?个?(?<word>${words.map(({ word }) => word).join('|')})`,
    'u',
  )
  const match = pattern.exec(text)
  const meant = words.find(({ word }) => word === match?.groups?.word)
  return match && meant ? { level: meant.level, said: match[0] } : null
}
