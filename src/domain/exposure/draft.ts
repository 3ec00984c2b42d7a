/** Drafts a typical case from what happened to a matter: without names, and as long as the regulation wants it. */

import { dayOf, daysBetween } from '../calendar/days.ts'
import type { Instant } from '../names.ts'
import { anonymous, type Known } from './anonymous.ts'
import { lessons } from './lessons.ts'

export interface DraftGround {
  /** 露天焚烧垃圾; null where nobody has said. */
  readonly category: string | null
  /** The tenant's own name: the public may know whose case it is. */
  readonly where: string
  /** 某村 */
  readonly place: string
  readonly text: string
  readonly reportedAt: Instant
  readonly endedAt: Instant
  readonly photos: number
  /** What was done, oldest first, each as a clause without its doer. */
  readonly steps: readonly { readonly at: Instant; readonly says: string }[]
  /** What the drafter adds: the penalty, the order. */
  readonly added: string
  readonly known: Known
  /** Both ends count. */
  readonly chars: { readonly min: number; readonly max: number }
}

export interface Draft {
  readonly title: string
  readonly text: string
  /** Characters that are still missing, 0 when it is long enough. */
  readonly lacks: number
}

/** Letters of the report and of one step that are taken over. */
const reportLetters = 300
const stepLetters = 80

export function draftExposure(ground: DraftGround): Draft {
  const { chars, category, place } = ground
  const clean = (text: string, letters: number): string => cut(anonymous(text, ground.known), letters)
  const happened = `${monthSaid(ground.reportedAt)}，${ground.where}网格登记一起环境问题：${ended(clean(ground.text, reportLetters))}问题发生在${place}，登记后即按网格职责逐级交办。`
  const closing = [
    `经核查，问题已于${dateSaid(ground.endedAt)}整改销号，从登记到销号历时${daysBetween(dayOf(ground.reportedAt), dayOf(ground.endedAt)) + 1}天，现场照片${ground.photos}张留存备查。`,
    ...(ground.added === '' ? [] : [ended(clean(ground.added, reportLetters))]),
  ].join('')
  const steps = ground.steps.map(({ at, says }) => `${dateSaid(at)}，${clean(says, stepLetters)}`)
  const body = (shown: readonly string[]) => [
    ['一、基本情况', happened],
    ['二、调查处置', shown.length === 0 ? '网格人员到场核实并督促整改。' : ended(shown.join('；'))],
    ['三、处理结果', closing],
  ]
  // A long trail loses its middle: how it began and how it ended say most. Room is left for what it teaches.
  const room = chars.max - (lessons[0]?.length ?? 0) - headings
  let shown = steps
  while (shown.length > 2 && lengthOf(body(shown)) > room)
    shown = shown.toSpliced(Math.floor(shown.length / 2), 1)
  const parts = body(shown)
  const taught: string[] = []
  for (const lesson of lessons) {
    const now = lengthOf([...parts, ['四、案例警示', ...taught]])
    if (now >= chars.min || now + lesson.length > chars.max) break
    taught.push(lesson)
  }
  const whole = [...parts, ...(taught.length > 0 ? [['四、案例警示', ...taught]] : [])]
  return {
    title: `${place}${category ?? '环境问题'}案`,
    text: whole.map((part) => part.join('\n')).join('\n'),
    lacks: Math.max(0, chars.min - lengthOf(whole)),
  }
}

/** Letters that the heading of the last part takes. */
const headings = 10

/** As the office counts: letters and signs, no white space. */
export const charsIn = (text: string): number => text.replaceAll(/\s/g, '').length
const lengthOf = (parts: readonly (readonly string[])[]): number => charsIn(parts.flat().join(''))

const cut = (text: string, letters: number): string =>
  text.length <= letters ? text : `${text.slice(0, letters - 1).toWellFormed()}…`
const ended = (text: string): string => (/[。！？…]$/u.test(text) || text === '' ? text : `${text}。`)
const dateSaid = (at: Instant): string => {
  const [, month, day] = dayOf(at).split('-').map(Number)
  return `${month}月${day}日`
}
const monthSaid = (at: Instant): string => {
  const [year, month] = dayOf(at).split('-').map(Number)
  return `${year}年${month}月`
}
