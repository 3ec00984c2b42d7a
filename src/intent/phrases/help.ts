/** 帮助: what can be said here. */
import { says } from '../example.ts'
import { hear } from '../heard.ts'
import type { Phrase } from '../phrase.ts'

/** 帮助 签收, 怎么办结: one topic. */
const topical =
  /^(?:使用)?帮助[:： ]?(?<topic>\p{Script=Han}{2,6})$|^(?:怎么|如何|咋|怎样)(?<how>上报|办结|签收|绑定|交办|反馈|退回|延期|巡查|撤回|销号|核查|挂账|移送|合并|督办|催办)(?:问题|案件)?(?:呢|啊|呀)?[。!！?？]*$/u

export const help: Phrase = {
  name: 'help',
  intent: 'help',
  title: '帮助',
  what: '查看可以使用的口令。',
  who: 'everyone',
  leads: ['帮助', '使用帮助', '帮助菜单', '菜单', '使用说明', '说明书', '/help', '/帮助', '/start', '/menu'],
  says: [
    says('帮助', { wish: 'help', topic: null }),
    says('帮助 签收', { wish: 'help', topic: '签收' }),
    says('怎么用？', { wish: 'help' }),
    says('菜单', { wish: 'help' }),
    says('怎么上报问题', { wish: 'help' }, { addressed: true }),
    says('/help', { wish: 'help' }),
  ],
  wish: ({ said }) => {
    const { topic, how } = topical.exec(hear(said).body)?.groups ?? {}
    return { wish: 'help', topic: topic ?? how ?? null }
  },
}
