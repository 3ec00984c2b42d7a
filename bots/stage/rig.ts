/** The stage as its tests put it up: the real router over loopback HTTP, a small house, a transcript in memory. */
import { createHash } from 'node:crypto'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import express from 'express'
import { EvidenceId, type Instant } from '../../src/domain/names.ts'
import { EvidenceRefused } from '../../src/evidence/evidence.ts'
import type { AccessSetting } from './access.ts'
import { openStage, type Stage } from './channel.ts'
import type { House, StageCase, StagePerson } from './house.ts'
import { openMemoryTranscript } from './memory-transcript.ts'

/** Half past nine on a Wednesday in China. */
export const dawn = Date.parse('2026-11-18T09:30:00+08:00') as Instant

export interface RigHouse extends House {
  /** What was asked of the clock, in minutes. */
  readonly advances: readonly number[]
}

/** A house of two groups and four people; `showPhoto` gives back the very bytes that were kept. */
export function makeHouse(cases: readonly StageCase[] = []): RigHouse {
  const photos = new Map<string, Uint8Array>()
  const advances: number[] = []
  let time: number = dawn
  return {
    advances,
    now: () => time as Instant,
    people: async () => people,
    groups: async () => [
      { id: 'g-village', name: '杏林村网格群', gridCode: '990101001', level: 3 },
      { id: 'g-town', name: '青石镇网格群', gridCode: '990101', level: 2 },
    ],
    cases: async (state) => cases.filter((one) => state === null || state === 'open' || one.state === state),
    case: async (no) => cases.find((one) => one.no === no) ?? null,
    async advance(minutes) {
      advances.push(minutes)
      time += minutes * 60_000
    },
    async keepPhoto(bytes) {
      if (!isPicture(bytes)) throw new EvidenceRefused('no-picture', '这不是照片。')
      const id = createHash('sha256').update(bytes).digest('hex')
      photos.set(id, bytes)
      return EvidenceId.parse(id)
    },
    async keepFile(bytes) {
      const id = EvidenceId.parse(createHash('sha256').update(bytes).digest('hex'))
      photos.set(id, bytes)
      return id
    },
    file: async (id) => photos.get(id) ?? null,
    async showPhoto(evidence) {
      const bytes = photos.get(evidence)
      return bytes === undefined ? null : { bytes, mime: mimeOf(bytes) }
    },
  }
}

const people: readonly StagePerson[] = [
  person('p-zhao', '赵明远', ['g-town'], ['990101', '青石镇', 2, '镇级网格长']),
  person('p-li', '李秀兰', ['g-town', 'g-village'], ['990101001', '杏林村', 3, '村级网格长']),
  person('p-wang', '王建国', ['g-village'], ['990101001001', '东街片区', 4, '分网格长']),
  person('p-chen', '陈小满', ['g-village'], ['990101001001001', '东街一点', 5, '专职监督员']),
]

function person(
  id: string,
  name: string,
  groups: readonly string[],
  [gridCode, gridName, level, post]: readonly [string, string, number, string],
): StagePerson {
  return { id, name, posts: [{ gridCode, gridName, level, post }], groups }
}

function isPicture(bytes: Uint8Array): boolean {
  return (bytes[0] === 0xff && bytes[1] === 0xd8) || (bytes[0] === 0x89 && bytes[1] === 0x50)
}

function mimeOf(bytes: Uint8Array): string {
  return bytes[0] === 0xff ? 'image/jpeg' : 'image/png'
}

export interface Up {
  readonly stage: Stage
  readonly house: RigHouse
  /** `http://127.0.0.1:<port>` */
  readonly origin: string
  readonly faults: unknown[]
  get(path: string, headers?: Record<string, string>): Promise<Answer>
  post(path: string, body: unknown): Promise<Answer>
  down(): Promise<void>
}

export interface Answer {
  readonly status: number
  // biome-ignore lint/suspicious/noExplicitAny: what the API answers is what the tests are about
  readonly body: any
  readonly headers: Headers
}

/** Not started: call `up.stage.start(accept)`. */
export async function putUp(house: RigHouse = makeHouse(), access: AccessSetting = 'loopback'): Promise<Up> {
  const faults: unknown[] = []
  const report = (fault: unknown) => void faults.push(fault)
  const transcript = openMemoryTranscript()
  const stage = openStage({ transcript, house, now: house.now, access, report })
  const server = createServer(express().use(stage.router))
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const ask = async (path: string, init: RequestInit): Promise<Answer> => {
    const response = await fetch(origin + path, init)
    const text = await response.text()
    const json = response.headers.get('content-type')?.includes('json') === true
    return { status: response.status, body: json ? JSON.parse(text) : text, headers: response.headers }
  }
  return {
    stage,
    house,
    origin,
    faults,
    get: (path, headers = {}) => ask(path, { headers }),
    post: (path, body) =>
      ask(path, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: typeof body === 'string' ? body : JSON.stringify(body),
      }),
    async down() {
      await stage.stop()
      server.closeAllConnections()
      await new Promise((done) => server.close(done))
    },
  }
}

/** The bot's card with one button, in the village's group. @returns its id */
export async function sendCard(stage: Stage): Promise<string> {
  const place = { chat: 'g-village', chatKind: 'group' } as const
  const buttons = [[{ label: '签收', value: 'accept:7' }]]
  const letter = { key: 'k', text: '7号待签收', mentions: [], buttons, photos: [], replyTo: null }
  return (await stage.send(place, letter)).messageIds[0] ?? ''
}
