/** Sends letters call by call, and remembers how far one came: a retry goes on where the last attempt broke off. */
import { z } from 'zod'
import { DeliveryError, type Letter, type Place, type Sent } from '../../src/outbox/channel.ts'
import { type Api, ApiFault } from './api.ts'
import { capabilities } from './capabilities.ts'
import { deliveryErrorOf } from './delivery.ts'
import { editOf, payloadOf, stepsOf } from './send.ts'

export interface Post {
  send(place: Place, letter: Letter): Promise<Sent>
  edit(place: Place, messageId: string, letter: Letter): Promise<void>
}

export function openPost(api: Api): Post {
  /** Ids of the calls that succeeded, of letters that are not yet through. */
  const begun = new Map<string, string[][]>()
  return {
    async send({ chat }, letter) {
      const steps = stepsOf(letter)
      if (steps.length === 0) throw new DeliveryError('refused', 'the letter is empty')
      const name = JSON.stringify([chat, letter.key, letter.text, letter.photos.length])
      const done = begun.get(name) ?? []
      const refusedFiles: string[] = []
      try {
        for (const step of steps.slice(done.length)) {
          const payload = await payloadOf(chat, step, letter.mentions)
          const sent = api.call(step.method, payload, { timeoutMs: sendMs })
          done.push(idsOf(step.file === null ? await sent : await sent.catch(unlessRefused(step.file.name))))
        }
      } catch (fault) {
        if (done.length > 0) remember(begun, name, done)
        throw deliveryErrorOf(fault)
      }
      begun.delete(name)
      // The last call before the files carries the buttons, and its message comes first.
      const last = steps.findLastIndex(({ file }) => file === null)
      const others = done.filter((_, n) => n !== last)
      const messageIds = [...(done[last] ?? []), ...others.flat()]
      return { messageIds, ...(refusedFiles.length > 0 ? { refusedFiles } : {}) }

      /** A group may forbid files alone (its permissions): the words are out, and this is told instead of tried again. */
      function unlessRefused(file: string): (fault: unknown) => null {
        return (fault) => {
          const { reason } = deliveryErrorOf(fault)
          if (reason !== 'refused' && reason !== 'blocked') throw fault
          refusedFiles.push(file)
          return null
        }
      }
    },

    async edit({ chat }, messageId, letter) {
      if (letter.text.length > capabilities.textLimit)
        throw new DeliveryError('refused', 'too long to be edited in place')
      try {
        await api.call('editMessageText', editOf(chat, messageId, letter), { timeoutMs: sendMs })
      } catch (fault) {
        // It already reads like this.
        if (fault instanceof ApiFault && /message is not modified/i.test(fault.message)) return
        throw deliveryErrorOf(fault)
      }
    },
  }
}

/** An answer that cannot be read means it was sent all the same: no ids is better than a second letter. */
function idsOf(result: unknown): string[] {
  const one = z.object({ message_id: z.int() })
  const many = z.union([z.array(one), one.transform((message) => [message])]).safeParse(result)
  return many.success ? many.data.map((message) => String(message.message_id)) : []
}

function remember(begun: Map<string, string[][]>, name: string, done: string[][]): void {
  begun.set(name, done)
  const [oldest] = begun.keys()
  if (begun.size > 1_000 && oldest !== undefined) begun.delete(oldest)
}

/** Long enough for an album over a slow line; after that the letter may or may not have arrived. */
const sendMs = 60_000
