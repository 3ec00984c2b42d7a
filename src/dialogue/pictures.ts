/** Fetches and keeps the photos of a turn; what cannot be had is counted, never silently lost. */
import type { Desk } from '../desk.ts'
import type { EvidenceId } from '../domain/names.ts'
import { EvidenceRefused } from '../evidence/evidence.ts'
import type { Heard } from '../inbox/inbox.ts'
import type { Attachment, Message } from '../inbox/message.ts'
import { limits } from '../limits.ts'
import { FetchError } from '../outbox/channel.ts'

export interface Pictures {
  readonly kept: readonly EvidenceId[]
  /** How many there were; more than kept means that some are gone or over the limit. */
  readonly of: number
  /** Why one was not kept, in words for its sender. */
  readonly refusedBecause: string | null
}

/** Throws FetchError with `retry` while a later try may still bring a picture; on the last try it goes on without. */
export async function picturesOf(
  desk: Desk,
  parts: readonly Pick<Heard, 'message'>[],
  last: boolean,
): Promise<Pictures> {
  const wanted = parts.flatMap(({ message }) =>
    message.attachments.map((attachment) => ({ message, attachment })),
  )
  const kept: EvidenceId[] = []
  let refusedBecause: string | null = null
  for (const { message, attachment } of wanted.slice(0, limits.attachments)) {
    const got = await one(desk, message, attachment, last)
    if (typeof got === 'string') refusedBecause = got
    else if (got) kept.push(got.id)
  }
  const unique = [...new Set(kept)]
  // The same picture twice is kept once, and that is no loss; what lies beyond the limit was never looked at.
  const same = wanted.length > limits.attachments ? 0 : kept.length - unique.length
  return { kept: unique, of: wanted.length - same, refusedBecause }
}

async function one(
  desk: Desk,
  message: Message,
  attachment: Attachment,
  last: boolean,
): Promise<{ id: EvidenceId } | string | null> {
  if (attachment.evidence !== null) return { id: attachment.evidence }
  const channel = desk.channelOf(message.platform, message.account)
  if (!channel) {
    if (last) return null
    throw new FetchError('network', 'the account that heard it is not connected')
  }
  try {
    return await desk.evidence.keep(await channel.fetch(attachment, limits.evidenceBytes))
  } catch (error) {
    if (error instanceof EvidenceRefused) return error.sentence
    if (error instanceof FetchError && error.reason === 'too-large')
      return '照片或文件超过20兆，没能收下，请压缩后再发。'
    if (error instanceof FetchError && (last || !error.retry)) return null
    throw error
  }
}
