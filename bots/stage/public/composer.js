/** Where one writes: text, photos, a quote, an @. What could not be sent stays, and can be sent again. */
import { newClientId, pathOf, post } from './api.js'
import { preview } from './chats.js'
import { byId, el } from './dom.js'
import { openPhotoTray } from './photo-tray.js'
import { changed, on, state } from './state.js'

/** Drafts by person and chat: looking into another group loses nothing. */
const drafts = new Map()
let place = ''
/** Names what is being sent; the same until it arrived, so that a second try adds nothing. */
let sending = null

export function openComposer() {
  const form = byId('composer')
  const input = el('textarea', {
    rows: 1,
    maxlength: 8000,
    placeholder: matchMedia('(hover: none)').matches ? '写消息…' : '写消息，回车发送，Shift + 回车换行',
    'aria-label': '消息',
    enterkeyhint: 'send',
  })
  const quote = el('div.quoting', { hidden: true })
  const fault = el('p.fault', { role: 'alert', hidden: true })
  const send = el('button.primary', { onclick: () => form.requestSubmit() }, '发送')
  const tray = openPhotoTray(form, showFault)

  form.replaceChildren(
    quote,
    tray.shown,
    fault,
    input,
    el('div.tools', {}, ...tray.tools, el('button.tool', { onclick: mentionBot }, '@机器人'), send),
  )

  function showFault(sentence) {
    fault.textContent = sentence
    fault.hidden = sentence === ''
  }
  function grow() {
    input.style.height = 'auto'
    input.style.height = `${Math.min(input.scrollHeight, 160)}px`
  }
  function mentionBot() {
    if (!/[@＠](机器人|网格铃)/.test(input.value)) input.value = `@机器人 ${input.value}`
    grow()
    input.focus()
  }

  input.addEventListener('input', grow)
  input.addEventListener('keydown', (key) => {
    // While characters are being composed, Enter chooses one.
    if (key.key !== 'Enter' || key.shiftKey || key.isComposing) return
    key.preventDefault()
    form.requestSubmit()
  })
  form.addEventListener('submit', async (submit) => {
    submit.preventDefault()
    if (send.disabled) return
    const written = {
      text: input.value.trim(),
      photos: tray.photos(),
      files: tray.tables(),
      replyTo: state.quoted?.id ?? null,
    }
    if (written.text === '' && written.photos.length + written.files.length === 0) return input.focus()
    send.disabled = true
    showFault('')
    const here = { from: state.me.id, place, path: pathOf(state.chat) }
    const sent = await submitOnce(here, written).catch((error) =>
      showFault(`${error.message}内容还在，可以再点发送。`),
    )
    send.disabled = false
    if (!sent) return
    drafts.delete(here.place)
    if (place === here.place) clear()
  })
  function clear() {
    input.value = ''
    tray.fill([])
    state.quoted = null
    changed('quoted')
    grow()
    input.focus()
  }

  on('quoted', () => {
    const { quoted } = state
    quote.hidden = !quoted
    if (!quoted) return
    const stop = el('button.icon', { 'aria-label': '不引用了', onclick: unquote }, '✕')
    quote.replaceChildren(el('span', {}, `引用 ${preview(quoted)}`), stop)
    input.focus()
  })
  on('chat', () => {
    drafts.set(place, { text: input.value, photos: tray.photos() })
    place = `${state.me?.id}/${state.chat}`
    form.hidden = !state.chat
    const draft = drafts.get(place)
    input.value = draft?.text ?? ''
    tray.fill(draft?.photos ?? [])
    showFault('')
    grow()
  })
}

function unquote() {
  state.quoted = null
  changed('quoted')
}

async function submitOnce({ from, path }, written) {
  const content = JSON.stringify([path, from, written])
  if (sending?.content !== content) sending = { content, clientId: newClientId() }
  const answer = await post(path, { from, ...written, clientId: sending.clientId })
  sending = null
  return answer
}
