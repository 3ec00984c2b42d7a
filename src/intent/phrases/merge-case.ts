/** 合并: two numbers, one matter. */
import { asWritten } from '../act-phrase.ts'
import { refsIn } from '../case-ref.ts'
import { says } from '../example.ts'
import type { Phrase } from '../phrase.ts'
import type { CaseRef } from '../wish.ts'

const words =
  /合并|并案|并入|并到|(?:是|为)?(?:同一?(?:件|个)(?:事|问题|地方|案)?|一(?:件|个|回|码)事|同一?事)|重复上报/u
const denied = /(?:不是|别|不要|不能|无需|不用)(?:同?一|合并|并)/u

export const mergeCase: Phrase = {
  name: 'merge-case',
  title: '合并',
  what: '把重复上报的问题合并到另一件。',
  who: 'superior',
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
  parse: (said) => {
    const word = words.exec(said.text)?.[0]
    if (word === undefined || denied.test(said.text) || /[?？]$|吗$/u.test(said.text)) return null
    const [first, second] = refsIn(said.text)
    if (first === undefined) return null
    const quoted: CaseRef | null = said.quotesCase
      ? { quoted: true }
      : (refsIn(said.quotedText ?? '')[0]?.ref ?? null)
    if (second === undefined && quoted === null && !/^(?:请|把)?(?:合并|并案|并入|并到)/u.test(said.text))
      return null
    const wish =
      second === undefined
        ? ({ wish: 'merge', ref: quoted, into: first.ref } as const)
        : ({ wish: 'merge', ref: first.ref, into: second.ref } as const)
    return { wish, because: { phrase: 'merge-case', matched: [asWritten(word, words)] } }
  },
}
