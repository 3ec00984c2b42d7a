/** A regulation as a value: its articles, and under each the dated rules, each knowing file, line and article. */
import type { Day } from '../names.ts'
import type { KindName } from './vocabulary.ts'

/** Where something stands: what a reader is shown, and what a person who edits the file needs. */
export interface Place {
  readonly file: string
  readonly line: number
  /** 附件1第十七条, as in the heading. */
  readonly article: string
}

/** From this day on the value holds; null: from then on there is none. */
export interface Dated {
  readonly from: Day
  /** As written; words with a dollar sign stand for what is chosen for a parameter. */
  readonly value: unknown
  /** The value in its shape, where it names no parameter: then it is the same for everybody. */
  readonly inShape?: unknown
}

/** `all`, or the fields of the value that are meant. */
export type Fields = 'all' | readonly string[]

export interface Rule {
  readonly kind: KindName
  readonly key: string
  readonly req: readonly string[]
  readonly amb: readonly string[]
  readonly unit: string
  /** What the regulation does not give: our proposal, which an office may change. */
  readonly proposed: Fields
  /** What the regulation itself lets the office move (原则上, 可调整). */
  readonly adjustable: Fields
  readonly note: string | null
  readonly place: Place
  readonly since: readonly Dated[]
}

/** What is only kept as a record, or not modelled at all, with the reason. */
export interface Mention {
  readonly status: 'recorded' | 'not-modelled'
  readonly words: string
  readonly req: readonly string[]
  readonly amb: readonly string[]
  readonly place: Place
}

export interface Article {
  readonly place: Place
  /** The heading after the citation. */
  readonly title: string
  readonly sentence: string
}

export interface Regulation {
  readonly code: string
  readonly from: Day
  readonly articles: readonly Article[]
  /** Where the proposals stand that no regulation gives. */
  readonly proposals: readonly Article[]
  readonly rules: readonly Rule[]
  readonly mentions: readonly Mention[]
}

/** A tenant's own choices and figures, laid over a regulation. */
export interface Overlay {
  readonly file: string
  /** The code of the regulation it is for. */
  readonly pack: string
  readonly entries: readonly OverlayEntry[]
}

export interface OverlayEntry {
  readonly kind: KindName
  readonly key: string
  readonly line: number
  /** The tenant's own source, a decision or a meeting. */
  readonly source: string
  /** Of a parameter the choice; of a rule the fields that differ. null: back to the regulation. */
  readonly since: readonly Dated[]
}
