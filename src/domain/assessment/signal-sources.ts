/** Where each signal of the closed list comes from, or why the house cannot see it by itself. */
import type { SignalKind } from '../policy/kinds/item.ts'

export type SignalSource =
  /** Rows written with the facts named, or the roster as it stands at the period's end. */
  | { readonly by: 'case' | 'daybook' | 'roster'; readonly how: string }
  /** Only a person can say it. */
  | { readonly by: 'person'; readonly why: string }

export const signalSources: Readonly<Record<SignalKind, SignalSource>> = {
  'found-from-above': {
    by: 'case',
    how: '在岗于上级的人报告、或上级交办下来，而问题所在的网格自己没有先报；并入先报的件即不计',
  },
  'dispatched-late': { by: 'case', how: '下级上报上来的件，在本级过了签收或办结时限' },
  'finished-late': { by: 'case', how: '过了办结时限' },
  'check-failed': {
    by: 'case',
    how: '核查不通过，或销号后抽查不合格；办结照片与别的件重复的，连同那一件列出',
  },
  'complained-again': { by: 'case', how: '群众报告按同一地点和类别、合并的件计为同一事项，一人一天计一次' },
  'found-first': { by: 'case', how: '本地在岗人员报告的突发事件，已销号' },
  'meeting-missed': { by: 'daybook', how: '每日会议应开天数减已登记天数' },
  'patrol-missed': { by: 'daybook', how: '每日巡查应巡天数减已登记天数' },
  'chiefs-incomplete': { by: 'roster', how: '网格长人数不足规定，或网格办无人' },
  'deputies-incomplete': {
    by: 'roster',
    how: '分网格长没有覆盖下辖网格：岗位名称写明分管哪几个的按名核对，没写的按人数',
  },
  'staff-missing': { by: 'roster', how: '网格没有任何在岗人员' },
  'publication-stale': { by: 'person', why: '公开在报纸、网站和宣传栏，不在群里，系统看不到' },
  'not-reported-up': { by: 'person', why: '哪些事项必须上报要看性质，系统只知道报了的' },
  'not-transferred': { by: 'person', why: '应不应当移送由部门职责认定' },
  'inspectorate-overdue': { by: 'person', why: '督察清单和整改期限另有台账，没有导入' },
  'code-missing': { by: 'person', why: '名册里的网格都有编码，没进名册的系统不知道' },
  'report-missed': { by: 'person', why: '定期材料不经系统报送' },
}
