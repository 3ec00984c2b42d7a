/** 下周研判：…: what is foreseen is written before the digest is made, or into its draft. */
import type { DigestKind } from '../../domain/digest/plan.ts'
import { outlookWords } from '../../domain/digest/titles.ts'
import { says } from '../example.ts'
import type { Phrase } from '../phrase.ts'
import type { Said, Wish } from '../wish.ts'

const kinds = new Map(
  Object.entries(outlookWords).map(([kind, word]) => [word as string, kind as DigestKind]),
)
const words = new RegExp(
  `^(?<led>填写?|补写)?(?<what>${[...kinds.keys()].join('|')})[:： ]+(?<text>[\\s\\S]{2,500})$`,
  'u',
)

export const fillOutlook: Phrase = {
  name: 'fill-outlook',
  intent: 'query',
  title: '下周研判',
  what: '把研判和安排写进下一份简报；初稿出来后、签发前都能再写。',
  who: 'chief',
  leads: [],
  says: [
    says('下周研判：盯紧秸秆禁烧', { wish: 'fill-outlook', digest: 'weekly', text: '盯紧秸秆禁烧' }),
    says('下月安排：开展散煤排查', { wish: 'fill-outlook', digest: 'monthly', text: '开展散煤排查' }),
    says('填写下周研判 有沙尘，加密巡查', {
      wish: 'fill-outlook',
      digest: 'weekly',
      text: '有沙尘，加密巡查',
    }),
  ],
  exact,
  wish: ({ said }) => exact(said),
}

function exact({ text, photos, addressed }: Said): Wish | null {
  const { led, what = '', text: said = '' } = (photos > 0 ? null : words.exec(text))?.groups ?? {}
  const digest = kinds.get(what)
  // 明日安排：上午开会 is said every day, and is seldom meant for the list.
  if (digest === 'daily' && led === undefined && !addressed) return null
  return digest === undefined ? null : { wish: 'fill-outlook', digest, text: said.trim() }
}
