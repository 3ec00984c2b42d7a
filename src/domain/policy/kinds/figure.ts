/** A figure by which the running house works, under the name it has there; its shape is the house's own. */
import { z } from 'zod'
import { digestPlans, ReportDatePlan } from '../../digest/plan.ts'
import { PostKind } from '../../grid/grid.ts'
import { kind, units } from '../kind.ts'
import { Policy } from '../policy.ts'
import { postWord } from '../who.ts'

/** Other kinds give these: the tree, the way up, the limits, what falls due. */
const given = {
  code: true,
  title: true,
  levels: true,
  route: true,
  deadlines: true,
  duties: true,
  staffing: true,
  fields: true,
  completenessName: true,
  alarms: true,
  alert: true,
} as const

/** The half-year's day follows from a report date where the regulation has one. */
const keys = {
  ...Policy.omit(given).shape,
  halfYearly: z.union([digestPlans.halfYearly, ReportDatePlan]),
}

/** What a reader calls the figures and their parts; one without a word is shown by its key. */
const words: Readonly<Partial<Record<string, string>>> = {
  series: '编号代字',
  hotline: '举报电话',
  opensAtLevel: '下级办不了的停在第几级',
  overdueLadderMinutes: '到期后过多少分钟逐级告知',
  closing: '销号',
  photo: '须有照片',
  otherPerson: '须由他人核查',
  rights: '权限',
  deciding: '可决定的岗位',
  checking: '可核查的岗位',
  departmentsUpTo: '可派部门的最低层级',
  suspendUpTo: '可挂账的最低层级',
  transferUpTo: '可移送的最低层级',
  absenceAt: '未办名单',
  lapsedAt: '到期未办名单（次日）',
  remindTogetherMinutes: '多久内的提醒合并成一条（分钟）',
  remindSpreadMinutes: '各群提醒错开（分钟）',
  lateRecordDays: '可补记（天）',
  leaveDays: '一次请假最多（天）',
  completenessAt: '要素齐全清单',
  calendarAsked: '下一年放假安排的提醒（12 月）',
  daily: '日清单',
  weekly: '周调度',
  monthly: '月通报',
  quarterly: '季报',
  halfYearly: '半年报',
  yearly: '年报',
  sealAt: '封签前一天流水',
  levels: '层级',
  forms: '形式',
  signedBy: '签发',
  spreadMinutes: '错开（分钟）',
  departments: '发给部门',
  deputies: '发给分工副职',
  reportDate: '按报送日期',
  daysBefore: '提前（天）',
  months: '月',
  picture: '图片',
  document: '公文',
  table: '表格',
  weekday: '周',
  day: '日',
  at: '时刻',
  quietHours: '夜间免打扰',
  from: '自',
  to: '至',
  numberDays: '尾号往回找（天）',
  codeMinutes: '绑定码有效（分钟）',
  answerMinutes: '追问有效（分钟）',
  sameMatterMinutes: '他人照片多久内问是否同一件（分钟）',
  nearDuplicateHours: '多久内算可能重复（小时）',
  nearDuplicatePercent: '相似到多少（百分比）',
  place: '地点',
  words: '文字',
  clusterCount: '几起算同类多发',
  clusterHours: '同类多发看多久（小时）',
  orders: '交办任务',
  usualWorkingDays: '未写期限按（工作日）',
  warnMinutes: '到期前提醒（分钟）',
  cardMinutes: '进展卡片最短间隔（分钟）',
  editMinutes: '卡片原地更新间隔（分钟）',
  sameSeconds: '多久内算重复下发（秒）',
}

export const figure = kind({
  title: '运行参数',
  value: z.unknown(),
  keys,
  units,
  say: (value, key) => `${words[key] ?? key} ${plain(value)}`,
})

/** Any value in a few words. */
function plain(value: unknown): string {
  if (typeof value === 'boolean') return value ? '是' : '否'
  if (Array.isArray(value)) return value.map(plain).join('、')
  if (typeof value === 'object' && value !== null)
    return Object.entries(value)
      .map(([name, one]) => `${words[name] ?? name} ${plain(one)}`)
      .join('，')
  const post = PostKind.safeParse(value)
  return post.success ? postWord(post.data) : (words[String(value)] ?? String(value))
}

/** What a figure is called. */
export const figureWord = (key: string): string => words[key] ?? key
