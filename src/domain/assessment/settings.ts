/** Interpretations chosen otherwise for a question (what if), laid over a tenant's own as if they had held from the start. */
import { type Choice, mayChoose, type Parameter } from '../policy/kinds/parameter.ts'
import type { Overlay, Regulation } from '../policy/regulation.ts'
import { AssessmentError } from './assessment-error.ts'

/** By the parameter's name: `veto-scope` → `section`. */
export type Settings = Readonly<Record<string, Choice>>

/** Throws an AssessmentError for a parameter that is none, and for a choice that it does not have. */
export function withSettings(regulation: Regulation, overlay: Overlay | null, settings: Settings): Overlay {
  const chosen = Object.entries(settings).map(([name, choice]) => {
    const rule = regulation.rules.find(({ kind, key }) => kind === 'parameter' && key === name)
    if (!rule)
      throw new AssessmentError(`没有叫「${name}」的口径，可设：${parametersOf(regulation).join('、')}。`)
    const parameter = rule.since.findLast(({ value }) => value !== null)?.value as Parameter | undefined
    if (!parameter || !mayChoose(parameter, choice))
      throw new AssessmentError(
        `口径「${name}」不能设为「${choice}」${parameter ? `，可选：${choicesIn(parameter)}` : ''}。`,
      )
    return {
      kind: 'parameter' as const,
      key: name,
      line: 0,
      source: '试算',
      since: [{ from: regulation.from, value: choice }],
    }
  })
  const kept = (overlay?.entries ?? []).filter(
    ({ kind, key }) => kind !== 'parameter' || !Object.hasOwn(settings, key),
  )
  return { file: overlay?.file ?? '试算', pack: regulation.code, entries: [...kept, ...chosen] }
}

export const parametersOf = ({ rules }: Regulation): readonly string[] =>
  rules.filter(({ kind }) => kind === 'parameter').map(({ key }) => key)

const choicesIn = (parameter: Parameter): string =>
  'choices' in parameter
    ? Object.keys(parameter.choices).join('、')
    : `${parameter.range.min}–${parameter.range.max}`
