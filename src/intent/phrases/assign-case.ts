/** 交办: to somebody below or beside, with a time limit where one is given. */

import { actOf } from '../act-phrase.ts'
import { acts } from '../example.ts'
import { hear, tidy, withoutNames } from '../heard.ts'
import { targetsIn } from '../people/targets.ts'
import type { Meant, Phrase } from '../phrase.ts'
import type { Limit } from '../reading.ts'
import type { Wish } from '../wish.ts'

export const assignCase: Phrase = {
  name: 'assign-case',
  intent: 'assign',
  title: '交办',
  what: '把问题交给下级网格、人员或部门办理，可写期限。',
  who: 'superior',
  leads: [
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
  wish: assignment,
}

/** 车明天到 tells something, and 马上 sets no instant: both stay among the words. */
function heldTo(limit: Limit | null, text: string): Limit | null {
  if (limit === null || limit.until === null) return null
  const after = text.slice(text.indexOf(limit.text) + limit.text.length)
  return /^(?:到(?!位)|来|过来|去|再|就|会|能|有)/u.test(after) ? null : limit
}

function assignment(meant: Meant): Wish | null {
  const { said, reading, lead } = meant
  const { plain, names } = hear(said)
  const limit = heldTo(reading.limit, plain)
  const text = limit === null ? plain : tidy(plain.replace(limit.text, ' '))
  const found = targetsIn(text, names)
  if (lead === null && found.targets.length === 0) return null
  return {
    ...actOf('assign-case', meant),
    targets: found.targets,
    words: tidy(withoutNames(found.rest, said.mentions)),
    until: limit?.until ?? null,
  }
}
