/** 抽查合格, 抽查不合格: what the second look has shown, with a photo. */
import { says } from '../example.ts'
import { refsIn } from '../numbers/case-ref.ts'
import type { Phrase } from '../phrase.ts'
import type { Said, Wish } from '../wish.ts'

const form = /^(?:抽查|回头看)(?<verdict>不合格|合格)[\s：:，,]*(?<rest>.*)$/su

export const answerRecheck: Phrase = {
  name: 'answer-recheck',
  intent: 'verify',
  title: '抽查结果',
  what: '登记抽查合格或不合格，请附现场照片。',
  who: 'checker',
  leads: [],
  says: [
    says('抽查合格 7号', { wish: 'answer-recheck', passed: true, ref: { short: 7 } }, { photos: 1 }),
    says(
      '抽查不合格 7号 料堆又露着',
      { wish: 'answer-recheck', passed: false, ref: { short: 7 }, words: '料堆又露着' },
      { photos: 1 },
    ),
    says('回头看合格', { wish: 'answer-recheck', passed: true, ref: null }, { photos: 1 }),
  ],
  exact,
  wish: ({ said }) => exact(said),
}

function exact({ text }: Said): Wish | null {
  const { verdict, rest = '' } = form.exec(text)?.groups ?? {}
  if (verdict === undefined) return null
  const [named] = refsIn(rest)
  const words = named ? `${rest.slice(0, named.at)}${rest.slice(named.at + named.length)}` : rest
  return {
    wish: 'answer-recheck',
    passed: verdict === '合格',
    ref: named?.ref ?? null,
    words: words.replace(/^[\s：:，,]+/u, '').trim(),
  }
}
