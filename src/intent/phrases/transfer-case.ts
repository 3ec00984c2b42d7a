/** 移送: to a body outside the tree, by name. */

import { actOf } from '../act-phrase.ts'
import { acts } from '../example.ts'
import { tidy } from '../heard.ts'
import type { Phrase } from '../phrase.ts'

const party =
  /(?:移送|移交)?\s*(?:到|给|至|由)?\s*(?<party>[^\s，,。：:；;！!？?]{2,20}?)(?=$|[\s，,。：:；;！!？?]|处理|处置|查处|立案|侦办|办理)(?:处理|处置|查处|立案|侦办|办理)?/u

export const transferCase: Phrase = {
  name: 'transfer-case',
  intent: 'escalate',
  title: '移送',
  what: '把问题移送公安、检察等其他机关或市级单位。',
  who: 'superior',
  leads: ['移送', '移交', '申请移送', '建议移送', '建议移交', '申请移交'],
  says: [
    acts('移送 7号 到 公安局', 'transfer-case', 7, { party: '公安局', words: '' }),
    acts('7号移送市生态环境局，涉嫌违法倾倒', 'transfer-case', 7, {
      party: '市生态环境局',
      words: '涉嫌违法倾倒',
    }),
    acts('移交执法大队处理', 'transfer-case', 'quoted', { party: '执法大队', photos: 1 }),
    acts('移送 第十七件 给公安分局 涉嫌犯罪', 'transfer-case', 17, { party: '公安分局', words: '涉嫌犯罪' }),
  ],
  wish: (meant) => {
    const act = actOf('transfer-case', meant)
    const from = /移送|移交/u.exec(act.words)
    const before = from === null ? '' : act.words.slice(0, from.index)
    const after = from === null ? act.words : act.words.slice(from.index)
    const match = party.exec(after)
    const reason = match === null ? after : after.slice(match.index + match[0].length)
    return { ...act, party: match?.groups?.party ?? null, words: tidy(`${before} ${tidy(reason)}`) }
  },
}
