/** A bot that knows just enough to try the page with: it answers a report with a card, and a pressed button with a word. */
import type { Accept, Message } from '../../src/inbox/message.ts'
import type { Letter, Place } from '../../src/outbox/channel.ts'
import type { Stage } from './channel.ts'

/** @returns what to start the stage with; answers come a moment after what was heard, as the real desk's do */
export function echoBot(stage: () => Stage): Accept {
  const known = new Set<string>()
  return async (message) => {
    if (known.has(message.id)) return 'duplicate'
    known.add(message.id)
    const letter = answerTo(message)
    const place: Place = { chat: message.chat, chatKind: message.chatKind }
    if (letter !== null) setTimeout(() => stage().send(place, letter), 20)
    return 'kept'
  }
}

function answerTo(message: Message): Letter | null {
  const plain = { key: `re:${message.id}`, mentions: [], buttons: [], photos: [], replyTo: null }
  if (message.kind === 'pressed') {
    const text = `${message.sender.name}已签收，请于 11月21日 18:00 前办结，办好后发一张整改后的照片。`
    return { ...plain, text, replyTo: message.subject }
  }
  if (message.kind !== 'said' || !message.addressed) return null
  const buttons = [
    [
      { label: '签收', value: 'accept:7' },
      { label: '上报上级', value: 'up:7' },
    ],
    [{ label: '退回', value: 'return:7' }],
  ]
  const text = `已登记 HB20261118-007「${message.text.replace(/^上报\s*/, '')}」\n照片 ${message.attachments.length} 张。请 @李秀兰 于今天 11:30 前签收。`
  return { ...plain, text, buttons, replyTo: message.id }
}
