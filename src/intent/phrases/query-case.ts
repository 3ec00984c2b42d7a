/** 查询 7号: how one case stands. */
import { asWritten, leadOf } from '../act-phrase.ts'
import { says } from '../example.ts'
import { hear } from '../heard.ts'
import type { Phrase } from '../phrase.ts'

const commands = ['查询', '查一下', '查下', '查查', '看一下', '看看', '查看', '/query', '/case']
const asking =
  /怎么样|怎样了|咋样|啥情况|到哪(?:了|一步|里)|什么(?:情况|进展|进度|状态)|进展(?:如何|怎|到)|进度(?:如何|怎|到)?$|状态|谁在(?:办|处理|管)|在谁(?:手|那)|(?:办|处理|解决|弄|整改|清)(?:完|好|结)?(?:了吗|了没|没有|了么|了没有|没)|结果(?:出来|如何|怎|呢)|如何了|到底办|情况如何|办到哪/u

export const queryCase: Phrase = {
  name: 'query-case',
  title: '查询编号',
  what: '查看一件问题办到了哪一步。',
  who: 'everyone',
  leads: commands,
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
  parse: (said) => {
    const { body, ref } = hear(said)
    if (ref === null || said.photos > 0) return null
    const lead = leadOf(body, commands)
    const asked = asking.exec(body)?.[0]
    const word =
      lead !== null && lead.rest.length < 12
        ? lead.word
        : asked === undefined
          ? null
          : asWritten(asked, asking)
    const alone = body === '' && !('quoted' in ref) && ('no' in ref || said.addressed)
    if (word === null && !alone) return null
    return { wish: { wish: 'query-case', ref }, because: { phrase: 'query-case', matched: [word ?? 'bare'] } }
  },
}
