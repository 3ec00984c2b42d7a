/** 改革清单: how its measures stand, and the evidence that one is done. */
import { says } from '../example.ts'
import type { Phrase } from '../phrase.ts'
import type { Said, Wish } from '../wish.ts'

type Reform = Extract<Wish, { wish: 'reform' }>

const form =
  /^(?:请)?(?:看|查看)?(?:改革)?(?:清单|举措)(?:[\s：:，,]*第?(?<no>\d{1,2})项?(?:[\s：:，,]*(?<step>已?完成|佐证|重开|未完成)[\s：:，,]*(?<words>[\s\S]*))?)?(?<late>[\s：:，,]*逾期)?[。！!？?]?$/u

export const reformList: Phrase = {
  name: 'reform-list',
  intent: 'query',
  title: '改革清单',
  what: '看改革举措清单，登记完成佐证，佐证不成立的重开。',
  who: 'chief',
  leads: [],
  says: [
    says('改革清单', { wish: 'reform', act: 'show', no: null }),
    says('改革清单 逾期', { wish: 'reform', act: 'overdue' }),
    says('改革清单 第3项', { wish: 'reform', act: 'show', no: 3 }),
    says('改革清单 第3项 完成 实施方案已印发', {
      ...{ wish: 'reform', act: 'evidence', no: 3, words: '实施方案已印发' },
    }),
    says('改革清单 第3项 重开 印发的是征求意见稿', { wish: 'reform', act: 'reopen', no: 3 }),
  ],
  exact,
  wish: ({ said }) => exact(said),
}

function exact({ text }: Said): Reform | null {
  const { no, step, words = '', late } = form.exec(text)?.groups ?? {}
  if (!form.test(text) || !/^(?:请)?(?:看|查看)?改革/u.test(text)) return null
  const number = no === undefined ? null : Number(no)
  if (step === undefined)
    return { wish: 'reform', act: late === undefined ? 'show' : 'overdue', no: number, words: '' }
  const act = step === '重开' || step === '未完成' ? 'reopen' : 'evidence'
  return { wish: 'reform', act, no: number, words: words.trim() }
}
