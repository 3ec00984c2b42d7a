/** 查询 7号: how one case stands. */
import { says } from '../example.ts'
import type { Phrase } from '../phrase.ts'

export const queryCase: Phrase = {
  name: 'query-case',
  intent: 'query',
  title: '查询编号',
  what: '查看一件问题办到了哪一步。',
  who: 'everyone',
  leads: ['查询', '查一下', '查下', '查查', '看一下', '看看', '查看', '/query', '/case', '/status'],
  says: [
    says('查询 7号', { wish: 'query-case', ref: { short: 7 } }),
    says('7号怎么样了', { wish: 'query-case', ref: { short: 7 } }),
    says('7号到哪了？', { wish: 'query-case', ref: { short: 7 } }),
    says('20261118-003 现在谁在办', { wish: 'query-case', ref: { no: '20261118-003' } }),
    says('办完了吗', { wish: 'query-case', ref: { quoted: true } }, { quotes: true }),
    says('HB20261118-007', { wish: 'query-case', ref: { no: 'HB20261118-007' } }),
    says('7号', { wish: 'query-case', ref: { short: 7 } }, { addressed: true }),
    says('查询', { wish: 'query-case', ref: { quoted: true } }, { quotes: true }),
  ],
  wish: ({ said, reading: { ref } }) =>
    ref === null || said.photos > 0 ? null : { wish: 'query-case', ref },
}
