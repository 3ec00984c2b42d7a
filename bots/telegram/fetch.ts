/** Fetches the bytes of an attachment by its file id. The link holds the token, so it never leaves this file. */
import { z } from 'zod'
import type { Attachment } from '../../src/inbox/message.ts'
import { limits } from '../../src/limits.ts'
import { FetchError } from '../../src/outbox/channel.ts'
import { type Api, ApiFault } from './api.ts'

export interface Source {
  readonly api: Api
  readonly apiRoot: string
  readonly token: string
}

/** Reads at most `limitBytes`, whatever the platform says of the size. Throws FetchError. */
export async function fetchAttachment(
  source: Source,
  attachment: Attachment,
  limitBytes: number,
): Promise<Uint8Array> {
  if ((attachment.sizeBytes ?? 0) > limitBytes) throw tooLarge()
  const file = await fileOf(source.api, attachment.ref)
  if ((file.file_size ?? 0) > limitBytes) throw tooLarge()
  const link = new URL(`./file/bot${source.token}/${file.file_path}`, source.apiRoot)
  try {
    const response = await fetch(link, { signal: AbortSignal.timeout(limits.fetchMs) })
    if (response.status === 404) throw new FetchError('gone', 'the file is no longer there')
    if (!response.ok || !response.body) throw new FetchError('network', `answer ${response.status}`)
    return await readAtMost(response.body, limitBytes)
  } catch (error) {
    if (error instanceof FetchError) throw error
    throw new FetchError('network', error instanceof Error ? error.name : 'no answer')
  }
}

async function fileOf(api: Api, fileId: string): Promise<z.infer<typeof FilePath>> {
  try {
    return FilePath.parse(await api.call('getFile', { file_id: fileId }, { timeoutMs: limits.fetchMs }))
  } catch (fault) {
    if (!(fault instanceof ApiFault)) throw new FetchError('gone', 'Telegram names no path for the file')
    if (/file is too big/i.test(fault.message)) throw tooLarge()
    const isFinal = fault.code === 400 && !/temporarily unavailable/i.test(fault.message)
    throw new FetchError(isFinal ? 'gone' : 'network', fault.message)
  }
}

async function readAtMost(body: ReadableStream<Uint8Array>, limitBytes: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of body) {
    size += chunk.length
    if (size > limitBytes) throw tooLarge()
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

function tooLarge(): FetchError {
  return new FetchError('too-large', 'the file is larger than allowed')
}

const FilePath = z.object({ file_path: z.string().min(1), file_size: z.number().optional() })
