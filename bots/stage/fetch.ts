/** The bytes of an attachment: the stage keeps every photo before the message is accepted, so this reads the kept copy. */
import { EvidenceId } from '../../src/domain/names.ts'
import type { Attachment } from '../../src/inbox/message.ts'
import { FetchError } from '../../src/outbox/channel.ts'
import type { House } from './house.ts'

/** Throws FetchError: `gone` for what was never kept, `too-large` beyond `limitBytes`, `network` when the store fails. */
export async function fetchAttachment(
  house: House,
  attachment: Attachment,
  limitBytes: number,
): Promise<Uint8Array> {
  const id = EvidenceId.safeParse(attachment.evidence ?? attachment.ref)
  if (!id.success) throw new FetchError('gone', 'no photo of the stage has such a reference')
  const photo = await house.showPhoto(id.data).catch((cause: unknown) => {
    throw new FetchError('network', 'the evidence store does not answer', cause)
  })
  if (photo === null) throw new FetchError('gone', 'the photo is not kept')
  if (photo.bytes.length > limitBytes) throw new FetchError('too-large', 'the photo is over the limit')
  return photo.bytes
}
