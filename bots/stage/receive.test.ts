/** What is written on the stage becomes a message: mentions, addressing, quotes. */
import { describe, expect, it } from 'vitest'
import { Message } from '../../src/inbox/message.ts'
import type { Line } from '../../src/inbox/transcript.ts'
import type { StagePerson } from './house.ts'
import { receiveRecalled, receiveSaid } from './receive.ts'
import { dawn } from './rig.ts'

const people: readonly StagePerson[] = [
  { id: 'p1', name: '王建国', posts: [], groups: ['g1'] },
  { id: 'p2', name: '王建', posts: [], groups: ['g1'] },
  { id: 'p3', name: '张伟', posts: [], groups: ['g1'] },
  { id: 'p4', name: '张伟', posts: [], groups: ['g2'] },
  { id: 'p5', name: '刘洋', posts: [], groups: ['g2'] },
  { id: 'p6', name: '刘洋', posts: [], groups: ['g2'] },
]

describe('mentions', () => {
  it.each([
    ['@机器人 上报 井盖', '上报 井盖', true, []],
    ['@网格铃\u2005上报 井盖', '上报 井盖', true, []],
    ['上报 井盖 @机器人', '上报 井盖', true, []],
    ['＠机器人，查询', '查询', true, []],
    ['@机器人', '', true, []],
    ['@机器人上报', '@机器人上报', false, [[null, '机器人上报']]],
    ['机器人 你好', '机器人 你好', false, []],
    ['请 @王建国 处理', '请 @王建国 处理', false, [['p1', '王建国']]],
    ['@王建国请处理', '@王建国请处理', false, [['p1', '王建国']]],
    ['@王建 @王建 处理', '@王建 @王建 处理', false, [['p2', '王建']]],
    ['交办@张伟，明天前', '交办@张伟，明天前', false, [['p3', '张伟']]],
    ['@刘洋 看看', '@刘洋 看看', false, [[null, '刘洋']]],
    ['@外人 看看', '@外人 看看', false, [[null, '外人']]],
    ['寄到 a@b.com 去', '寄到 a@b.com 去', false, []],
    ['@', '@', false, []],
  ])('%s', (written, text, addressed, mentions) => {
    const message = receiveSaid(line({ text: written }), { people, quoted: null })
    expect(Message.parse(message)).toEqual(message)
    expect(message).toMatchObject({ text, addressed })
    expect(message.mentions.map((one) => [one.userId, one.name])).toEqual(mentions)
  })
})

it('is addressed by a quote of the bot, and by a private word', () => {
  const quoted = line({ id: '1', from: 'bot', text: '7号待签收' })
  const answer = receiveSaid(line({ text: '签收', replyTo: '1' }), { people, quoted })
  expect(answer).toMatchObject({ addressed: true, replyTo: { id: '1', text: '7号待签收' } })
  const aside = receiveSaid(line({ replyTo: '1' }), { people, quoted: { ...quoted, from: 'p2' } })
  expect(aside.addressed).toBe(false)
  const direct = receiveSaid(line({ chat: 'direct:p1' }), { people, quoted: null })
  expect(direct).toMatchObject({ addressed: true, chatKind: 'direct' })
})

it('recalls without a word of what was said', () => {
  const recalled = receiveRecalled(line({ text: '@王建国 收了钱' }), dawn)
  expect(recalled).toMatchObject({ kind: 'recalled', subject: '9', text: '', mentions: [], attachments: [] })
})

function line(part: Partial<Line>): Line {
  const plain = { id: '9', chat: 'g1', from: 'p1', name: '王建国', text: '好', photos: [], buttons: [] }
  return { ...plain, files: [], replyTo: null, recalled: false, at: dawn, ...part }
}
