/** For tests: wechaty's mock puppet made to behave like a real account, with the faults that real accounts have. */

import type { FileBoxInterface } from 'file-box'
import { FileBox } from 'file-box'
import { types } from 'wechaty-puppet'
import { mock, PuppetMock } from 'wechaty-puppet-mock'

export interface EmulatorOptions {
  /** Most puppets give no id for what was sent. */
  readonly givesIds?: boolean
  /** Logs in by itself as it starts, as a session that was kept; else it shows a code and waits for `scanned`. */
  readonly keptSession?: boolean
  /** Which login this is: room and contact ids are made from it, so they change with it. */
  readonly login?: number
}

export interface SentPiece {
  readonly id: string
  readonly to: string
  readonly text: string
  readonly photo: Uint8Array | null
  readonly file: Uint8Array | null
  readonly mentionIds: readonly string[]
}

export interface Spoken {
  readonly who: string
  readonly room: string | null
  readonly text?: string
  readonly type?: number
  readonly file?: Uint8Array
  readonly mentionIds?: readonly string[]
  readonly id?: string
  /** As wechat4u's raw payload has it. */
  readonly original?: string
}

export const loginCode = 'https://login.weixin.qq.com/l/emulated'

// A class because wechaty demands one.
export class EmulatorPuppet extends PuppetMock {
  readonly sent: SentPiece[] = []
  /** Errors that the next sends throw, in order. */
  readonly failures: Error[] = []
  /** By contact id: what the group shows instead of the nickname. */
  readonly roomAliases = new Map<string, string>()
  /** A puppet that lives and says nothing, as a client whose gateway is gone. */
  deaf = false
  downloads = 0
  stops = 0
  readonly ids: Readonly<Record<'bot' | 'ann' | 'bob' | 'news' | 'group', string>>
  readonly #given: Required<EmulatorOptions>
  #count = 0

  constructor(options: EmulatorOptions = {}) {
    super({ mocker: new mock.Mocker() })
    this.#given = { givesIds: true, keptSession: true, login: 1, ...options }
    const n = this.#given.login
    this.ids = { bot: `@bot${n}`, ann: `@ann${n}`, bob: `@bob${n}`, news: `@news${n}`, group: `@@group${n}` }
    const { bot, ann, bob, news, group } = this.ids
    this.mocker.createContact({ id: bot, name: '网格铃', type: types.Contact.Individual })
    this.mocker.createContact({ id: ann, name: '王敏', type: types.Contact.Individual })
    this.mocker.createContact({ id: bob, name: '李强', type: types.Contact.Individual })
    this.mocker.createContact({ id: news, name: '天气预报', type: types.Contact.Official })
    const rooms = { [group]: '北石店镇某村网格群', [`@@other${n}`]: '另一群' }
    for (const [id, topic] of Object.entries(rooms)) {
      this.mocker.createRoom({ id, topic, memberIdList: [bot, ann, bob], adminIdList: [] })
    }
  }

  override async onStart(): Promise<void> {
    await super.onStart()
    setImmediate(() => (this.#given.keptSession ? this.scanned() : this.mocker.scan(loginCode)))
  }

  override async onStop(): Promise<void> {
    this.stops += 1
    await super.onStop()
  }

  scanned(): void {
    if (!this.isLoggedIn) this.login(this.ids.bot)
  }

  override ding(data?: string): void {
    if (!this.deaf) setImmediate(() => this.emit('dong', { data: data ?? '' }))
  }

  /** Somebody says something. Returns the message's id. */
  speak({ who, room, text = '', type, file, mentionIds = [], original, ...given }: Spoken): string {
    this.#count += 1
    const id = given.id ?? `in-${this.#given.login}-${this.#count}`
    if (file) this.mocker.cacheFileBoxPayload.set(id, boxOf(file).toJSON())
    const where =
      room === null ? { listenerId: this.ids.bot } : { roomId: room, mentionIdList: [...mentionIds] }
    const raw = {
      id,
      talkerId: who,
      text,
      type: type ?? types.Message.Text,
      timestamp: spokenAt + this.#count,
    }
    this.mocker.MessageMock.create({
      ...raw,
      ...where,
      ...(original && { OriginalContent: original }),
    } as never)
    this.deliver(id)
    return id
  }

  deliver(id: string): void {
    if (!this.deaf) this.emit('message', { messageId: id })
  }

  join(room: string, inviter: string): void {
    const timestamp = spokenAt * 1000
    this.emit('room-join', { roomId: room, inviteeIdList: [this.ids.bot], inviterId: inviter, timestamp })
  }

  /** The bot is thrown out and the room forgotten. */
  leave(room: string): void {
    this.mocker.cacheRoomPayload.delete(room)
  }

  // The mock's types know nothing of ids, which real puppets may give.
  override async messageSendText(to: string, text: string, mentionIds: string[] = []): Promise<undefined> {
    return this.#send(to, { text, photo: null, file: null, mentionIds }) as undefined
  }

  override async messageSendFile(to: string, file: FileBoxInterface): Promise<undefined> {
    const bytes = Uint8Array.from(await file.toBuffer())
    const kind = file.name.endsWith('.jpg') ? { photo: bytes, file: null } : { photo: null, file: bytes }
    return this.#send(to, { text: '', ...kind, mentionIds: [] }) as undefined
  }

  override async messageFile(id: string) {
    this.downloads += 1
    return await super.messageFile(id)
  }

  override async roomMemberRawPayload(room: string, contact: string) {
    const payload = await super.roomMemberRawPayload(room, contact)
    const roomAlias = this.roomAliases.get(contact)
    return roomAlias === undefined ? payload : { ...payload, roomAlias }
  }

  override async roomMemberList(room: string): Promise<string[]> {
    return [...this.mocker.roomPayload(room).memberIdList]
  }

  #send(to: string, piece: Omit<SentPiece, 'id' | 'to'>): unknown {
    const failure = this.failures.shift()
    if (failure) throw failure
    if (!this.isLoggedIn) throw new Error('not logged in')
    const inRoom = to.startsWith('@@')
    if (inRoom && !this.mocker.cacheRoomPayload.has(to)) throw new Error('1 == 0')
    this.#count += 1
    const id = `out-${this.#given.login}-${this.#count}`
    this.sent.push({ id, to, ...piece })
    const payload = {
      id,
      talkerId: this.ids.bot,
      text: piece.text,
      type: piece.photo ? types.Message.Image : piece.file ? types.Message.Attachment : types.Message.Text,
      timestamp: spokenAt + this.#count,
      ...(inRoom ? { roomId: to, mentionIdList: [...piece.mentionIds] } : { listenerId: to }),
    }
    this.mocker.MessageMock.create(payload as never)
    setImmediate(() => this.deliver(id))
    return this.#given.givesIds ? id : undefined
  }
}

/** 2026-11-22 08:00 in China, in the seconds that the web protocol counts. */
export const spokenAt = 1_795_305_600

function boxOf(bytes: Uint8Array) {
  return FileBox.fromBase64(Buffer.from(bytes).toString('base64'), 'photo.jpg')
}
