/** A time somebody named in a text, before it is decided whether it is a limit. */
import type { Instant } from '../../domain/names.ts'
import type { Precision } from '../reading.ts'

export interface SaidTime {
  /** Where it stands. */
  readonly at: number
  /** As written, with its 前 or 内. */
  readonly text: string
  /** When it ends; null when there is no such day (2月30日). */
  readonly until: Instant | null
  readonly precision: Precision
  /** A day or a part of one is named, not only an hour. */
  readonly dated: boolean
  /** It says by itself that it is a limit: 前, 内, 截止. */
  readonly closes: boolean
  /** Only a limit beside a word that asks for time: 三天. */
  readonly bareSpan: boolean
}
