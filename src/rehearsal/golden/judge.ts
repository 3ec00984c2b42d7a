/** Puts worked examples to the product and says what came out otherwise; nothing in a file can make it stop half-way. */
import { z } from 'zod'
import { type Difference, differences } from './differences.ts'
import { GoldenCase } from './golden-case.ts'
import type { Rules } from './rule.ts'
import type { World } from './world.ts'

export interface Verdict {
  readonly id: string
  readonly rule: string
  /** Why there is no answer, in one sentence; null when there is one. */
  readonly failure: string | null
  readonly differences: readonly Difference[]
}

export const passed = ({ failure, differences }: Verdict): boolean =>
  failure === null && differences.length === 0

/** One verdict a case, in the file's order. Throws an Error with a sentence when the text is no list of cases at all. */
export function judge(text: string, rules: Rules, world: World): readonly Verdict[] {
  return listIn(text).map((one, at) => judgeCase(one, `第${at + 1}条`, rules, world))
}

function listIn(text: string): readonly unknown[] {
  const list = z.array(z.unknown()).safeParse(parsed(text))
  if (!list.success) throw new Error('文件应是一个列表，每条写明 id、rule、given、expect')
  return list.data
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch (error) {
    throw new Error(`文件不是 JSON：${error instanceof Error ? error.message : String(error)}`)
  }
}

function judgeCase(one: unknown, place: string, rules: Rules, world: World): Verdict {
  const read = GoldenCase.safeParse(one)
  if (!read.success)
    return { id: place, rule: '', failure: `写法不对：${sentence(read.error)}`, differences: [] }
  const { id, rule, given, expect } = read.data
  const answer = Object.hasOwn(rules, rule) ? rules[rule] : undefined
  if (answer === undefined) return { id, rule, failure: '尚未接入这条规则', differences: [] }
  try {
    return { id, rule, failure: null, differences: differences(expect, answer(given, world)) }
  } catch (error) {
    return { id, rule, failure: `没有答案：${sentence(error)}`, differences: [] }
  }
}

function sentence(error: unknown): string {
  if (error instanceof z.ZodError) return z.prettifyError(error).replaceAll('\n', ' ')
  return error instanceof Error ? error.message : String(error)
}
