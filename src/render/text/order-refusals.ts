/** Refusals about orders: to whom, by when, whose it is. */
import { orderStates } from '../../domain/order/order.ts'
import type { OrderRefusal } from '../../domain/order/refusal.ts'
import type { RefusalTable } from './refusals.ts'
import { shortNumber } from './short-number.ts'
import { orderNumber } from './tell-order.ts'
import { typed } from './typed.ts'

const levelsSaid = (levels: readonly string[]): string =>
  levels.length === 0 ? '请写下级网格或部门的名称。' : `请写名称，或说：${levels.join('、')}`

export const orderRefusals = {
  'order-to-nobody': ({ said, levels }, setting) => [
    said === '' ? '请写明任务交给谁。' : `没有找到“${typed(said, setting, 30)}”。`,
    levelsSaid(levels),
    '例：下发任务：各村，明天18:00前排查散煤，附照片',
  ],
  'joint-refused': ({ no, why, order }) =>
    why === 'runs'
      ? [
          `${shortNumber(no)}的联合执法（任务${order}）还没结束，没有再发起。`,
          `看进展请回复：任务${order} 进展`,
        ]
      : why === 'ended'
        ? [`${shortNumber(no)}已经结束，不用再联合执法。`]
        : [`${shortNumber(no)}不在您的网格，没有发起联合执法。`, '请由事发地的上级网格来组织。'],
  'order-to-which': ({ said, names }, setting) => [
    `“${typed(said, setting, 12)}”是指哪几个？`,
    names.length === 0 ? '请直接回复名称，用顿号隔开。' : `请直接回复名称，用顿号隔开：${names.join('、')}`,
  ],
  'order-no-category': ({ said, names, levels }, setting) => [
    `名册没有给网格点分类别，没法直接发给“${typed(said, setting, 12)}”。`,
    names.length === 0 ? '' : `名称里带这几个字的有：${names.join('、')}。`,
    levelsSaid(levels),
  ],
  'order-not-below': ({ name }) => [
    `${name}不归您下达任务。`,
    '任务只能交给本级以下的网格、人员，或本级部门。',
  ],
  'order-no-right': ({ whose }) => ['下达任务要由网格长或网格办来做。', whose === '' ? '' : `请找：${whose}`],
  'order-joint-open': ({ no, names }) => [
    `${orderNumber(no)}是联合执法，各单位都回告了才能销号。`,
    `还没回告：${names.join('、')}`,
  ],
  'order-lead-needed': () => ['联合执法要先定牵头单位，请直接回复它的名称。', '例：城管局'],
  'order-no-such-item': ({ no, of }) => [
    of === 0 ? `${orderNumber(no)}没有清单。` : `清单只有${of}项，这次没有登记。`,
    of === 0 ? `做完请说：${orderNumber(no)} 已完成` : '请写清单上的序号，例如：清单 1 3 完成',
  ],
  'campaign-unknown': ({ said, names }, setting) => [
    said === '' ? '请写明是哪个专项行动。' : `没有正在进行的专项行动“${typed(said, setting, 20)}”。`,
    names.length > 0 ? `正在进行：${names.join('、')}` : '',
    '要开展请说：开展专项行动“名称”：各村 11月18日到11月25日 做什么',
  ],
  'campaign-holder-only': ({ name, whose }, setting) => [
    `专项行动“${typed(name, setting, 20)}”要由开展的单位来结束。`,
    whose === '' ? '' : `请找：${whose}`,
  ],
  'order-without-words': () => ['请写明要做什么。', '例：下发任务：各村，明天18:00前排查散煤，附照片'],
  'order-deadline-past': ({ said }, setting) => [
    said === '' ? '这个期限已经过了。' : `“${typed(said, setting, 20)}”已经过了，任务没有下发。`,
    '请换一个还没到的时间，再说一遍。',
  ],
  'order-unknown': ({ said }, setting) => [
    said === '' ? '这里没有等您办的任务。' : `没有找到${typed(said, setting, 24)}。`,
    '请引用任务那条消息回复，或说：任务1号 进展',
  ],
  'order-ended': ({ no, state }) => [
    `${orderNumber(no)}${orderStates[state]}，不用再办了。`,
    '如还要做，请重新下发。',
  ],
  'order-not-yours': ({ no }) => [
    `${orderNumber(no)}没有交给您，这一步由承办的网格或部门来做。`,
    `可以看进展：${orderNumber(no)} 进展`,
  ],
  'order-giver-how': ({ no }) => [
    `${orderNumber(no)}是您下达的，没看懂要怎么改。`,
    `可以说：${orderNumber(no)} 催办｜加上 名称｜延到 时间｜改为 新要求｜取消｜销号`,
  ],
  'order-part-done': ({ no, name }) => [`${orderNumber(no)}里${name}已经完成，不用再报。`],
  'order-part-excused': ({ no, name }) => [`${orderNumber(no)}里${name}不用办了，不用再报。`],
  'order-photo-needed': ({ no }) => [
    `${orderNumber(no)}完成时要附照片。`,
    `请现在直接发一张；以后再发，请同时说：${orderNumber(no)} 已完成`,
  ],
  'order-reason-needed': ({ no, wished }) =>
    wished === 'return-part'
      ? ['请写明哪里不合格，对方才好重办。', `例：${orderNumber(no)} 核查不通过 柳湾村 照片看不清`]
      : ['请写明原因，交办的人才好安排。', `例：${orderNumber(no)} 办不了 因为缺车`],
  'order-nothing-done': ({ no }) => [`${orderNumber(no)}还没有人报完成，不用核查。`],
  'order-pass-to-whom': ({ no, names }) => [
    `请写明${orderNumber(no)}转给谁。`,
    names.length === 0
      ? '您下面没有可转的网格，请自己办理。'
      : `例：${orderNumber(no)} 转下去 ${names.slice(0, 3).join('、')}`,
  ],
  'order-nobody-new': ({ no }) => [`${orderNumber(no)}他们都已经收到了，不用再转。`],
  'order-nobody-open': ({ no }) => [`${orderNumber(no)}没有要催的：都已完成或说明了办不了。`],
  'order-giver-only': ({ no, whose }) => [
    `${orderNumber(no)}要由下达的人来定。`,
    whose === '' ? '' : `请找：${whose}`,
  ],
} as const satisfies RefusalTable<OrderRefusal['code']>
