/** What WeChat's payloads become: texts as the puppets were seen to give them, nothing of wechaty loaded. */
import { describe, expect, it } from 'vitest'
import { Instant } from '../../src/domain/names.ts'
import { Message } from '../../src/inbox/message.ts'
import { limits } from '../../src/limits.ts'
import { type Heard, receive, receiveJoined } from './receive.ts'

const at = Instant.parse(1_795_305_600_000)
const self = { id: '@bot', names: ['网格小铃', '网格铃'] }
const wang = { id: '@ann', names: ['王敏'] }

function heard(part: Partial<Heard>): Heard {
  const talker = { id: '@bob', name: '李强', official: false }
  return {
    id: 'm1',
    room: '@@g',
    talker,
    self,
    type: 'Text',
    text: '',
    original: null,
    mentioned: [],
    place: null,
    at,
    ...part,
  }
}

function said(part: Partial<Heard>): Message {
  return Message.parse(receive(heard(part), 'grid-bell'))
}

describe('mentions', () => {
  it.each([
    ['nickname and U+2005', '@网格铃\u2005上报 烧秸秆', []],
    ['room alias and a space, ids known', '@网格小铃 上报 烧秸秆', [self]],
    ['in the middle', '上报 @网格铃 烧秸秆', []],
    ['at the end', '上报 烧秸秆@网格铃', []],
    ['followed by a comma', '上报 烧秸秆 @网格铃\u2005', [self]],
    ['full-width sign', '＠网格铃 上报 烧秸秆', []],
    ['an alias we do not know, told by the ids', '@旧名字\u2005上报 烧秸秆', [self]],
  ])('of the bot are taken out: %s', (_name, text, mentioned) => {
    expect(said({ text, mentioned })).toMatchObject({ text: '上报 烧秸秆', addressed: true, mentions: [] })
  })

  it('of people stay in the text and are listed', () => {
    const message = said({ text: '@网格铃\u2005请 @王敏\u2005和@赵 小虎\u2005去看', mentioned: [self, wang] })
    expect(message.text).toBe('请 @王敏\u2005和@赵 小虎\u2005去看')
    expect(message.mentions).toEqual([
      { userId: '@ann', name: '王敏' },
      { userId: null, name: '赵 小虎' },
    ])
  })

  it.each([
    ['somebody whose name begins as ours', '@网格铃之友 看一下', [], '网格铃之友'],
    [
      'somebody called like us and more',
      '@网格铃 小张\u2005看一下',
      [{ id: '@x', names: ['网格铃 小张'] }],
      '网格铃 小张',
    ],
    ['everyone', '@所有人 看一下', [self, wang], '所有人'],
  ])('of %s do not address the bot', (_name, text, mentioned, name) => {
    const message = said({ text, mentioned })
    expect(message).toMatchObject({ text, addressed: false })
    expect(message.mentions.map((one) => one.name)).toEqual([name])
  })

  it('are not seen in an e-mail address', () => {
    expect(said({ text: '发到 ann@网格铃 或 a@b.cn' })).toMatchObject({ mentions: [], addressed: false })
  })
})

describe('quotes', () => {
  const dashes = '- - - - - - - - - - - - - - -'
  const app = (refermsg: string, title = '@网格铃\u2005签收') =>
    `<?xml version="1.0"?>\n<msg>\n<appmsg appid="" sdkver="0">\n<title>${title}</title>\n<des /><type>57</type>
     <refermsg>${refermsg}</refermsg></appmsg></msg>`

  it('are read in the older form', () => {
    const text = `「李强：上报 井盖：缺失\n三号楼」\n${dashes}\n@网格铃\u2005签收\n马上到`
    const replyTo = { id: null, text: '上报 井盖：缺失\n三号楼' }
    expect(said({ text })).toMatchObject({ text: '签收\n马上到', addressed: true, replyTo })
  })

  it('of a quote keep the innermost reply', () => {
    const text = `「李强：「王敏：井盖」\n${dashes}\n在哪」\n${dashes}\n三号楼`
    expect(said({ text })).toMatchObject({
      text: '三号楼',
      replyTo: { text: `「王敏：井盖」\n${dashes}\n在哪` },
    })
  })

  it.each(['Text', 'Unknown', 'Url', 'Attachment'])('are read in the newer form, given as %s', (type) => {
    const quoted = '<type>1</type><svrid>5603034341002189672</svrid><displayname>李强</displayname>'
    const text = app(`${quoted}<content>wxid_a1:\n井盖 &lt;3号&gt; &amp;amp; 缺失</content>`)
    const replyTo = { id: '5603034341002189672', text: '井盖 <3号> &amp; 缺失' }
    expect(said({ type, text })).toMatchObject({ text: '签收', addressed: true, replyTo, attachments: [] })
  })

  it('of a picture have no words, of a document its title', () => {
    const photo = app('<type>3</type><svrid>1</svrid><content>&lt;msg&gt;&lt;img /&gt;</content>')
    expect(said({ text: photo }).replyTo).toEqual({ id: '1', text: null })
    const inner = '&lt;msg&gt;&lt;appmsg&gt;&lt;title&gt;那件事&lt;/title&gt;&lt;/appmsg&gt;&lt;/msg&gt;'
    expect(said({ text: app(`<type>49</type><content>${inner}</content>`) }).replyTo?.text).toBe('那件事')
  })

  it('of the bot address it, whatever name it has', () => {
    const text = `「网格小铃：已登记 7号」\n${dashes}\n签收`
    expect(said({ text })).toMatchObject({ text: '签收', addressed: true, replyTo: { text: '已登记 7号' } })
  })

  it('that are broken are left as they are, and take no time', () => {
    expect(said({ text: '「李强：没有边' })).toMatchObject({ text: '「李强：没有边', replyTo: null })
    const hostile = `<appmsg ${'<refermsg><content>'.repeat(20_000)}</appmsg>`
    expect(receive(heard({ text: hostile }), 'a')).toEqual({ ignored: 'unsupported' })
  })
})

describe('texts', () => {
  it('that wechat4u cut are whole again', () => {
    const original = '@0a1b2c:<br/>地点:<br/>东风路 &lt;3号&gt; <span class="emoji emoji1f525"></span>&amp;烟'
    expect(said({ text: '地点', original }).text).toBe('地点:\n东风路 <3号> 🔥&烟')
    expect(said({ text: '地点', original: 'no sender here' }).text).toBe('地点')
  })

  it('of any length, half an emoji and a NUL byte are taken', () => {
    const text = said({ text: `\0${'烟'.repeat(limits.textChars - 1)}🔥🔥` }).text
    expect(text.length).toBe(limits.textChars)
    expect(text.isWellFormed()).toBe(true)
  })
})

describe('other kinds', () => {
  it.each([
    ['Image', 'photo'],
    ['Video', 'video'],
    ['Audio', 'voice'],
    ['Attachment', 'file'],
  ])('%s is a bare %s', (type, kind) => {
    const text = '<msg><appmsg appid=""><title>台账.docx</title><type>6</type></appmsg></msg>'
    const attachments = [{ kind, ref: 'm1', sizeBytes: null, evidence: null }]
    expect(said({ type, text })).toMatchObject({ kind: 'said', text: '', attachments, replyTo: null })
  })

  it('a location is its words', () => {
    expect(said({ type: 'Location', place: '东升乡（成府路45号）' }).text).toBe('东升乡（成府路45号）')
  })

  it.each([
    ['the id alone', '5007192124798729796', '5007192124798729796'],
    [
      'XML',
      '<sysmsg type="revokemsg"><revokemsg><msgid>1692</msgid><newmsgid>5007</newmsgid></revokemsg></sysmsg>',
      '5007',
    ],
    ['a sentence', '"李强" 撤回了一条消息', null],
  ])('a recall told by %s', (_name, text, subject) => {
    expect(said({ type: 'Recalled', text })).toMatchObject({ kind: 'recalled', subject, id: 'm1', text: '' })
  })

  it('a recall as a bare system line, or under the id of what it recalls', () => {
    expect(said({ type: 'Unknown', text: '"李强" 撤回了一条消息' })).toMatchObject({
      kind: 'recalled',
      subject: null,
    })
    expect(said({ type: 'Recalled', text: 'm1' })).toMatchObject({ id: 'm1:recall', subject: 'm1' })
    expect(said({ text: '他撤回了一条消息' }).kind).toBe('said')
  })

  it.each([
    ['own', { talker: { id: '@bot', name: null, official: false } }],
    ['bot', { talker: { id: 'gh_1', name: '天气', official: true } }],
    ['not-a-message', { talker: { id: 'weixin', name: null, official: false } }],
    ['not-a-message', { type: 'Unknown', text: '李强邀请王敏加入了群聊' }],
    ['unsupported', { type: 'ChatHistory', text: '<msg>' }],
    ['unsupported', { type: 'RedEnvelope' }],
    ['unsupported', { type: 'Location' }],
  ] as const)('ignored as %s', (ignored, part) => {
    expect(receive(heard(part), 'grid-bell')).toEqual({ ignored })
  })

  it('being taken into a room', () => {
    const joined = Message.parse(
      receiveJoined({ room: '@@g', inviter: '@ann', name: '王敏', at }, 'grid-bell'),
    )
    expect(joined).toMatchObject({ kind: 'joined', chat: '@@g', chatKind: 'group', id: `@@g:joined:${at}` })
  })
})
