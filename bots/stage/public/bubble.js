/** One line of a chat: who, when, what, with photos, the quoted line, the bot's buttons and what one can do with it. */
import { newClientId, pathOf, post } from './api.js'
import { preview } from './chats.js'
import { byId, el, face } from './dom.js'
import { showPhoto } from './lightbox.js'
import { changed, lineOf, personOf, state } from './state.js'
import { minuteOf, postWord } from './words.js'

export function bubble(line) {
  if (line.recalled)
    return el('div.recalled', { 'data-line': line.id }, `${isMine(line) ? '您' : line.name}撤回了一条消息`)
  const kind = isMine(line) ? 'mine' : line.from === 'bot' ? 'bot' : 'theirs'
  return el(
    `article.line.${kind}`,
    { 'data-line': line.id, 'aria-label': `${line.name} ${minuteOf(line.at)}` },
    face(line.from, line.name),
    el(
      'div.content',
      {},
      el(
        'div.byline',
        {},
        el('strong', {}, line.name),
        el('span.post', {}, line.from === 'bot' ? '机器人' : postWord(personOf(line.from))),
        el('time', { datetime: line.at }, minuteOf(line.at)),
      ),
      line.replyTo && quote(line.replyTo),
      line.text && el('div.text', {}, ...withMentions(line.text)),
      line.photos.length > 0 && photos(line),
      line.files?.length > 0 && files(line),
      line.buttons.length > 0 && buttons(line),
      actions(line),
    ),
  )
}

function isMine(line) {
  return line.from === state.me?.id
}

/** The bell's own names and everybody's: an @ before one of them is set in blue. */
function withMentions(text) {
  const names = ['机器人', '网格铃', ...state.people.map((person) => person.name)]
  const mention = new RegExp(`([@＠](?:${names.map(RegExp.escape ?? escaped).join('|')}))`, 'u')
  return text.split(mention).map((part, n) => (n % 2 === 1 ? el('span.mention', {}, part) : part))
}

function escaped(name) {
  return name.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&')
}

function quote(id) {
  const quoted = lineOf(state.chat, id)
  return el('button.quote', { onclick: () => goTo(id) }, quoted ? preview(quoted) : '较早的一条消息')
}

function goTo(id) {
  const node = byId('log').querySelector(`[data-line="${CSS.escape(id)}"]`)
  node?.scrollIntoView({ block: 'center', behavior: calm() ? 'auto' : 'smooth' })
  node?.classList.add('found')
  setTimeout(() => node?.classList.remove('found'), 1_600)
}

function calm() {
  return matchMedia('(prefers-reduced-motion: reduce)').matches
}

function photos({ photos: sources, name }) {
  return el(
    'div.photos',
    { 'data-count': Math.min(sources.length, 3) },
    ...sources.map((src, n) =>
      el(
        'button',
        { 'aria-label': `放大第 ${n + 1} 张照片`, onclick: () => showPhoto(sources, n) },
        el('img', { src, alt: `${name}发的第 ${n + 1} 张照片`, loading: 'lazy' }),
      ),
    ),
  )
}

function files({ files: sent }) {
  return el('div.files', {}, ...sent.map(({ name, href }) => el('a.file', { href, download: name }, name)))
}

function buttons(line) {
  const row = el('div.buttons', { role: 'group', 'aria-label': '可以这样办理' })
  row.append(
    ...line.buttons.map(({ label, value }) =>
      el('button', { onclick: ({ currentTarget }) => press(line, value, currentTarget, row) }, label),
    ),
  )
  return row
}

async function press(line, value, button, row) {
  for (const one of row.children) one.disabled = true
  button.classList.add('pressed')
  const body = { from: state.me.id, messageId: line.id, button: value, clientId: newClientId() }
  await post('/press', body).catch((error) => fault(row, error))
  for (const one of row.children) one.disabled = false
  setTimeout(() => button.classList.remove('pressed'), 800)
}

function actions(line) {
  return el(
    'div.actions',
    {},
    el('button', { onclick: () => answer(line) }, '引用'),
    isMine(line) && el('button', { onclick: ({ currentTarget }) => takeBack(line, currentTarget) }, '撤回'),
  )
}

function answer(line) {
  state.quoted = line
  changed('quoted')
}

function takeBack(line, button) {
  const path = `${pathOf(state.chat)}/${encodeURIComponent(line.id)}/recall`
  post(path, { from: state.me.id }).catch((error) => fault(button.parentElement, error))
}

function fault(beside, error) {
  const notice = el('p.fault', { role: 'alert' }, error.message)
  beside.after(notice)
  setTimeout(() => notice.remove(), 6_000)
}
