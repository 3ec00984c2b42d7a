/** 交办: to somebody below or beside, with a time limit where one is given. */

import type { ActWords } from '../act-phrase.ts'
import { readAct } from '../act-phrase.ts'
import { findDeadline } from '../deadline.ts'
import { acts } from '../example.ts'
import { hear, tidy, withoutNames } from '../heard.ts'
import type { Phrase } from '../phrase.ts'
import { targetsIn } from '../targets.ts'
import type { Because, Said, Wish } from '../wish.ts'

const words: ActWords = {
  commands: [
    '交办',
    '派单',
    '指派',
    '分派',
    '转办',
    '转交',
    '转给',
    '交给',
    '派给',
    '分给',
    '安排给',
    '/assign',
  ],
  spoken:
    /交办|派单|派给|转给|交给|转交|转办给?|分给|请[^，。？?]{2,12}(?:处理|办理|负责|牵头|核实|处置|去看|到场|整改)|由[^，。？?]{2,12}(?:处理|办理|负责|牵头|核实|处置)|责任单位|→|->|[^，。 ：:]{2,8}(?:牵头|负责)(?!人|同志|区|的)/u,
  unless:
    /建议转办|责任单位(?:应|是|写)|明确牵头|已(?:经)?(?:交办|派单|派给|转给|交给|转交|安排)|请(?:上级|领导|平台)/u,
}
/** Somebody is called by name and told to go: enough beside a number or a quote. */
const order = /(?:去|处理|核实|负责|跟进|办理|看一?下|盯|牵头|到场|处置|整改)/u

export const assignCase: Phrase = {
  name: 'assign-case',
  title: '交办',
  what: '把问题交给下级网格、人员或部门办理，可写期限。',
  who: 'superior',
  leads: words.commands,
  says: [
    acts('交办 7号 @小王 明天下班前', 'assign-case', 7, { targets: ['小王'], words: '' }),
    acts('请城管局处理 7号 明天下班前', 'assign-case', 7, { targets: ['城管局'] }),
    acts('7号派给东沟村，三天内办结', 'assign-case', 7, { targets: ['东沟村'] }),
    acts('转给城管局、住建局 第七件', 'assign-case', 7, { targets: ['城管局', '住建局'] }),
    acts('派单：015 → 胜利街道，一周内完成', 'assign-case', 15, { targets: ['胜利街道'] }),
    acts('把7号交给李谷雨办理，明天中午前', 'assign-case', 7, { targets: ['李谷雨'], words: '' }),
    acts('交办 7号 给城管局 三天内办结 注意安全', 'assign-case', 7, {
      targets: ['城管局'],
      words: '注意安全',
    }),
    acts('@老赵 你去核实一下', 'assign-case', 'quoted', { targets: ['老赵'] }),
    acts('交办 7号 李谷雨 注意安全', 'assign-case', 7, { targets: ['李谷雨'], words: '注意安全', photos: 1 }),
  ],
  parse: readAssign,
}

/** 车明天到 tells something; it sets no limit. */
function limitOf(text: string, said: Said): ReturnType<typeof findDeadline> {
  const found = findDeadline(text, said.now)
  if (found === null) return null
  const after = text.slice(text.indexOf(found.matched) + found.matched.length)
  return /^(?:到(?!位)|来|过来|去|再|就|会|能|有)/u.test(after) ? null : found
}

function readAssign(said: Said): { readonly wish: Wish; readonly because: Because } | null {
  const heard = hear(said)
  const read =
    readAct(said, 'assign-case', 'assign-case', words) ??
    (heard.names.length > 0
      ? readAct(said, 'assign-case', 'assign-case', {
          commands: [],
          spoken: order,
          unless: /[?？]|退回|重复/u,
        })
      : null)
  if (read === null) return null
  const limit = limitOf(heard.plain, said)
  const text = limit === null ? heard.plain : tidy(heard.plain.replace(limit.matched, ' '))
  const found = targetsIn(text, heard.names)
  const commanded = read.because.matched.some((word) => words.commands.includes(word))
  if (!commanded && found.targets.length === 0) return null
  return {
    wish: {
      ...read.wish,
      targets: found.targets,
      words: tidy(withoutNames(found.rest, said.mentions)),
      until: limit?.until ?? null,
    },
    because: read.because,
  }
}
