/** Speaks with the stage's HTTP API; every fault becomes an Error whose message is a Chinese sentence. */

const base = '/stage/api'

export function get(path) {
  return ask(path, { cache: 'no-store' })
}

export function post(path, body) {
  return ask(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
}

export function streamOf(personId) {
  return new EventSource(`${base}/stream?person=${encodeURIComponent(personId)}`)
}

/** Where a chat is read and written: `direct:<person>` has a path of its own. */
export function pathOf(chat) {
  const direct = chat.startsWith('direct:')
  const id = encodeURIComponent(direct ? chat.slice('direct:'.length) : chat)
  return `/${direct ? 'direct' : 'groups'}/${id}/messages`
}

/** All lines of a chat, page by page. */
export async function linesOf(chat) {
  const lines = []
  for (;;) {
    const last = lines.at(-1)?.id
    const page = await get(`${pathOf(chat)}${last ? `?after=${encodeURIComponent(last)}` : ''}`)
    lines.push(...page)
    if (page.length < 1_000) return lines
  }
}

/** Names what is sent, so that sending it again after a fault adds nothing. */
export function newClientId() {
  return Array.from(crypto.getRandomValues(new Uint8Array(12)), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('')
}

async function ask(path, init) {
  let response
  try {
    response = await fetch(base + path, init)
  } catch {
    throw new Error('连不上系统，请检查网络后再试。')
  }
  const answer = await response.json().catch(() => null)
  if (!response.ok) throw new Error(answer?.error?.message ?? '系统出了点问题，请稍后再试。')
  return answer
}
