/** Refusals about who and where: accounts, groups, codes, rights. */
import type { PostKind } from '../../domain/grid/grid.ts'
import { actWord, isAct } from './act-phrases.ts'
import type { RefusalTable } from './refusals.ts'
import { shortNumber } from './short-number.ts'
import { dateSaid } from './when.ts'
import { doer } from './wording.ts'

const postNames = {
  chief: '网格长',
  'first-chief': '第一网格长',
  deputy: '副网格长',
  supervisor: '监督员',
  office: '网格办工作人员',
} as const satisfies Record<PostKind, string>

const levelNames = ['', '一级', '二级', '三级', '四级', '五级'] as const

export const identityRefusals = {
  'unknown-person': () => [
    '您的账号还没有绑定，这一步暂时办不了。',
    '请向网格长要绑定码，再私聊我：绑定 12345678（数字换成您的码）。报告问题不用绑定，在网格群里直接说即可。',
  ],
  'unbound-group': () => [
    '本群还没有绑定网格，这里说的我记不下来。',
    '请网格长用本群的绑定码在这里说：绑定本群 12345678（数字换成本群的码）',
  ],
  'only-in-group': () => ['这件事请在网格群里说。'],
  'only-in-private': ({ ledger }) =>
    ledger === undefined
      ? ['绑定码要保密，请私聊我再说一遍。']
      : [`${ledger}不在群里发，请私聊我说：${ledger}`],
  'too-many-tries': () => ['试的次数太多了，请过一小时再试。', '绑定码请向上级网格长要。'],
  'wrong-code': () => [
    '绑定码不对，或已过期、已用过。',
    '请向网格长要一个新的，再说：绑定 12345678（数字换成新的码）',
  ],
  'already-bound': ({ name }) => [
    `这个账号已经绑定给${name}了，不用再绑。`,
    '如果绑错了，请联系网格长更正。',
  ],
  'no-right': ({ no, wished, whose }) => [
    `${no === null ? '' : shortNumber(no)}“${isAct(wished) ? actWord(wished) : wished}”要由${doer(whose)}来办。`,
    '需要的话，请在群里提醒一声。',
  ],
  'no-draft': () => ['现在没有等着签发的初稿。', '初稿拟好时会在领导群里告诉您。'],
  'only-in-own-chat': ({ name }) => [`${name}的情况不在本群说，请私聊我，或到${name}的群里说。`],
  'no-digest': ({ said, begun }) => [
    begun === undefined ? `没有找到${said}的定稿。` : `${said}没有记录：${dateSaid(begun)}才开始登记。`,
    '可以说：本周、上月、重发 2026-10',
  ],
  'no-grid-here': ({ level, kinds }) => {
    const grid = `${level === null ? '' : (levelNames[level] ?? '')}网格`
    const posts = kinds.map((kind) => postNames[kind]).join('、')
    return [
      `您在这个群里没有${grid}的岗位，记不到台账上。`,
      `请${posts === '' ? '在岗人员' : posts}来登记，或到自己的网格群里说。`,
    ]
  },
} as const satisfies RefusalTable<
  | 'unknown-person'
  | 'unbound-group'
  | 'only-in-group'
  | 'only-in-private'
  | 'too-many-tries'
  | 'wrong-code'
  | 'already-bound'
  | 'no-right'
  | 'no-draft'
  | 'no-digest'
  | 'only-in-own-chat'
  | 'no-grid-here'
>
