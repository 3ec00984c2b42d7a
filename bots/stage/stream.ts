/** The stage live: server-sent events with the new and changed lines of one person's chats, and the clock. */
import type { Request, Response } from 'express'
import type { Line } from '../../src/inbox/transcript.ts'
import { chinaTime } from './china-time.ts'
import type { StagePerson } from './house.ts'
import type { Change } from './hub.ts'
import { StageProblem } from './problem.ts'
import { parse, StreamQuery } from './requests.ts'
import { chatsOf, pick, type Scene } from './scene.ts'
import { lineView } from './views.ts'

export interface Streams {
  /** Answers with a stream that stays open until the client leaves. */
  open(req: Request, res: Response): Promise<void>
  close(): void
}

/** Proxies cut a connection that is silent for a minute; the roster is looked at again with each beat. */
const heartbeatMs = 15_000
/** Open pages at once; more are told to close some. */
const streamsAtOnce = 500
/** A page that reads slower than the chat writes is dropped; it comes back and resumes. */
const unreadBytes = 4_000_000
const catchUp = 1_000

export function openStreams(scene: Scene): Streams {
  const open = new Set<Response>()
  return {
    async open(req, res) {
      const query = parse(StreamQuery, req.query)
      // After stop() a page comes back at once; a new stream would keep the server from closing.
      await scene.during(async () => undefined)
      if (open.size >= streamsAtOnce) throw new StageProblem('too-many-streams')
      let person = pick(await scene.house.people(), query.person)
      open.add(res)
      // What happens while the missed lines are read waits; then it follows, and no line comes twice.
      let waiting: Change[] | null = []
      const leave = scene.hub.subscribe((change) => {
        if (waiting === null) tell(res, person, change)
        else waiting.push(change)
      })
      const beat = setInterval(async () => {
        res.write(': 还在\n\n')
        const people = await scene.house.people().catch(() => [])
        person = people.find((one) => one.id === query.person) ?? person
      }, heartbeatMs)
      res.on('close', () => {
        clearInterval(beat)
        leave()
        open.delete(res)
      })
      res.writeHead(200, headers).write('retry: 2000\n\n')
      write(res, 'clock', { now: chinaTime(scene.house.now()) })
      const after = req.get('last-event-id') || query.after
      const missed = after === null ? [] : await missedLines(scene, person, after)
      for (const line of missed) tell(res, person, { kind: 'line', line })
      const shown = new Set(missed.map((line) => line.id))
      const meanwhile = waiting
      waiting = null
      for (const change of meanwhile)
        if (change.kind !== 'line' || !shown.has(change.line.id)) tell(res, person, change)
    },
    close() {
      for (const res of open) res.end()
    },
  }
}

const headers = {
  'content-type': 'text/event-stream; charset=utf-8',
  'cache-control': 'no-store',
  // nginx would otherwise gather the stream until it is large.
  'x-accel-buffering': 'no',
}

async function missedLines(scene: Scene, person: StagePerson, after: string): Promise<readonly Line[]> {
  const chats = await Promise.all(chatsOf(person).map((chat) => scene.transcript.list(chat, after, catchUp)))
  return chats.flat().sort((one, other) => one.at - other.at)
}

function tell(res: Response, person: StagePerson, change: Change): void {
  if (change.kind === 'clock') {
    write(res, 'clock', { now: chinaTime(change.now) })
    return
  }
  const { line } = change
  if (!chatsOf(person).includes(line.chat)) return
  // Only new lines move the mark from which a broken stream resumes.
  write(res, change.kind, { chat: line.chat, line: lineView(line) }, change.kind === 'line' ? line.id : null)
}

function write(res: Response, kind: string, data: object, id: string | null = null): void {
  if (res.writableEnded) return
  res.write(`${id === null ? '' : `id: ${id}\n`}event: ${kind}\ndata: ${JSON.stringify(data)}\n\n`)
  if (res.writableLength > unreadBytes) res.destroy()
}
