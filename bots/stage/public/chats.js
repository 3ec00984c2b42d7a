/** The list of the chosen person's chats: the last line of each, and how much is new. */
import { open } from './become.js'
import { byId, el, face } from './dom.js'
import { chatsOf, markSeen, on, state, unread } from './state.js'
import { badgeTab, chatIsSeen } from './tabs.js'
import { briefly } from './words.js'

export function openChats() {
  for (const what of ['me', 'chat', 'lines', 'now', 'tab']) on(what, draw)
  document.addEventListener('visibilitychange', draw)
}

function draw() {
  const { me, chat } = state
  if (chat && chatIsSeen()) markSeen(chat)
  if (!me) return byId('chats').replaceChildren()
  const chats = chatsOf(me)
  byId('chats').replaceChildren(...chats.map(item))
  badgeTab(chats.reduce((sum, one) => sum + unread(one.id), 0))
}

function item({ id, name, direct }) {
  const last = state.lines.get(id)?.at(-1)
  const count = unread(id)
  return el(
    'button.chat-item',
    { 'data-chat': id, 'aria-current': id === state.chat && 'true', onclick: () => open(id) },
    direct ? face('bot', name) : face(id, name, [...name].slice(0, 2)),
    el(
      'span.who',
      {},
      el('strong', {}, direct ? '网格铃（私聊）' : name),
      el('small', {}, last ? preview(last) : direct ? '只有您和机器人能看到' : '还没有消息'),
    ),
    el(
      'span.aside',
      {},
      el('time', {}, last ? briefly(last.at, state.now ?? last.at) : ''),
      count > 0 && el('span.badge', { 'aria-label': `${count} 条未读` }, count > 99 ? '99+' : String(count)),
    ),
  )
}

export function preview(line) {
  if (line.recalled) return `${line.name}撤回了一条消息`
  const text = line.text.replace(/\s+/g, ' ').slice(0, 60)
  const photos =
    line.photos.length > 1 ? `[照片×${line.photos.length}]` : line.photos.length === 1 ? '[照片]' : ''
  return `${line.name}：${photos}${text}`
}
