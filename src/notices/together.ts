/** Cases that one message opened, completed or took back are told in one notice a place, not in one each. */
import type { CasesNotice, ToldCaseFact } from './case-notice.ts'
import { type Destination, destinationKey, type MeaningOf, type Notice } from './notice.ts'

const pluralOf = {
  'case-reported': 'cases-reported',
  'case-supplemented': 'cases-supplemented',
  'case-withdrawn': 'cases-withdrawn',
} as const satisfies Partial<Record<ToldCaseFact, CasesNotice['kind']>>
type Singular = keyof typeof pluralOf
type One = Notice & { readonly meaning: MeaningOf<ToldCaseFact> & { readonly kind: Singular } }

const rank = { ask: 2, outcome: 1, inform: 0 } as const

/** In order; what is told of one case alone stays as it is. `saidIn`: where the message was. */
export function together(notices: readonly Notice[], saidIn: Destination | null): readonly Notice[] {
  const groups = Map.groupBy(notices, (notice) =>
    isOne(notice) ? `${notice.meaning.kind}:${destinationKey(notice.to)}` : notice.key,
  )
  return [...groups.values()].flatMap((same): readonly Notice[] => {
    const ones = same.filter(isOne)
    const [first] = ones
    return first && ones.length > 1 ? [joined([first, ...ones.slice(1)], saidIn)] : same
  })
}

const isOne = (notice: Notice): notice is One => notice.meaning.kind in pluralOf

function joined(ones: readonly [One, ...One[]], saidIn: Destination | null): Notice {
  const [first] = ones
  const lead = ones.reduce((a, b) => (rank[b.meaning.role] > rank[a.meaning.role] ? b : a)).meaning
  const meaning: CasesNotice = {
    kind: pluralOf[first.meaning.kind],
    role: lead.role,
    who: lead.who,
    rows: ones.map(({ meaning: { card, missing, near } }) => ({ card, missing, near: near ?? null })),
    asked: lead.asked,
    by: lead.by,
    photos: [...new Set(ones.flatMap(({ meaning: { photos } }) => photos))],
    saidHere: saidIn !== null && destinationKey(saidIn) === destinationKey(first.to),
    acknowledge: ones.every(({ meaning: { actions } }) => actions[0] === 'acknowledge-case'),
    hotline: lead.hotline,
  }
  // No single case is quoted by answering it: the number has to be said.
  return { ...first, about: null, meaning }
}
