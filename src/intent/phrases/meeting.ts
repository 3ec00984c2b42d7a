/** 会议: it has taken place, here is what was said (JC-42 … JC-46). */
import { leadOf } from '../act-phrase.ts'
import { says } from '../example.ts'
import { hear } from '../heard.ts'
import type { Phrase } from '../phrase.ts'

const commands = [
  '会议记录',
  '会议纪要',
  '碰头会记录',
  '专题会记录',
  '晨会记录',
  '碰头会已开',
  '专题会已开',
  '会议已开',
  '开会记录',
  '/meeting',
]
const kind = '(?:碰头|专题|联席|调度|例|晨|早|周例|部署|推进|党政联席|紧急会商|会商|班前|研判|每日碰头)会议?'
const held = new RegExp(
  `${kind}[^，。；！\\n]{0,14}(?:已(?:经)?(?:召?开|结束|开完)|召开(?!前)|开完了?|开了|结束)|${kind}议定|会(?:议)?(?:已(?:经)?(?:召?开|结束)|开了|开完了)|(?:召开|开)了?[^，。；！\\n]{0,10}${kind}`,
  'u',
)
/** Called for, put off, or asked about. */
const toCome =
  /(?:没|未|不)(?:有)?(?:召?开|开成)|改到|推迟|延期|取消|准时参加|请[^，。]{0,12}参(?:加|会)|(?:明天|后天|下周|将|拟|准备|等会儿?|待会)[^，。]{0,10}(?:召?开|会)|通知[:：]|[?？]|吗$|会议室(?:在|怎)/u

export const meeting: Phrase = {
  name: 'meeting',
  title: '会议',
  what: '登记已召开的碰头会、专题会等，请附照片。',
  who: 'chief',
  leads: commands,
  says: [
    says('今天碰头会已开 8点20 7个人 部署了散煤排查', { wish: 'meeting' }, { photos: 1 }),
    says('会议记录 时间：8:30；主持：镇长；内容：研究本周环保工作', { wish: 'meeting' }, { photos: 2 }),
    says('专题会已召开，研究渣土车整治', { wish: 'meeting' }),
    says('碰头会已开', { wish: 'meeting', text: '碰头会已开' }),
  ],
  parse: (said) => {
    const { body, ref } = hear(said)
    if (ref !== null || toCome.test(body)) return null
    const lead = leadOf(body, commands)
    const word =
      lead !== null && (lead.ends || said.addressed || said.photos > 0) ? lead.word : held.exec(body)?.[0]
    if (word === undefined) return null
    return {
      wish: { wish: 'meeting', text: said.text },
      because: { phrase: 'meeting', matched: [lead?.word ?? '会'] },
    }
  },
}
