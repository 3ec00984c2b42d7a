/** One measure of a reform checklist in a line or two. */
import type { ReformRow } from '../../notices/reform-notice.ts'
import { typed } from './typed.ts'
import { dateSaid } from './when.ts'
import type { Setting } from './wording.ts'

const words = { open: '未到期', overdue: '已过期限', continuous: '持续开展', done: '已完成' } as const
const evidenceChars = 60

/** 3. 定攻坚战成效考核方案：2022年底前，已过期限（州生态环境局、州党委组织部） */
export function reformLine(row: ReformRow, setting: Setting): string {
  const { no, measure, due, departments, state, inferred } = row
  const until = due === null ? '' : `${Number(due.slice(0, 4))}年底前，`
  return `${no}. ${measure}：${until}${words[state]}${shown(row, setting)}（${departments.join('、')}${inferred ? '；部分为推定' : ''}）`
}

function shown({ state, shownOn, words: said }: ReformRow, setting: Setting): string {
  if (shownOn === null) return state === 'continuous' ? '，今年还没有佐证' : ''
  const what = said === '' ? '' : `：${typed(said, setting, evidenceChars)}`
  return `，${state === 'continuous' ? '今年' : `${Number(shownOn.slice(0, 4))}年`}${dateSaid(shownOn)}佐证${what}`
}
