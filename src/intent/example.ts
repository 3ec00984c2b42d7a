/** Short ways to write the examples of a phrase. */
import type { Example } from './phrase.ts'
import type { CaseAct, CaseRef, Wish } from './wish.ts'

/** Text with circumstances: photos along, or the card of a case quoted. */
export const says = (
  say: string,
  means: Example['means'],
  around: Omit<Example, 'say' | 'means'> = {},
): Example => ({
  say,
  means,
  ...around,
})

/** An act on a case, by short number, by quoting, or unnamed. */
export function acts(
  say: string,
  act: CaseAct,
  named: number | 'quoted' | null,
  more: Partial<Extract<Wish, { wish: 'act' }>> & { readonly photos?: number } = {},
): Example {
  const ref: CaseRef | null = named === null ? null : named === 'quoted' ? { quoted: true } : { short: named }
  const { photos, ...meant } = more
  return {
    say,
    ...(photos === undefined ? {} : { photos }),
    ...(named === 'quoted' ? { quotes: true } : {}),
    means: { wish: 'act', act, ref, ...meant } as Example['means'],
  }
}
