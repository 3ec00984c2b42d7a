/** The ledgers (台账) that can be asked for, and in what each one's rows are counted. */
export const ledgerCounts = {
  问题台账: '件',
  整改台账: '件',
  重大问题整治台账: '件',
  移送台账: '件',
  督办台账: '件',
  转办台账: '次',
  上报台账: '次',
  交办台账: '项',
  巡查台账: '次',
  会议台账: '次',
  自行处置台账: '次',
  督查台账: '次',
  培训台账: '次',
  宣传台账: '次',
  双见面台账: '次',
  排查台账: '次',
  演练台账: '次',
  报送台账: '次',
  约谈台账: '次',
  联席会议台账: '次',
  回头看台账: '件',
  奖励台账: '笔',
  责任书台账: '份',
  信息公开台账: '次',
  污染源台账: '家',
  重点污染源名录: '家',
  网格台账: '项',
  报警台账: '条',
  典型案例台账: '件',
  措施台账: '条',
} as const

export type LedgerName = keyof typeof ledgerCounts
export const ledgerNames = Object.keys(ledgerCounts) as [LedgerName, ...LedgerName[]]

/** Kept for the whole area alone: nothing in them belongs to one grid below. */
export const rootLedgers: readonly LedgerName[] = ['典型案例台账', '措施台账']

/** Told to nobody but in a private chat: what is paid for a report may point at whoever made it. */
export const privateLedgers: readonly LedgerName[] = ['奖励台账']

/** As it stands today, whatever period is said. */
export const standingLedgers: readonly LedgerName[] = ['污染源台账', '重点污染源名录', '网格台账']

/** Other words that people use, each for the beginning of a ledger's name. */
const otherWords: Readonly<Record<string, string>> = {
  接报: '问题',
  // Whatever is told to the bell goes through the platform.
  平台: '问题',
  平台信息: '问题',
  平台汇总: '问题',
  平台信息汇总: '问题',
  重大问题: '重大问题整治',
  重大生态环境问题整治: '重大问题整治',
  双向见面: '双见面',
  重点污染源监管: '重点污染源',
  重点企业: '重点污染源',
  任务: '交办',
  例会: '会议',
  抽查: '回头看',
  曝光: '典型案例',
  举报奖励: '奖励',
  举报与奖励: '奖励',
  目标责任书: '责任书',
  应急演练: '演练',
  公开: '信息公开',
  企业: '污染源',
  网格档案: '网格',
}

/** Every word that may stand before 台账 or 名录, the longest first; source of a regular expression. */
export const ledgerWords = [...ledgerNames.map((name) => name.slice(0, -2)), ...Object.keys(otherWords)]
  .toSorted((one, other) => other.length - one.length)
  .join('|')

/** @param said what stood before 台账; the ledger of matters where nothing did. */
export function ledgerNamed(said: string | undefined): LedgerName {
  const stem = said === undefined ? '问题' : (otherWords[said] ?? said)
  return ledgerNames.find((one) => one.slice(0, -2) === stem) ?? '问题台账'
}
