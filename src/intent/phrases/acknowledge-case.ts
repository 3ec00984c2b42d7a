/** 签收: I have heard it and will see to it. */
import { actPhrase } from '../act-phrase.ts'
import { acts } from '../example.ts'

/** 收到 alone, with the body that says it before (东沟村收到) and the going after it (收到 马上去). */
const bare =
  /^(?:\[[^\]\s]{1,3}\]|[👌👍🫡✅ ])*(?:[\p{Script=Han}]{1,8}[村镇局办所队区委站组会司院]|本单位|我们?|这边)?(?:已?收到|已?签收|接单|已接单|sd|(?:明白|好的|好嘞|收到明白)(?=[ ，,]*(?:马上|这就|正在安排|立即|立刻|[\d一二两三四五六七八九十]{1,2}点前)))了?(?:请领导放心|请放心|谢谢)?[ ，,。.!！~]*(?:(?:我|我们)?(?:马上|这就|立即|立刻|正在|现在|今天|两点|[一二三四五六七八九十\d]{1,2}点前?)[^，,。？?\n]{0,14})?(?:\[[^\]\s]{1,3}\]|[👌👍🫡✅。.!！~ ])*$/u

export const acknowledgeCase = actPhrase({
  name: 'acknowledge-case',
  act: 'acknowledge-case',
  title: '签收',
  what: '签收交到您这里的问题。',
  who: 'holder',
  commands: ['签收', '接单', '认领', '/accept'],
  spoken:
    /签收|接单|收到|认领|我来处理|我来办|我去(?:处理|看|办)|我这就去|马上(?:去|到|安排)|这就(?:去|安排)/u,
  spokenFirst: ['收到', '我来处理', '我来办'],
  bare,
  unless: /收到(?:请回复|群众|举报|投诉|反映|材料|照片|居民|一件|\d+个)|签收[单表]|是否收到|还没收到/u,
  says: [
    acts('签收 7号', 'acknowledge-case', 7),
    acts('7号件已签收', 'acknowledge-case', 7),
    acts('收到７号', 'acknowledge-case', 7),
    acts('接单 HB20261118-007', 'acknowledge-case', null, { ref: { no: 'HB20261118-007' } }),
    acts('我来处理7号', 'acknowledge-case', 7),
    acts('收到，马上安排人去', 'acknowledge-case', 'quoted'),
    acts('收到', 'acknowledge-case', null),
    acts('东沟村收到', 'acknowledge-case', null),
  ],
})
