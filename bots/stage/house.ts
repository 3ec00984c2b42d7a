/** What the stage asks of the house: who there is, how matters stand, and to move the clock by hand. */
import type { EvidenceId, Instant } from '../../src/domain/names.ts'

export interface StagePerson {
  readonly id: string
  readonly name: string
  readonly posts: readonly {
    readonly gridCode: string
    readonly gridName: string
    readonly level: number
    /** The post's Chinese title, 网格长. */
    readonly post: string
  }[]
  /** Ids of the groups the person is in. */
  readonly groups: readonly string[]
}

export interface StageGroup {
  readonly id: string
  readonly name: string
  readonly gridCode: string
  readonly level: number
}

export interface StageCaseSummary {
  readonly no: string
  /** The state's code, `assigned`, and its Chinese word. */
  readonly state: string
  readonly stateWord: string
  readonly level: number
  readonly holder: string
  readonly place: string | null
  readonly text: string
  readonly deadlines: readonly { readonly kind: string; readonly dueAt: string }[]
}

export interface StageCase extends StageCaseSummary {
  /** Every fact in order: its type, when (ISO 8601 with +08:00), who (name and post), and one Chinese sentence. */
  readonly facts: readonly {
    readonly type: string
    readonly at: string
    readonly by: string
    readonly sentence: string
  }[]
}

export interface House {
  now(): Instant
  people(): Promise<readonly StagePerson[]>
  groups(): Promise<readonly StageGroup[]>
  /** Newest first, at most 200: all when null, those that have not ended for `open`, else those in that state. */
  cases(state: string | null): Promise<readonly StageCaseSummary[]>
  case(no: string): Promise<StageCase | null>
  /** Moves the drill clock forward and performs what falls due on the way. */
  advance(minutes: number): Promise<void>
  /** Keeps a picture; throws EvidenceRefused with a Chinese sentence when it is too large or no picture. */
  keepPhoto(bytes: Uint8Array): Promise<EvidenceId>
  /** Keeps a document or table that the bot sends, as it is. */
  keepFile(bytes: Uint8Array): Promise<EvidenceId>
  file(id: EvidenceId): Promise<Uint8Array | null>
  /** A copy for the eye, without EXIF; null when there is none. */
  showPhoto(evidence: EvidenceId): Promise<{ readonly bytes: Uint8Array; readonly mime: string } | null>
}
