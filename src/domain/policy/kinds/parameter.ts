/** An interpretation as a parameter: what may be chosen, what we recommend, and what it changes (AMB-nn). */
import { z } from 'zod'
import { kind, text, units } from '../kind.ts'

const choice = z.string().regex(/^[a-z0-9][a-z0-9-]*$/)

const Value = z.union([
  z.strictObject({
    recommended: choice,
    /** What may be chosen, each with its meaning. */
    choices: z.record(choice, text).refine((all) => Object.keys(all).length > 1, '至少两种选择'),
    changes: text,
  }),
  z.strictObject({
    recommended: z.int(),
    range: z.strictObject({ min: z.int(), max: z.int() }),
    changes: text,
  }),
])
export type Parameter = z.infer<typeof Value>
export type Choice = Parameter['recommended']

export function mayChoose(one: Parameter, choice: unknown): choice is Choice {
  if ('choices' in one) return typeof choice === 'string' && Object.hasOwn(one.choices, choice)
  return Number.isInteger(choice) && one.range.min <= Number(choice) && Number(choice) <= one.range.max
}

/** Everything one may choose; of a range its ends. */
export const choicesOf = (one: Parameter): readonly Choice[] =>
  'choices' in one ? Object.keys(one.choices) : [one.range.min, one.range.max]

export const choiceWord = (one: Parameter, choice: Choice): string =>
  'choices' in one ? (one.choices[choice] ?? String(choice)) : String(choice)

export const parameter = kind({
  title: '口径',
  value: Value.refine((one) => mayChoose(one, one.recommended), {
    message: '推荐值不在可选之列',
    path: ['recommended'],
  }),
  units,
  say: (one) =>
    `${one.changes}：推荐「${choiceWord(one, one.recommended)}」，可选` +
    ('choices' in one
      ? Object.entries(one.choices)
          .map(([key, words]) => `${key}（${words}）`)
          .join('、')
      : ` ${one.range.min}–${one.range.max}`),
})
