/** Which requirements are modelled, only recorded, not modelled with a reason, and which nobody mentions. */
import type { Place, Regulation } from '../domain/policy/regulation.ts'
import type { Listed } from './read-requirements.ts'

export type Status = 'modelled' | 'recorded' | 'not-modelled'

export interface Coverage {
  readonly code: string
  readonly ids: Readonly<Record<Status, readonly { readonly id: string; readonly words: string }[]>>
  /** Required, and nowhere spoken of. */
  readonly silent: readonly string[]
  /** Spoken of, and not in the list. */
  readonly unknown: readonly { readonly id: string; readonly place: Place }[]
}

export function coverageOf(regulation: Regulation, { requirements }: Listed): Coverage {
  const spoken = [
    ...regulation.rules.map(({ req, place }) => ({ req, place, status: 'modelled' as const, words: '' })),
    ...regulation.mentions,
  ]
  const statusOf = (id: string) => {
    const about = spoken.filter(({ req }) => req.includes(id))
    return ranks.flatMap((rank) => about.find(({ status }) => status === rank) ?? [])[0]
  }
  const ids: Record<Status, { id: string; words: string }[]> = {
    modelled: [],
    recorded: [],
    'not-modelled': [],
  }
  const silent: string[] = []
  for (const [id, words] of Object.entries(requirements)) {
    const said = statusOf(id)
    if (said) ids[said.status].push({ id, words: said.words || words })
    else silent.push(id)
  }
  const letters = Object.keys(requirements)[0]?.slice(0, 3) ?? ''
  const unknown = spoken.flatMap(({ req, place }) =>
    req
      .filter((id) => id.startsWith(letters) && !Object.hasOwn(requirements, id))
      .map((id) => ({ id, place })),
  )
  return { code: regulation.code, ids, silent, unknown }
}

/** One that is modelled in one place and recorded in another counts as modelled. */
const ranks: readonly Status[] = ['modelled', 'recorded', 'not-modelled']
