/** 帮助: what can be said here. */
import { says } from '../example.ts'
import { hear } from '../heard.ts'
import type { Phrase } from '../phrase.ts'

const whole =
  /^(?:帮助|使用帮助|菜单|怎么用|怎么使用|如何使用|使用说明|说明书|用法|功能|口令|指令|帮助菜单|你(?:会|能)(?:做|干)?(?:什么|啥)|\/(?:help|start|menu))(?:啊|呀|呢)?[。!！?？]*$/iu
const toTheBot =
  /怎么(?:用|使用|上报|操作|办结|签收|绑定)|如何(?:使用|上报|操作|绑定)|使用(?:帮助|说明)|(?:会|能)(?:做|干)(?:什么|啥)|^帮助/u

/** 帮助 签收, 怎么办结: one topic. */
const topical =
  /^(?:使用)?帮助[:： ]?(?<topic>\p{Script=Han}{2,6})$|^(?:怎么|如何)(?<how>上报|办结|签收|绑定|交办|反馈|退回|延期|巡查|撤回|销号|核查|挂账|移送|合并|督办|催办)(?:问题|案件)?[。!！?？]*$/u

export const help: Phrase = {
  name: 'help',
  title: '帮助',
  what: '查看可以使用的口令。',
  who: 'everyone',
  says: [
    says('帮助', { wish: 'help', topic: null }),
    says('帮助 签收', { wish: 'help', topic: '签收' }),
    says('怎么用？', { wish: 'help' }),
    says('菜单', { wish: 'help' }),
    says('怎么上报问题', { wish: 'help' }, { addressed: true }),
    says('/help', { wish: 'help' }),
  ],
  parse: (said) => {
    const { body } = hear(said)
    const one = said.photos === 0 ? topical.exec(body)?.groups : undefined
    const topic = one?.topic ?? (said.addressed ? one?.how : undefined)
    if (topic !== undefined)
      return { wish: { wish: 'help', topic }, because: { phrase: 'help', matched: ['帮助'] } }
    const word =
      whole.exec(body)?.[0] ?? (said.addressed && said.photos === 0 ? toTheBot.exec(body)?.[0] : undefined)
    return word === undefined
      ? null
      : { wish: { wish: 'help', topic: null }, because: { phrase: 'help', matched: ['帮助'] } }
  },
}
