/** The stage keeps the channel contract: the rig speaks to the real router over HTTP, as a browser does. */
import { channelContract } from '../contract.ts'
import type { Fault, In, Rig, Said, Who } from '../rig.ts'
import { makeHouse, putUp } from './rig.ts'

channelContract('stage', async (): Promise<Rig> => {
  const house = makeHouse()
  let fault: Fault | null = null
  const up = await putUp({
    ...house,
    // The stage has no world behind it that could fail, save its store and its roster.
    async groups() {
      const next = fault
      fault = null
      if (next?.kind === 'gone') return []
      if (next?.kind === 'network') throw new Error('the roster does not answer')
      return house.groups()
    },
  })
  let clients = 0
  let last: { path: string; body: object; id: string } | null = null

  /** A client of the stage sends what was not answered with 202 again, under the same id. */
  async function post(path: string, body: object): Promise<string> {
    for (;;) {
      const answer = await up.post(path, body)
      if (answer.status === 202) return answer.body.id
      if (answer.body.error.code !== 'not-stored') throw new Error(answer.body.error.message)
    }
  }

  return {
    channel: up.stage,
    chats: { group: 'g-village', direct: 'direct:p-chen' },
    cast,
    redelivers: true,
    async say(said) {
      clients += 1
      const path = pathOf(said.in, said.who)
      const body = { ...bodyOf(said), clientId: `c${clients}` }
      last = { path, body, id: await post(path, body) }
    },
    async sayAgain() {
      await post(last?.path ?? '', last?.body ?? {})
    },
    async press({ who, messageId, value }) {
      await post('/stage/api/press', { from: cast[who], messageId, button: value })
    },
    async editLast(text) {
      await post(`${last?.path}/${last?.id}/edit`, { from: cast.ann, text })
    },
    async recallLast() {
      await post(`${last?.path}/${last?.id}/recall`, { from: cast.ann })
    },
    async shown(where) {
      const { body } = await up.get(pathOf(where, 'ann'))
      const lines = (body as Shown[]).filter((line) => line.from === 'bot')
      return Promise.all(
        lines.map(async ({ id, text, photos, files, buttons, replyTo }) => ({
          id,
          text,
          buttons,
          replyTo,
          photos: await Promise.all(photos.map((path) => bytesOf(up.origin + path))),
          files: await Promise.all(files.map(({ href }) => bytesOf(up.origin + href))),
        })),
      )
    },
    faults: ['network', 'gone'],
    fail(next) {
      fault = next
    },
    stop: up.down,
  }
})

interface Shown {
  readonly id: string
  readonly from: string
  readonly text: string
  readonly photos: readonly string[]
  readonly files: readonly { readonly href: string }[]
  readonly buttons: readonly { readonly label: string; readonly value: string }[]
  readonly replyTo: string | null
}

const cast = { ann: 'p-chen', bob: 'p-wang' }

function pathOf(where: In, who: Who): string {
  return where === 'group'
    ? '/stage/api/groups/g-village/messages'
    : `/stage/api/direct/${cast[who]}/messages`
}

function bodyOf({ who, text = '', mentionThen, quote, photos = [] }: Said): object {
  return {
    from: cast[who],
    text: mentionThen === undefined ? text : `@网格铃${mentionThen}${text}`,
    photos: photos.map((bytes) => Buffer.from(bytes).toString('base64')),
    replyTo: quote?.id ?? null,
  }
}

async function bytesOf(url: string): Promise<Uint8Array> {
  return new Uint8Array(await (await fetch(url)).arrayBuffer())
}
