/** The drill's outcome as a table for whoever reads the run. */
import type { Verdict } from './judge.ts'

/** `seconds` is how long the drill took. */
export function tableOf(verdict: Verdict, seconds: number): string {
  const { engine, seed, kills, messages, reminders, reports, told, faults } = verdict
  const all = kills.starting + kills.ready + kills.sending
  const rows: readonly (readonly [string, string])[] = [
    ['engine, seed, seconds', `${engine}, ${seed}, ${seconds.toFixed(0)}`],
    [
      'kills',
      `${all}: ${kills.starting} starting, ${kills.ready} at work, ${kills.sending} as a letter was taken`,
    ],
    [
      '  of which with',
      `${kills.receiving} unacknowledged on disk, ${kills.handling} unhandled, ${kills.unrecorded} told and unrecorded`,
    ],
    ['messages said', `${messages}`],
    [
      'reports said',
      `${reports.said}: ${reports.cases} cases, ${reports.lost} lost, ${reports.doubled} doubled`,
    ],
    [
      'notices',
      `${told.notices}: ${told.once} told once, ${told.ambiguous} twice (ambiguous), ${told.never} never, ${told.moot} overtaken; ${told.letters} letters`,
    ],
    ['reminders', `${reminders}`],
    ['faults', `${faults.length}`],
  ]
  const width = Math.max(...rows.map(([name]) => name.length))
  const lines = rows.map(([name, value]) => `${name.padEnd(width)}  ${value}`)
  return [...lines, ...faults.slice(0, 40).map((fault) => `  - ${fault}`)].join('\n')
}
