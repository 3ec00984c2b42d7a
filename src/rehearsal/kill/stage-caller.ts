/** What is asked of a running process over the stage's HTTP: to hear, to move its clock, to show what it told. */

interface Saying {
  readonly group: string
  readonly from: string
  readonly text: string
  /** The same once more is the same message. */
  readonly clientId: string
}

export interface Caller {
  /** People of the villages, each with the group in which he speaks. */
  speakers(): Promise<readonly { readonly group: string; readonly from: string }[]>
  /** Resolves when it was taken. Throws when it was refused, and when nobody answers. */
  say(saying: Saying): Promise<void>
  advance(minutes: number): Promise<void>
  /** Messages and letters that wait; null when it does not answer. */
  waiting(): Promise<number | null>
  /** Every line of the bot in every group. */
  told(): Promise<readonly { readonly chat: string; readonly text: string }[]>
}

interface Group {
  readonly id: string
  readonly level: number
}

export function openCaller(address: string): Caller {
  const get = async <T>(path: string) => (await (await fetch(`${address}${path}`)).json()) as T
  const post = async (path: string, body: object) => {
    const headers = { 'content-type': 'application/json' }
    const answer = await fetch(`${address}${path}`, { method: 'POST', headers, body: JSON.stringify(body) })
    if (!answer.ok) throw new Error(`${path} was refused: ${await answer.text()}`)
  }
  const groups = () => get<readonly Group[]>('/stage/api/groups')
  return {
    async speakers() {
      const villages = (await groups()).filter(({ level }) => level === 3)
      const people = await get<readonly { id: string; groups: readonly string[] }[]>('/stage/api/people')
      return villages.flatMap(({ id: group }) =>
        people.filter((one) => one.groups.includes(group)).map(({ id: from }) => ({ group, from })),
      )
    },
    say: ({ group, ...body }) => post(`/stage/api/groups/${group}/messages`, body),
    advance: (advanceMinutes) => post('/stage/api/clock', { advanceMinutes }),
    async waiting() {
      const { inbox, outbox } = await get<Record<'inbox' | 'outbox', { waiting: number }>>('/healthz')
      return inbox.waiting + outbox.waiting
    },
    async told() {
      const all = await Promise.all(
        (await groups()).map(async ({ id }) => {
          const lines = await get<readonly Line[]>(`/stage/api/groups/${id}/messages`)
          return lines.filter(({ from }) => from === 'bot').map(({ text }) => ({ chat: id, text }))
        }),
      )
      return all.flat()
    },
  }
}

interface Line {
  readonly from: string
  readonly text: string
}
