/** 典型案例: drafted from a closed case, approved by two, sent back, published with its quarter's batch. */

import { says } from '../example.ts'
import { refsIn } from '../numbers/case-ref.ts'
import type { Phrase } from '../phrase.ts'
import type { Said, Wish } from '../wish.ts'

type Step = Extract<Wish, { wish: 'expose' }>['step']

const steps: Readonly<Record<string, Step>> = {
  起草: 'draft',
  审签: 'review',
  终审: 'approve',
  退改: 'return',
}
const batch = /^公布(?:本季度?)?(?:的)?典型案例[。！!]?$/u
const one =
  /^(?:请)?(?:(?<draft>起草)(?:典型案例|曝光案例)|(?<other>审签|终审|退改)(?:典型案例)?)[ ：:，,]?(?<rest>.*)$/su

export const exposeCase: Phrase = {
  name: 'expose-case',
  intent: 'notice',
  title: '典型案例',
  what: '起草、审签、终审、退改、公布典型案例。',
  who: 'chief',
  leads: [],
  says: [
    says('起草典型案例 3号', { wish: 'expose', step: 'draft', ref: { short: 3 } }),
    says('审签 3号', { wish: 'expose', step: 'review', ref: { short: 3 } }),
    says('终审 3号', { wish: 'expose', step: 'approve', ref: { short: 3 } }),
    says('退改 3号 写明处罚金额', { wish: 'expose', step: 'return', words: '写明处罚金额' }),
    says('公布典型案例', { wish: 'expose', step: 'publish', ref: null }),
  ],
  exact,
  wish: ({ said }) => exact(said),
}

function exact({ text }: Said): Wish | null {
  if (batch.test(text)) return { wish: 'expose', step: 'publish', ref: null, words: '' }
  const { draft, other, rest = '' } = one.exec(text)?.groups ?? {}
  const step = steps[draft ?? other ?? '']
  if (step === undefined) return null
  const [named] = refsIn(rest)
  // 审签 alone may be anybody's word about any paper.
  if (named === undefined && draft === undefined) return null
  const words =
    named === undefined ? rest : `${rest.slice(0, named.at)}${rest.slice(named.at + named.length)}`
  return { wish: 'expose', step, ref: named?.ref ?? null, words: words.replace(/^[\s：:，,]+/u, '').trim() }
}
