/** The bytes of an attachment, fetched when the house asks: never while messages are being heard. */
import type { Readable } from 'node:stream'
import type { Wechaty } from 'wechaty'
import type { Attachment } from '../../src/inbox/message.ts'
import { FetchError } from '../../src/outbox/channel.ts'
import { within } from './within.ts'

/** Throws FetchError: `gone` for a message that the puppet no longer has, `too-large`, `network` for the rest. */
export async function fetchAttachment(
  bot: Wechaty,
  attachment: Attachment,
  limitBytes: number,
  limitMs: number,
): Promise<Uint8Array> {
  const message = await within(bot.Message.find({ id: attachment.ref }), limitMs).catch(() => undefined)
  if (!message) throw await whyMissing(bot, attachment.ref, limitMs)
  let stream: Readable | null = null
  const read = async () => {
    const file = await message.toFileBox()
    stream = await file.toStream()
    return await readAtMost(stream, limitBytes)
  }
  try {
    return await within(read(), limitMs)
  } catch (error) {
    if (error instanceof FetchError) throw error
    throw new FetchError('network', 'the file could not be read from WeChat')
  } finally {
    ;(stream as Readable | null)?.destroy()
  }
}

/** wechaty swallows the reason, so the puppet is asked once more: a broken line is not a missing message. */
async function whyMissing(bot: Wechaty, id: string, limitMs: number): Promise<FetchError> {
  try {
    await within(bot.puppet.messagePayload(id), limitMs)
    return new FetchError('network', 'the message came late')
  } catch (error) {
    // gRPC: 1 cancelled, 4 deadline exceeded, 14 unavailable.
    const code = (error as { code?: unknown } | null)?.code
    const late = error instanceof Error && error.message === 'timed out'
    if (late || code === 1 || code === 4 || code === 14)
      return new FetchError('network', 'the gateway does not answer')
    return new FetchError('gone', 'the puppet has no such message')
  }
}

/** WeChat does not tell sizes beforehand, so reading stops where the limit is passed. */
async function readAtMost(stream: Readable, limitBytes: number): Promise<Uint8Array> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of stream) {
    const bytes = Buffer.from(chunk as Uint8Array)
    size += bytes.length
    if (size > limitBytes) throw new FetchError('too-large', 'the file is over the limit')
    chunks.push(bytes)
  }
  return Buffer.concat(chunks)
}
