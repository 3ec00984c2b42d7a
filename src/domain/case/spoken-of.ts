/** Which of a few cases somebody speaks of who gives no number: 饭店那个, 沙子盖好了. By kind and by pairs of characters they share. */
import type { Case } from './case.ts'
import { sharedPairs } from './likeness.ts'

type Told = Pick<Case, 'place' | 'text' | 'category'>

/** One kind weighs as much as three pairs of characters. */
const kindWeight = 3
/** Pairs with one of these join words rather than name things. */
const joining =
  /[的了是我你他她它们这那哪个件事在有没不就去来也都还又再很太吗吧呢啊呀么嘛到把给被请让叫和跟对于与及从向会能可要得着过一两几些下点说看看弄搞办完好已经]/gu

/** How much of a case words name; 0: nothing. `kinds` are category codes read from them. */
export function alikeness(words: string, kinds: readonly string[], { place, text, category }: Told): number {
  const kind = category !== null && kinds.includes(category) ? kindWeight : 0
  return kind + sharedPairs(words.replace(joining, ' '), `${place ?? ''} ${text}`.replace(joining, ' '))
}

/** The one that the words name and no other does as well; null where none or several are named alike. */
export function spokenOf<C extends Told>(
  words: string,
  kinds: readonly string[],
  cases: readonly C[],
): C | null {
  const scored = cases
    .map((matter) => ({ matter, score: alikeness(words, kinds, matter) }))
    .toSorted((a, b) => b.score - a.score)
  const [best, second] = scored
  if (best === undefined || best.score === 0) return null
  return second === undefined || second.score < best.score ? best.matter : null
}
