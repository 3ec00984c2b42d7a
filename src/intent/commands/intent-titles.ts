/** What each intent is called in Chinese: short enough for a button, plain enough for an explanation. */
import type { Intent } from '../reading.ts'
import type { Leaning } from '../wish.ts'

export const intentTitles: Readonly<Record<Intent, string>> = {
  report: '上报问题',
  self_handled: '自行处置登记',
  feedback: '反馈进展',
  done: '办结申请销号',
  escalate: '请求上级协调',
  assign: '交办派单',
  accept: '签收',
  return: '退回',
  extend: '申请延期或挂账',
  urge: '催办督办',
  verify: '核查',
  checkin: '巡查登记',
  meeting: '会议记录',
  log_activity: '工作留痕',
  recall: '撤回或更正',
  query: '提问查询',
  notice: '转发通知',
  thanks: '感谢',
  chitchat: '闲聊',
  roster: '人员变动或值班',
  help: '使用帮助',
}

/** An intent with the short title that a button can carry. */
export const leaning = (intent: Intent): Leaning => ({ intent, title: intentTitles[intent] })
