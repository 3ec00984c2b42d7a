/** Follows one person's chats live. After every break everything is read anew, so that no change is missed. */
import { linesOf, streamOf } from './api.js'
import { byId } from './dom.js'
import { changed, chatsOf, putLine, state } from './state.js'

let stream = null
let again = 0

/**
 * Only while the page is seen: a browser opens six connections to one place, and a drill needs more tabs than that.
 * Coming back reads everything anew.
 */
export function follow(person) {
  stream?.close()
  clearTimeout(again)
  if (document.hidden) return
  const mine = streamOf(person.id)
  stream = mine
  mine.onopen = () => {
    byId('offline').hidden = true
    readAll(person).catch(() => retry(person))
  }
  mine.onerror = () => {
    byId('offline').hidden = false
    // A browser tries again by itself, save after an answer that is no stream.
    if (mine.readyState === EventSource.CLOSED) retry(person)
  }
  for (const kind of ['line', 'changed'])
    mine.addEventListener(kind, ({ data }) => {
      const { chat, line } = JSON.parse(data)
      putLine(chat, line)
      changed('lines', { chat, line, isNew: kind === 'line' })
    })
  mine.addEventListener('clock', ({ data }) => {
    state.now = JSON.parse(data).now
    changed('now')
  })
}

document.addEventListener('visibilitychange', () => {
  if (!state.me) return
  if (document.hidden) stream?.close()
  else follow(state.me)
})

function retry(person) {
  clearTimeout(again)
  again = setTimeout(() => state.me?.id === person.id && follow(person), 3_000)
}

async function readAll(person) {
  const chats = chatsOf(person).map((chat) => chat.id)
  const read = await Promise.all(chats.map(linesOf))
  if (state.me?.id !== person.id) return
  for (const [n, chat] of chats.entries()) {
    const known = new Set(read[n].map((line) => line.id))
    const meanwhile = (state.lines.get(chat) ?? []).filter((line) => !known.has(line.id))
    state.lines.set(chat, [...read[n], ...meanwhile])
  }
  changed('lines', {})
}
