/** The port to what was received as proof: originals by SHA-256, copies for the eye without EXIF. */
import type { EvidenceId, Instant } from '../domain/names.ts'

export interface Evidence {
  readonly id: EvidenceId
  readonly mime: string
  readonly sizeBytes: number
  /** 64-bit perceptual hash of a picture, 16 hexadecimal digits: near-equal pictures differ in few bits. Null if no picture. */
  readonly dhash: string | null
  readonly takenAt: Instant | null
}

export interface EvidenceStore {
  /** Keeps the bytes as received, once per content. Throws EvidenceRefused for what is too large or of no accepted kind. */
  keep(bytes: Uint8Array): Promise<Evidence>
  /** Keeps a document or table that the house made itself and sent, as it is. */
  keepMade(bytes: Uint8Array): Promise<EvidenceId>
  /** A copy to show or forward: re-encoded, at most 1600 px, no EXIF. Null when nothing is kept under that id. */
  show(id: EvidenceId): Promise<{ readonly bytes: Uint8Array; readonly mime: string } | null>
  /** The original as received. */
  original(id: EvidenceId): Promise<Uint8Array | null>
}

/** The sender's picture cannot be kept; `sentence` may be told to him. */
export class EvidenceRefused extends Error {
  readonly why: 'too-large' | 'no-picture' | 'empty'
  readonly sentence: string
  constructor(why: EvidenceRefused['why'], sentence: string) {
    super(why)
    this.name = 'EvidenceRefused'
    this.why = why
    this.sentence = sentence
  }
}
