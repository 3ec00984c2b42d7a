/** The open chat: its lines with a rule between the days, and the view kept where the reader is. */
import { bubble } from './bubble.js'
import { byId, el } from './dom.js'
import { chatsOf, on, state } from './state.js'
import { showTab } from './tabs.js'
import { dayOf } from './words.js'

/** More than this is drawn only on demand: a drill of a month would be thousands of bubbles. */
const atOnce = 150
let shown = atOnce
/** Whether the reader is at the last line. */
let following = true

export function openChat() {
  on('me', draw)
  on('chat', () => {
    shown = atOnce
    draw()
    toEnd()
  })
  on('lines', ({ chat, line, isNew }) => {
    if (chat === undefined) {
      draw()
      toEnd()
    } else if (chat === state.chat) update(line, isNew)
  })
  keepAtEnd(byId('log'))
  draw()
}

/** Whoever reads the last line still does after the log grew shorter: a photo laid ready, a keyboard, the first draft. */
function keepAtEnd(log) {
  let { clientHeight } = log
  log.addEventListener('scroll', () => {
    // The scroll of a changed height is not the reader's.
    if (log.clientHeight === clientHeight) following = atEnd()
  })
  new ResizeObserver(() => {
    clientHeight = log.clientHeight
    if (following) toEnd()
  }).observe(log)
}

function draw() {
  const { me, chat } = state
  const open = me && chatsOf(me).find((one) => one.id === chat)
  drawTitle(open)
  if (!open) return byId('log').replaceChildren(welcome())
  const lines = state.lines.get(chat) ?? []
  const first = Math.max(0, lines.length - shown)
  const nodes = lines.slice(first).flatMap((line, n) => withDay(line, lines[first + n - 1]))
  if (first > 0) nodes.unshift(el('button.earlier', { onclick: showEarlier }, `查看更早的 ${first} 条消息`))
  if (lines.length === 0) nodes.push(empty(open))
  byId('log').replaceChildren(...nodes)
}

/** One line came or changed: only it is drawn, so that a screen reader reads only it. */
function update(line, isNew) {
  const log = byId('log')
  const old = log.querySelector(`[data-line="${CSS.escape(line.id)}"]`)
  if (old) return old.replaceWith(bubble(line))
  if (!isNew) return
  const stay = !atEnd() && line.from !== state.me.id
  log.querySelector('.empty')?.remove()
  log.append(...withDay(line, state.lines.get(state.chat).at(-2)))
  if (stay) log.parentElement.querySelector('.newer')?.remove()
  if (stay) log.after(el('button.newer', { onclick: toEnd }, '有新消息 ↓'))
  else toEnd()
}

function withDay(line, before) {
  const sameDay = before && dayOf(before.at) === dayOf(line.at)
  return [!sameDay && el('div.day', { role: 'separator' }, dayOf(line.at)), bubble(line)].filter(Boolean)
}

function drawTitle(open) {
  const members = open && !open.direct ? state.people.filter((one) => one.groups.includes(open.id)) : []
  byId('title').replaceChildren(
    el('button.icon.back', { 'aria-label': '返回会话列表', onclick: () => showTab('chats') }, '‹'),
    el(
      'div.who',
      {},
      el('h1', {}, open ? (open.direct ? '网格铃（私聊）' : open.name) : '网格铃演练场'),
      members.length > 0 &&
        el('small', {}, `${members.length} 人：${members.map((one) => one.name).join('、')}`),
    ),
  )
}

function showEarlier() {
  const log = byId('log')
  const before = log.scrollHeight
  shown += atOnce
  draw()
  log.scrollTop = log.scrollHeight - before
}

function atEnd() {
  const log = byId('log')
  return log.scrollHeight - log.scrollTop - log.clientHeight < 80
}

function toEnd() {
  const log = byId('log')
  following = true
  log.parentElement.querySelector('.newer')?.remove()
  log.scrollTop = log.scrollHeight
}

function empty({ direct }) {
  const say = direct
    ? '在这里直接写就是对机器人说，例如：帮助、查询'
    : '在群里写「上报 三号楼前井盖缺失」，再附一张照片试试'
  return el('div.empty', {}, el('strong', {}, '还没有消息'), el('p', {}, say))
}

function welcome() {
  return el(
    'div.empty',
    {},
    el('img', { src: '/stage/bell.svg', alt: '', width: 72, height: 72 }),
    el('strong', {}, '这里是演练场'),
    el('p', {}, '在左边选一个身份，进群说话、传照片、点按钮，看问题怎样逐级上报、交办、办结。'),
  )
}
