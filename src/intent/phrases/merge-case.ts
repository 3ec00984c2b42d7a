/** 合并: two numbers, one matter. */

import { says } from '../example.ts'
import { refsIn } from '../numbers/case-ref.ts'
import type { Meant, Phrase } from '../phrase.ts'
import type { CaseRef, Wish } from '../wish.ts'

export const mergeCase: Phrase = {
  name: 'merge-case',
  intent: 'return',
  title: '合并',
  what: '把重复上报的问题合并到另一件。',
  who: 'superior',
  leads: ['合并', '并案', '并入', '并到', '合并到'],
  says: [
    says('合并 9号 到 7号', { wish: 'merge', ref: { short: 9 }, into: { short: 7 } }),
    says('9号和7号是一件事', { wish: 'merge', ref: { short: 9 }, into: { short: 7 } }),
    says('把第九件并入HB20261118-007', { wish: 'merge', ref: { short: 9 }, into: { no: 'HB20261118-007' } }),
    says(
      '合并到7号',
      { wish: 'merge', ref: { quoted: true }, into: { short: 7 } },
      { quotes: true, photos: 1 },
    ),
    says('合并 7号', { wish: 'merge', ref: null, into: { short: 7 } }),
  ],
  wish: merged,
}

/** 9号和7号: the first goes into the second; with one number it is the quoted case that goes. */
function merged({ said, lead }: Meant): Wish | null {
  const [first, second] = refsIn(said.text)
  if (first === undefined) return null
  if (second !== undefined) return { wish: 'merge', ref: first.ref, into: second.ref }
  const quoted: CaseRef | null = said.quotesCase
    ? { quoted: true }
    : (refsIn(said.quotedText ?? '')[0]?.ref ?? null)
  return quoted === null && lead === null ? null : { wish: 'merge', ref: quoted, into: first.ref }
}
