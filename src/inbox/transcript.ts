/** What a channel without a platform of its own keeps of each chat: the stage shows it, and it survives a restart. */
import type { EvidenceId, Instant } from '../domain/names.ts'

export interface Line {
  readonly id: string
  readonly chat: string
  /** A person's id, or `bot`. */
  readonly from: string
  readonly name: string
  readonly text: string
  readonly photos: readonly EvidenceId[]
  /** Documents and tables below it: what they are called, and where they are kept. */
  readonly files: readonly { readonly name: string; readonly file: EvidenceId }[]
  readonly buttons: readonly (readonly { readonly label: string; readonly value: string }[])[]
  readonly replyTo: string | null
  /** said, or recalled by its writer (then the text is empty). */
  readonly recalled: boolean
  readonly at: Instant
}

export interface Transcript {
  /** Writes a line once per `key`; a second call with the same key returns the first line. Ids ascend within the store. */
  write(
    line: Omit<Line, 'id' | 'recalled' | 'files'> & {
      readonly key: string
      readonly files?: Line['files']
    },
  ): Promise<Line>
  /** Changes text and buttons of a line that is there. */
  rewrite(
    id: string,
    change: { text?: string; buttons?: Line['buttons']; recalled?: boolean },
  ): Promise<Line | null>
  get(id: string): Promise<Line | null>
  /** Lines of a chat after an id (all when null), oldest first, at most `limit`. */
  list(chat: string, after: string | null, limit: number): Promise<readonly Line[]>
}
