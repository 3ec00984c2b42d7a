/** How a case is supervised: as an important, an urgent or a general matter, and the way the regulation has for that. */
import type { z } from 'zod'
import type { SupervisionClass, Urgency } from '../case/facts.ts'
import type { InForce } from '../policy/in-force.ts'
import type { ValueOf } from '../policy/vocabulary.ts'

type Class = z.infer<typeof SupervisionClass>
export type SupervisionMode = ValueOf<'supervision'>['rows'][number]['mode']

const said: readonly (readonly [RegExp, Class])[] = [
  [/重点|重大|重要|挂牌/u, 'important'],
  [/紧急|加急/u, 'urgent'],
  [/一般(?:事项|督办)|定期督办/u, 'general'],
]

/** As it was called; uncalled, what is urgent by itself is supervised as urgent, all else as important. */
export function supervisedAs(words: string, urgency: Urgency): Class {
  const named = said.find(([sign]) => sign.test(words))?.[1]
  return named ?? (urgency === 'normal' ? 'important' : 'urgent')
}

/** Null where the regulation says nothing of it. */
export const supervisionMode = ({ rules }: InForce, as: Class): SupervisionMode | null =>
  rules
    .flatMap((rule) => (rule.kind === 'supervision' ? rule.value.rows : []))
    .find((row) => row.class === as)?.mode ?? null
