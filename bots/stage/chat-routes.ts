/** What one can do in a chat over HTTP, the same for groups and private chats: read, say, recall, edit. */
import express, { type Request, type Router } from 'express'
import { edit, recall, say } from './acts.ts'
import { answer, param } from './answer.ts'
import { EditBody, ListQuery, parse, RecallBody, SayBody } from './requests.ts'
import { type Entry, enterDirect, enterGroup, groupChat, privateChat, type Scene } from './scene.ts'
import { lineView } from './views.ts'

/** How one gets into a kind of chat: as a reader by its id alone, as a speaker with a person's. */
export interface Door {
  chatOf(id: string): Promise<string>
  enter(id: string, from: string): Promise<Entry>
  /** Who speaks when the body does not say so; null where it must. */
  speaker(id: string): string | null
}

export const groupDoor = ({ house }: Scene): Door => ({
  chatOf: (id) => groupChat(house, id),
  enter: (id, from) => enterGroup(house, id, from),
  speaker: () => null,
})

export const directDoor = ({ house }: Scene): Door => ({
  chatOf: (id) => privateChat(house, id),
  enter: (id, from) => enterDirect(house, id, from),
  speaker: (id) => id,
})

/** Mounted where the path holds `:id`, the group's or the person's. */
export function chatRoutes(scene: Scene, door: Door): Router {
  const router = express.Router({ mergeParams: true })
  const body = (req: Request) => {
    const from = door.speaker(param(req, 'id'))
    return from === null ? req.body : { from, ...req.body }
  }
  router.get(
    '/',
    answer(200, async (req) => {
      const { after, limit } = parse(ListQuery, req.query)
      const lines = await scene.transcript.list(await door.chatOf(param(req, 'id')), after, limit)
      return lines.map(lineView)
    }),
  )
  router.post(
    '/',
    answer(202, async (req) => {
      const { from, ...saying } = parse(SayBody, body(req))
      return { id: await say(scene, await door.enter(param(req, 'id'), from), saying) }
    }),
  )
  router.post(
    '/:messageId/recall',
    answer(202, async (req) => {
      const { from } = parse(RecallBody, body(req))
      const entry = await door.enter(param(req, 'id'), from)
      return { id: await recall(scene, entry, param(req, 'messageId')) }
    }),
  )
  router.post(
    '/:messageId/edit',
    answer(202, async (req) => {
      const { from, ...change } = parse(EditBody, body(req))
      const entry = await door.enter(param(req, 'id'), from)
      return { id: await edit(scene, entry, param(req, 'messageId'), change) }
    }),
  )
  return router
}
