/** Payloads as Telegram sends them (shape and odd fields included), and what each becomes. */
import { expect, it } from 'vitest'
import { Instant } from '../../src/domain/names.ts'
import { Message } from '../../src/inbox/message.ts'
import { receive } from './receive.ts'

const me = { id: 7000000001, username: 'gridbell_bot' }
const wang = { id: 1001, is_bot: false, first_name: '敏', last_name: '王', language_code: 'zh-hans' }
const bot = { id: 7000000001, is_bot: true, first_name: '网格铃', username: 'gridbell_bot' }
const group = { id: -1001234567890, title: '石店村网格群', type: 'supergroup' }
const base = { message_id: 17, date: 1795393800, chat: group, from: wang }
const hear = (update: object) =>
  receive({ update_id: 100001, ...update }, me, Instant.parse(1_795_393_999_000))

const written: readonly (readonly [string, object, object])[] = [
  [
    'a text',
    { text: '上报 井盖' },
    { id: '17', text: '上报 井盖', at: 1_795_393_800_000, sender: { name: '敏 王' } },
  ],
  [
    'a mention in other letters, in the middle',
    { text: '请 @GridBell_Bot 查询', entities: [{ type: 'mention', offset: 2, length: 13 }] },
    { text: '请 查询', addressed: true },
  ],
  [
    'a mention after an emoji: offsets count UTF-16 units',
    { text: '🔥🔥@gridbell_bot 着火', entities: [{ type: 'mention', offset: 4, length: 13 }] },
    { text: '🔥🔥着火', addressed: true },
  ],
  [
    'a command for us in a group',
    { text: '/help@gridbell_bot 上报', entities: [{ type: 'bot_command', offset: 0, length: 18 }] },
    { text: '/help 上报', addressed: true },
  ],
  [
    'a command for another bot',
    { text: '/help@weather_bot', entities: [{ type: 'bot_command', offset: 0, length: 17 }] },
    { text: '/help@weather_bot', addressed: false },
  ],
  [
    'people mentioned by name and by id',
    {
      text: '请@李强 和@lisi 看',
      entities: [
        { type: 'text_mention', offset: 1, length: 3, user: { id: 1002, is_bot: false, first_name: '强' } },
        { type: 'mention', offset: 6, length: 5 },
      ],
    },
    {
      text: '请@李强 和@lisi 看',
      mentions: [
        { userId: '1002', name: '李强' },
        { userId: null, name: 'lisi' },
      ],
    },
  ],
  [
    'a reply to the bot',
    { text: '签收', reply_to_message: { message_id: 9, date: 1, chat: group, from: bot, text: '7号待签收' } },
    { addressed: true, replyTo: { id: '9', text: '7号待签收' } },
  ],
  [
    'a reply that quotes a part of a caption',
    {
      text: '好',
      quote: { text: '井盖', position: 2 },
      reply_to_message: { message_id: 9, from: wang, caption: '上报 井盖' },
    },
    { addressed: false, replyTo: { id: '9', text: '井盖' } },
  ],
  [
    'a quote from another chat',
    { text: '看', external_reply: { origin: { type: 'user' } }, quote: { text: '旧事' } },
    { replyTo: { id: null, text: '旧事' } },
  ],
  [
    'words in a forum topic: nobody quoted its first message, though the bot opened it',
    {
      text: '上报',
      is_topic_message: true,
      message_thread_id: 3,
      reply_to_message: { message_id: 3, from: bot, forum_topic_created: { name: '垃圾', icon_color: 1 } },
    },
    { chat: '-1001234567890', replyTo: null, addressed: false },
  ],
  [
    'a part of an album with a caption of its own',
    {
      media_group_id: '13580000000000001',
      caption: '整改后',
      photo: [
        { file_id: 'small', file_unique_id: 's', width: 90, height: 67, file_size: 1200 },
        { file_id: 'big', file_unique_id: 'b', width: 1280, height: 960, file_size: 180000 },
        { file_id: 'middle', file_unique_id: 'm', width: 320, height: 240, file_size: 20000 },
      ],
    },
    {
      text: '整改后',
      album: '13580000000000001',
      attachments: [{ kind: 'photo', ref: 'big', sizeBytes: 180000, evidence: null }],
    },
  ],
  [
    'a picture sent as a file',
    { document: { file_id: 'd', file_unique_id: 'u', mime_type: 'image/png', file_name: '1.png' } },
    { text: '', attachments: [{ kind: 'photo', ref: 'd', sizeBytes: null, evidence: null }] },
  ],
  [
    'a document',
    { document: { file_id: 'd', mime_type: 'application/pdf' } },
    { attachments: [{ kind: 'file' }] },
  ],
  [
    'an animation, which is a document too',
    { animation: { file_id: 'a' }, document: { file_id: 'a', mime_type: 'video/mp4' } },
    { attachments: [{ kind: 'video', ref: 'a' }] },
  ],
  [
    'a video',
    { video: { file_id: 'v', file_size: 26214400 } },
    { attachments: [{ kind: 'video', sizeBytes: 26214400 }] },
  ],
  ['a voice', { voice: { file_id: 'o', duration: 3 } }, { attachments: [{ kind: 'voice', ref: 'o' }] }],
  ['a pin', { location: { latitude: 35.490456, longitude: 112.851831 } }, { text: '位置 35.490,112.852' }],
  [
    'a venue',
    { location: { latitude: 35.49, longitude: 112.85 }, venue: { title: '东风桥', address: '东风路' } },
    { text: '位置 35.490,112.850 东风桥 东风路' },
  ],
  [
    'an anonymous admin',
    {
      text: '通知',
      from: { id: 1087968824, is_bot: true, first_name: 'Group' },
      sender_chat: group,
      author_signature: '网格长',
    },
    { sender: { userId: 'chat:-1001234567890', name: '网格长', isBot: false } },
  ],
  [
    'a linked channel',
    {
      text: '公告',
      from: { id: 136817688, is_bot: true },
      sender_chat: { id: -100777, type: 'channel', title: '公告栏' },
    },
    { sender: { userId: 'chat:-100777', name: '公告栏', isBot: false } },
  ],
  [
    'a person without a name',
    { text: '在', from: { id: 5, is_bot: false, first_name: '' } },
    { sender: { name: null } },
  ],
  [
    'a name of 200 characters',
    { text: '在', from: { id: 5, is_bot: false, first_name: '长'.repeat(200) } },
    { sender: { name: '长'.repeat(64) } },
  ],
]

it.each(written)('%s', (_name, part, wanted) => {
  const heard = hear({ message: { ...base, ...part } })
  expect(heard).toMatchObject({ kind: 'said', platform: 'telegram', account: '7000000001', ...wanted })
  expect(Message.safeParse(heard).success).toBe(true)
})

const press = { id: '438', from: wang, chat_instance: '1' }
const membership = {
  chat: group,
  from: wang,
  date: 1795393800,
  old_chat_member: { status: 'left', user: bot },
}

const others: readonly (readonly [string, object, object])[] = [
  [
    'an edit',
    { edited_message: { ...base, text: '四号楼', edit_date: 1795393860 } },
    { kind: 'edited', id: '17:edit:1795393860', subject: '17', text: '四号楼', at: 1_795_393_860_000 },
  ],
  [
    'a press, even below a message that is too old to be shown',
    { callback_query: { ...press, data: 'accept:7', message: { message_id: 9, date: 0, chat: group } } },
    {
      kind: 'pressed',
      id: 'press:438',
      subject: '9',
      button: 'accept:7',
      at: 1_795_393_999_000,
      addressed: true,
    },
  ],
  [
    'the bot was added',
    { my_chat_member: { ...membership, new_chat_member: { status: 'member', user: bot } } },
    { kind: 'joined', chat: '-1001234567890', sender: { userId: '1001' } },
  ],
]

it.each(others)('%s', (_name, update, wanted) => {
  const heard = hear(update)
  expect(heard).toMatchObject(wanted)
  expect(Message.safeParse(heard).success).toBe(true)
})

it('hears once that a group has a new id, though both chats are told', () => {
  const inOld = hear({
    message: { ...base, chat: { id: -4001, type: 'group' }, migrate_to_chat_id: -100999 },
  })
  const inNew = hear({
    message: { ...base, message_id: 1, chat: { ...group, id: -100999 }, migrate_from_chat_id: -4001 },
  })
  expect(inOld).toMatchObject({ kind: 'moved', chat: '-4001', text: '-100999', id: 'moved:-100999' })
  expect(inNew).toEqual(inOld)
})

it.each([
  ['own', { message: { ...base, from: bot, text: '已登记' } }],
  ['bot', { message: { ...base, from: { id: 2, is_bot: true, first_name: '天气' }, text: '晴' } }],
  ['not-a-message', { message: { ...base, new_chat_members: [bot] } }],
  ['not-a-message', { message: { ...base, pinned_message: { message_id: 3 } } }],
  ['not-a-message', { my_chat_member: { ...membership, new_chat_member: { status: 'kicked' } } }],
  [
    'unsupported',
    { edited_message: { ...base, edit_date: 2, location: { latitude: 1, longitude: 2, live_period: 60 } } },
  ],
  ['unsupported', { channel_post: { ...base, text: '公告' } }],
  ['unsupported', { callback_query: { ...press, inline_message_id: 'x', data: 'y' } }],
  ['unsupported', { message: { ...base, message_id: 'seventeen' } }],
  ['unsupported', {}],
])('is ignored as %s: %j', (why, update) => {
  expect(hear(update)).toEqual({ ignored: why })
})

it.each([[null], ['text'], [[]], [{ update_id: 'x' }]])('does not choke on %j', (payload) => {
  expect(receive(payload, me, Instant.parse(0))).toEqual({ ignored: 'unsupported' })
})
