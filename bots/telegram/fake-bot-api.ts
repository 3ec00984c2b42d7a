/** A Bot API of our own on loopback, with faults on demand: what real telegraf speaks to in tests and drills. */
import http from 'node:http'
import type { AddressInfo } from 'node:net'
import { type Feed, openFeed } from './fake-feed.ts'
import { answerMethod } from './fake-methods.ts'
import {
  type Answer,
  type FakeOptions,
  type FakeState,
  newState,
  type Params,
  refusal,
} from './fake-state.ts'

export interface FakeBotApi extends FakeState {
  readonly apiRoot: string
  /** Gives the update an id and delivers it, by polling or webhook, until it is confirmed. Returns the id. */
  push(update: Params): number
  /** Delivers an update that has an id already, once more or out of its turn. */
  pushAgain(update: Params & { update_id: number }): void
  /** Updates that nobody has confirmed yet. */
  unconfirmed(): readonly Params[]
  stop(): Promise<void>
}

/** Listens on a free port of 127.0.0.1 unless one is given. */
export async function startFakeBotApi(options: FakeOptions): Promise<FakeBotApi> {
  const state = newState(options)
  const feed = openFeed(state)
  const server = http.createServer((request, response) => {
    handle(request, response, state, feed).catch(() => response.destroy())
  })
  await new Promise<void>((resolve) => server.listen(options.port ?? 0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    ...state,
    apiRoot: `http://127.0.0.1:${port}`,
    push: feed.push,
    pushAgain: feed.pushAgain,
    unconfirmed: feed.unconfirmed,
    async stop() {
      feed.stop()
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

async function handle(
  request: http.IncomingMessage,
  response: http.ServerResponse,
  state: FakeState,
  feed: Feed,
): Promise<void> {
  const { pathname } = new URL(request.url ?? '/', 'http://fake')
  const [, file, token, rest = ''] = /^\/(file\/)?bot([^/]+)\/(.+)$/.exec(pathname) ?? []
  if (token !== state.options.token) return write(response, refusal(401, 'Unauthorized'))
  if (file) return writeFile(response, state.files.get(rest.replace(/^photos\//, '')))

  const { params, parts } = await readParams(request)
  state.calls.push({ method: rest, params, at: state.options.now() })
  const index = state.faults.findIndex((fault) => (fault.method ?? rest) === rest)
  const [fault] = index < 0 ? [] : state.faults.splice(index, 1)
  if (fault?.drop === 'before') return void request.socket.destroy()
  if (fault?.answer) return write(response, fault.answer)
  const answer =
    rest === 'getUpdates' ? await feed.next(params, response) : answerMethod(state, rest, params, parts)
  // The ambiguous case: it was done, and nobody is told.
  if (fault?.drop === 'after') return void request.socket.destroy()
  write(response, answer)
}

/** telegraf sends JSON, and multipart where a picture is in it. */
async function readParams(
  request: http.IncomingMessage,
): Promise<{ params: Params; parts: Map<string, Buffer> }> {
  const chunks: Buffer[] = []
  for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk)
  const body = Buffer.concat(chunks)
  const parts = new Map<string, Buffer>()
  const type = request.headers['content-type'] ?? ''
  if (!type.startsWith('multipart/'))
    return { params: body.length > 0 ? JSON.parse(body.toString('utf8')) : {}, parts }
  const params: Params = {}
  const form = await new Response(body, { headers: { 'content-type': type } }).formData()
  for (const [key, value] of form) {
    if (typeof value === 'string')
      params[key] = /^[[{]/.test(value) && key !== 'caption' ? JSON.parse(value) : value
    else parts.set(key, Buffer.from(await value.arrayBuffer()))
  }
  return { params, parts }
}

function write(response: http.ServerResponse, { status, body }: Answer): void {
  response
    .writeHead(status, { 'content-type': 'application/json' })
    .end(typeof body === 'string' ? body : JSON.stringify(body))
}

function writeFile(response: http.ServerResponse, bytes: Uint8Array | undefined): void {
  if (bytes) response.writeHead(200).end(bytes)
  else write(response, refusal(404, 'Not Found'))
}
