/** What the page knows: who one is, which chats there are, what was said; and who wants to hear that it changed. */

export const state = {
  people: [],
  groups: [],
  /** The chosen person, null before. */
  me: null,
  /** The chat that is open, null before. */
  chat: null,
  /** Lines by chat, oldest first. */
  lines: new Map(),
  /** ISO 8601, the drill clock. */
  now: null,
  /** The line that is being answered. */
  quoted: null,
}

const listeners = new Map()

/** @param {'me' | 'chat' | 'lines' | 'now' | 'quoted' | 'tab'} what */
export function on(what, listener) {
  listeners.set(what, [...(listeners.get(what) ?? []), listener])
}

export function changed(what, detail) {
  for (const listener of listeners.get(what) ?? []) listener(detail)
}

export function directChat(person) {
  return `direct:${person.id}`
}

/** The chats of a person: groups from the lowest level up, then the private one. */
export function chatsOf(person) {
  const groups = state.groups.filter((group) => person.groups.includes(group.id))
  groups.sort((one, other) => other.level - one.level)
  return [...groups, { id: directChat(person), name: '网格铃', direct: true }]
}

export function personOf(id) {
  return state.people.find((person) => person.id === id) ?? null
}

export function lineOf(chat, id) {
  return state.lines.get(chat)?.find((line) => line.id === id) ?? null
}

/** Puts a line in its place: anew at the end, or over the one that it changes. */
export function putLine(chat, line) {
  const lines = state.lines.get(chat) ?? []
  const index = lines.findIndex((one) => one.id === line.id)
  if (index >= 0) lines[index] = line
  else lines.push(line)
  state.lines.set(chat, lines)
}

/** How many lines of others came after what this person last saw here. */
export function unread(chat) {
  const lines = state.lines.get(chat) ?? []
  const seen = lines.findIndex((line) => line.id === seenBy()[chat])
  return lines.slice(seen + 1).filter((line) => line.from !== state.me.id && !line.recalled).length
}

/** The open chat has been looked at down to its last line. */
export function markSeen(chat) {
  const last = state.lines.get(chat)?.at(-1)
  if (!last || !state.me) return
  remember(`seen:${state.me.id}`, { ...seenBy(), [chat]: last.id })
}

function seenBy() {
  return recall(`seen:${state.me.id}`) ?? {}
}

/** Small things survive a reload, in this browser only; a browser that keeps nothing still works. */
export function remember(key, value) {
  try {
    localStorage.setItem(`stage:${key}`, JSON.stringify(value))
  } catch {}
}

export function recall(key) {
  try {
    return JSON.parse(localStorage.getItem(`stage:${key}`) ?? 'null')
  } catch {
    return null
  }
}
