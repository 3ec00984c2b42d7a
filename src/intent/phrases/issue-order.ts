/** 下发任务: one sentence to many below, with a time and with or without photos. */
import { says } from '../example.ts'
import { issueIn } from '../orders/order-words.ts'
import type { Phrase } from '../phrase.ts'
import type { Said, Wish } from '../wish.ts'

export const issueOrder: Phrase = {
  name: 'issue-order',
  intent: 'assign',
  title: '下发任务',
  what: '把一项任务交给多个下级、部门或人员，可写期限，可要求照片。',
  who: 'superior',
  leads: [],
  says: [
    says('下发任务：各村，明天18:00前排查散煤，附照片', {
      wish: 'issue-order',
      text: '各村，明天18:00前排查散煤，附照片',
      campaign: null,
      joint: null,
    }),
    says('交办任务 北苇镇和南塬街道 周五17:00前报送台账', { wish: 'issue-order', plain: false }),
    says('通知各镇办：今晚8点前反馈夜查情况', {
      wish: 'issue-order',
      text: '各镇办：今晚8点前反馈夜查情况',
    }),
    says('开展专项行动“散煤清零”：各村 11月18日到11月25日 每天排查', {
      wish: 'issue-order',
      campaign: { name: '散煤清零', joins: false },
    }),
    says('加入专项行动 散煤清零：南塬街道，周五前核对台账', {
      wish: 'issue-order',
      text: '南塬街道，周五前核对台账',
      campaign: { name: '散煤清零', joins: true },
    }),
    says('联合执法：城管局牵头，住建局、交警大队配合，周五18:00前查处渣土车', {
      wish: 'issue-order',
      text: '城管局、住建局、交警大队，周五18:00前查处渣土车',
      joint: { lead: '城管局' },
    }),
    says('7号 联合执法 牵头城管局 配合住建局 周五前', {
      wish: 'issue-order',
      joint: { about: { short: 7 }, lead: '城管局' },
    }),
    says('下发任务 各村 排查工地扬尘', { wish: 'issue-order' }, { photos: 1 }),
  ],
  exact,
  wish: ({ said }) => exact(said),
}

function exact({ text, quotesCase }: Said): Wish | null {
  const issue = issueIn(text)
  if (!quotesCase) return issue && { wish: 'issue-order', ...issue }
  // Of a card that is quoted only joint enforcement is an order; all else is said of the case.
  return issue?.joint
    ? { wish: 'issue-order', ...issue, joint: { about: { quoted: true }, ...issue.joint } }
    : null
}
