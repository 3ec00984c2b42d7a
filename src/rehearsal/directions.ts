/** The stage directions a play may use: a closed list, each written in one way. */

export type Direction =
  | { readonly does: 'pass'; readonly minutes: number }
  /** `weekday` 1 Monday … 7 Sunday: the next such day, never today. `days` 0 today, 1 tomorrow. */
  | {
      readonly does: 'go-to'
      readonly clock: string
      readonly day: { readonly in: number } | { readonly weekday: number }
    }
  | { readonly does: 'turn-back'; readonly minutes: number }
  | { readonly does: 'restart' }
  /** The machine is off for so long: what fell due meanwhile waits for it. */
  | { readonly does: 'standstill'; readonly minutes: number }
  | { readonly does: 'cut' }
  | { readonly does: 'reconnect' }
  /** The platform hands over once more what was heard last. */
  | { readonly does: 'redeliver' }
  /** The next `count` lines reach the bot only together, in order or the last one first. */
  | { readonly does: 'gather'; readonly count: number; readonly reversed: boolean }
  | { readonly does: 'recall'; readonly by: string }
  | { readonly does: 'edit'; readonly by: string; readonly words: string }
  | { readonly does: 'press'; readonly by: string; readonly button: string; readonly no: string | null }
  /** `from`, `to`: names; null where the post is or becomes vacant. */
  | {
      readonly does: 'appoint'
      readonly post: string
      readonly from: string | null
      readonly to: string | null
    }
  /** A station sends an alarm; `again`: the last one once more, as a source does that got no answer. */
  | {
      readonly does: 'alarm'
      readonly station: string
      readonly pollutant: string
      readonly value: string
    }
  | { readonly does: 'alarm-again' }
  /** Two grids become one, by their names; or some below one become a new grid beside it. */
  | { readonly does: 'merge-grids'; readonly from: string; readonly into: string }
  | {
      readonly does: 'split-grid'
      readonly from: string
      readonly into: string
      readonly below: readonly string[]
    }
  /** The bot is put into the chat of the scene. */
  | { readonly does: 'join' }
  /** The platform's groups forbid files from here on. */
  | { readonly does: 'no-files' }
  /** From here on reminders and lists are counted, not written out: another play shows them. `but`: groups that show theirs. */
  | { readonly does: 'fold-routine'; readonly but: readonly string[] }
  /** A month of settled matters is on record in the drill prefecture. */
  | { readonly does: 'recall-month' }
  /** Two Octobers of air values are brought in for the drill prefecture. */
  | { readonly does: 'import-air' }

const unitMinutes: Readonly<Record<string, number>> = { 分钟: 1, 小时: 60, 天: 1440 }
const weekdays = '一二三四五六日'
const nobody = (name: string): string | null => (name === '无' ? null : name)
const span = (n: string | undefined, unit: string | undefined): number =>
  Number(n) * (unitMinutes[unit ?? ''] ?? 0)

type Reader = readonly [pattern: RegExp, read: (groups: Record<string, string | undefined>) => Direction]

const length = String.raw`(?<n>\d+) ?(?<unit>分钟|小时|天)`
const clock = String.raw`(?<clock>([01]\d|2[0-3]):[0-5]\d)`

const readers: readonly Reader[] = [
  [RegExp(`^过 ?${length}$`), ({ n, unit }) => ({ does: 'pass', minutes: span(n, unit) })],
  [RegExp(`^到 ?${clock}$`), ({ clock = '' }) => ({ does: 'go-to', clock, day: { in: 0 } })],
  [RegExp(`^次日 ?${clock}$`), ({ clock = '' }) => ({ does: 'go-to', clock, day: { in: 1 } })],
  [
    RegExp(`^周(?<weekday>[${weekdays}]) ?${clock}$`),
    ({ weekday = '', clock = '' }) => ({
      does: 'go-to',
      clock,
      day: { weekday: weekdays.indexOf(weekday) + 1 },
    }),
  ],
  [RegExp(`^时钟回拨 ?${length}$`), ({ n, unit }) => ({ does: 'turn-back', minutes: span(n, unit) })],
  [RegExp(`^停机 ?${length}$`), ({ n, unit }) => ({ does: 'standstill', minutes: span(n, unit) })],
  [/^机器人重启$/, () => ({ does: 'restart' })],
  [/^平台断线$/, () => ({ does: 'cut' })],
  [/^平台恢复$/, () => ({ does: 'reconnect' })],
  [/^重复收到上一条$/, () => ({ does: 'redeliver' })],
  [/^以下 ?(?<n>[2-9]) ?条同时发出$/, ({ n }) => ({ does: 'gather', count: Number(n), reversed: false })],
  [/^以下 ?(?<n>[2-9]) ?条乱序收到$/, ({ n }) => ({ does: 'gather', count: Number(n), reversed: true })],
  [/^(?<by>\p{Script=Han}{2,4})撤回上一条$/u, ({ by = '' }) => ({ does: 'recall', by })],
  [
    /^(?<by>\p{Script=Han}{2,4})把上一条改为：(?<words>.+)$/u,
    ({ by = '', words = '' }) => ({ does: 'edit', by, words }),
  ],
  [
    /^(?<by>\p{Script=Han}{2,4})按(?:(?<no>\d+)号的)?［(?<button>[^］]+)］$/u,
    ({ by = '', button = '', no }) => ({ does: 'press', by, button, no: no ?? null }),
  ],
  [
    /^换届：(?<post>\p{Script=Han}+) ?(?<from>\p{Script=Han}{1,4}) ?→ ?(?<to>\p{Script=Han}{1,4})$/u,
    ({ post = '', from = '', to = '' }) => ({ does: 'appoint', post, from: nobody(from), to: nobody(to) }),
  ],
  [
    /^站点报警：(?<station>[\p{Script=Han}\d]+) (?<pollutant>PM2\.5|PM10|SO2|NO2|O3|CO) (?<value>[\d.]+)$/u,
    ({ station = '', pollutant = '', value = '' }) => ({ does: 'alarm', station, pollutant, value }),
  ],
  [
    /^并网：(?<from>\p{Script=Han}+) ?→ ?(?<into>\p{Script=Han}+)$/u,
    ({ from = '', into = '' }) => ({ does: 'merge-grids', from, into }),
  ],
  [
    /^拆分：(?<from>\p{Script=Han}+) ?→ ?(?<into>\p{Script=Han}+)（(?<below>[\p{Script=Han}、]+)）$/u,
    ({ from = '', into = '', below = '' }) => ({ does: 'split-grid', from, into, below: below.split('、') }),
  ],
  [/^重发上一条报警$/, () => ({ does: 'alarm-again' })],
  [/^机器人被拉进群$/, () => ({ does: 'join' })],
  [/^各群不收文件$/, () => ({ does: 'no-files' })],
  [/^例行提醒从略$/, () => ({ does: 'fold-routine', but: [] })],
  [
    /^例行提醒只留(?<but>\p{Script=Han}+(?:、\p{Script=Han}+)*)$/u,
    ({ but = '' }) => ({ does: 'fold-routine', but: but.split('、') }),
  ],
  [/^云岭州十月的空气数据已导入$/, () => ({ does: 'import-air' })],
  [/^云岭州十月的工作已在案$/, () => ({ does: 'recall-month' })],
]

/** What stands between the brackets, 过 30 分钟; null for what is none of the list. */
export function readDirection(text: string): Direction | null {
  for (const [pattern, read] of readers) {
    const match = pattern.exec(text)
    if (match) return read(match.groups ?? {})
  }
  return null
}
