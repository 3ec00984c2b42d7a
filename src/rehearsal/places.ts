/** Who is in a play and where: people by name, chats by name, and every line that was said there. */
import type { StagePerson } from '../../bots/stage/house.ts'
import type { Entry } from '../../bots/stage/scene.ts'
import type { Roster } from '../domain/grid/roster.ts'
import type { Line } from '../inbox/transcript.ts'
import type { Theatre } from './theatre.ts'
import { PlayError } from './transcript.ts'

const privately = '私聊'

export function openPlaces(theatre: Theatre) {
  const { guests, strayGroups, cast, rosters } = theatre
  const introduced = new Set<string>()
  /** All lines of all chats in the order in which they came. */
  const lines: Line[] = []
  /** The scene's chat; null in private. */
  let here: string | null = null

  async function personOf(name: string): Promise<StagePerson> {
    if (!introduced.has(name)) throw new Error(`${name}不在“人：”里。`)
    const person = (await theatre.people()).find((one) => one.name === name)
    if (!person) throw new Error(`没有${name}这个人。`)
    return person
  }

  async function chatOf(name: string): Promise<string> {
    const groups = await theatre.groups()
    const group = groups.find((one) => one.name === name)
    if (group) return group.id
    // A chat that nobody has bound yet.
    const stray = { id: `stray-${groups.length}`, name, gridCode: '', level: 1 }
    strayGroups.push(stray)
    guests.splice(
      0,
      guests.length,
      ...guests.map((guest) => ({ ...guest, groups: [...guest.groups, stray.id] })),
    )
    return stray.id
  }

  const entryIn = async (chat: string, person: StagePerson): Promise<Entry> => ({
    chat,
    person,
    people: await theatre.people(),
  })

  /** The line that somebody means; throws when there is none. */
  function find(what: string, fits: (line: Line) => boolean): Line {
    const line = lines.findLast(fits)
    if (!line) throw new Error(`找不到${what}。`)
    return line
  }

  return {
    personOf,
    find,
    here: () => here,
    remember: (line: Line) => void lines.push(line),
    /** Throws PlayError when the post is not the one of the roster. Who is on no roster is one of the public. */
    introduce(name: string, post: string, line: number) {
      introduced.add(name)
      const actor = cast.find(name)
      if (actor && actor.post !== post) throw new PlayError(line, `${name}是${actor.post}。`)
      if (actor || guests.some((guest) => guest.name === name)) return
      const groups = [...strayGroups.map((group) => group.id), deepestGroup(rosters[0])]
      guests.push({ id: `guest-${guests.length + 1}`, name, posts: [], groups })
    },
    async enter(place: string) {
      here = place === privately ? null : await chatOf(place)
    },
    /** Where somebody speaks: `where` as written beside the name, null in the scene's own chat. */
    async entryOf(by: string, where: string | null): Promise<Entry> {
      const person = await personOf(by)
      const inPrivate = where === privately || (where === null && here === null)
      const chat = inPrivate ? `direct:${person.id}` : where === null ? (here ?? '') : await chatOf(where)
      if (!inPrivate && !person.groups.includes(chat)) throw new Error(`${by}不在这个群里。`)
      return entryIn(chat, person)
    },
    /** Somebody's own last line, and he himself in its chat. */
    async ownLine(by: string): Promise<{ readonly line: Line; readonly entry: Entry }> {
      const line = find(`${by}的上一条`, (one) => one.name === by)
      return { line, entry: await entryIn(line.chat, await personOf(by)) }
    },
    /** 上一条 and 7号 are the bot's lines; a name means that person's. */
    quoted(what: string, chat: string): string {
      const bots = (line: Line) => line.chat === chat && line.from === 'bot'
      if (what === '上一条') return find(what, bots).id
      if (/号$/.test(what)) return find(what, (line) => bots(line) && speaksOf(line, what)).id
      return find(what, (line) => line.chat === chat && line.name === what).id
    },
  }
}

/** Where people sit who are on no roster: in the first village's group. */
function deepestGroup(roster: Roster | undefined): string {
  const depth = (code: string) => roster?.grids.find((grid) => grid.code === code)?.level ?? 0
  return roster?.groups.toSorted((a, b) => depth(b.grid) - depth(a.grid))[0]?.id ?? ''
}

/** Does a line name a case so: 7号, not 17号. */
export const speaksOf = (line: Line, no: string): boolean => new RegExp(`(?<!\\d)${no}`).test(line.text)
