/** The drill prefecture over a store, and a month of work in it told act by act through the real desk. */
import type { Store } from '../../db/store.ts'
import type { Desk } from '../desk.ts'
import { at } from '../domain/calendar/days.ts'
import type { CaseCommand } from '../domain/case/commands.ts'
import type { Actor } from '../domain/grid/actor.ts'
import type { Roster } from '../domain/grid/roster.ts'
import type { CaseId, Day, GridCode, Instant, TenantCode } from '../domain/names.ts'
import { handleCommand } from '../handle-command.ts'
import { loadSample } from '../policies/load.ts'
import { rulesFor } from '../starting/begin.ts'

/** `public …` for somebody without a post: the rest is the account. */
type Who = string

export interface Prefecture {
  readonly desk: Desk
  readonly tenant: TenantCode
  readonly roster: Roster
  who(name: Who): Actor
  grid(name: string): GridCode
  /** One wish about a case, by its number; throws when it is refused. */
  act(when: string, who: Who, no: string, command: CaseCommand): Promise<void>
  report(
    when: string,
    who: Who,
    no: string,
    where: string,
    more?: Partial<Extract<CaseCommand, { type: 'report-case' }>>,
  ): Promise<void>
  /** A daily duty, done on some days by all grids of its level but those named. */
  did(duty: string, level: number, days: readonly Day[], but?: readonly string[]): Promise<void>
}

/** `2026-10-12 09:30`, in China. */
export const moment = (when: string): Instant => at(when.slice(0, 10) as Day, when.slice(11))

/** Loads the sample prefecture into an empty store. */
export async function openPrefecture(store: Store): Promise<Prefecture> {
  const roster = await loadSample('changji', 'sample-prefecture')
  await store.rosterLoad.load(roster, { platform: 'stage', account: 'stage' }, moment('2026-01-01 00:00'))
  return prefectureOver(store, roster)
}

/** The prefecture over a store that holds its roster already. */
export async function prefectureOver(
  store: Pick<Store, 'journal' | 'cases' | 'directory' | 'assessments'>,
  roster: Roster,
): Promise<Prefecture> {
  const { tenant } = roster
  // What listens and what is told are not part of this: the desk that decides, over the real store, is.
  const desk = { ...store, ...(await rulesFor(store.directory)) } as unknown as Desk
  const found = <T extends { readonly name: string }>(list: readonly T[], name: string): T => {
    const one = list.find((candidate) => candidate.name === name)
    if (!one) throw new Error(`nobody and nothing in the prefecture is called ${name}`)
    return one
  }
  const grid = (name: string) => found(roster.grids, name).code
  function who(name: Who): Actor {
    if (name === 'clock') return { kind: 'clock' }
    if (name.startsWith('public ')) return { kind: 'public', account: name.slice(7) }
    const { id, department } = found(roster.persons, name)
    const posts = roster.posts.filter(({ person }) => person === id).map((post) => ({ ...post, name }))
    return { kind: 'person', person: id, name, posts, department }
  }
  async function act(when: string, by: Who, no: string, command: CaseCommand): Promise<void> {
    const outcome = await handleCommand(desk, {
      ...{ tenant, actor: who(by), now: moment(when), saidIn: null, handled: null, stamp: null, views: [] },
      steps: [{ case: `${tenant}/${no}` as CaseId, command }],
    })
    if ('refusal' in outcome)
      throw new Error(`${by} ${command.type} ${no}: ${JSON.stringify(outcome.refusal)}`)
  }
  return {
    desk,
    tenant,
    roster,
    who,
    grid,
    act,
    report: (when, by, no, where, more = {}) =>
      act(when, by, no, {
        ...{
          type: 'report-case',
          no,
          origin: grid(where),
          group: null,
          text: '路边堆放垃圾',
          place: `${where}口`,
        },
        ...{ photos: [], category: null, urgency: 'normal', read: null, near: null, ...more },
      }),
    async did(duty, level, days, but = []) {
      const grids = roster.grids.filter((one) => one.level === level && !but.includes(one.name))
      for (const day of days)
        await desk.journal.commit({
          ...{ appends: [], notices: [], handled: null, stamp: null, at: moment(`${day} 10:00`) },
          views: grids.map(({ code }) => ({ kind: 'duty-done', tenant, duty, grid: code, day })),
        })
    },
  }
}
