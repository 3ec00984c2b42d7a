/** 会议: it has taken place, here is what was said (JC-42 … JC-46). */
import { says } from '../example.ts'
import type { Phrase } from '../phrase.ts'

export const meeting: Phrase = {
  name: 'meeting',
  intent: 'meeting',
  title: '会议',
  what: '登记已召开的碰头会、专题会等，请附照片。',
  who: 'chief',
  leads: [
    '会议记录',
    '会议纪要',
    '碰头会记录',
    '专题会记录',
    '晨会记录',
    '碰头会已开',
    '专题会已开',
    '会议已开',
    ...[
      '周调度已开',
      '调度会已开',
      '调度已开',
      '会商已开',
      '联席会已开',
      '联席会议已开',
      '例会已开',
      '晨会已开',
    ],
    '开会记录',
    '/meeting',
  ],
  says: [
    says('今天碰头会已开 8点20 7个人 部署了散煤排查', { wish: 'meeting' }, { photos: 1 }),
    says('会议记录 时间：8:30；主持：镇长；内容：研究本周环保工作', { wish: 'meeting' }, { photos: 2 }),
    says('专题会已召开，研究渣土车整治', { wish: 'meeting' }),
    says('碰头会已开', { wish: 'meeting', text: '碰头会已开' }),
  ],
  wish: ({ said }) => ({ wish: 'meeting', text: said.text }),
}
