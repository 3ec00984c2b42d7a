/** The sample district as it sits in chats of the fake Telegram: bound before the program starts for the first time. */

import type { FakeChat, FakePerson } from '../../../bots/telegram/fake-chat.ts'
import type { DatabaseSettings } from '../../../db/open.ts'
import { openStore } from '../../../db/store.ts'
import type { GroupId, Instant, PersonId } from '../../domain/names.ts'
import type { View } from '../../journal/journal.ts'
import { loadSample } from '../../policies/load.ts'

export interface BoundGroup {
  readonly group: GroupId
  readonly chat: FakeChat
  readonly members: readonly BoundPerson[]
  /** A village's group: people of the fourth and fifth level sit in it and report there. */
  readonly village: boolean
}

export interface BoundPerson extends FakePerson {
  readonly person: PersonId
  readonly direct: FakeChat
  /** Holds a post in a grid; whoever is of a department only reports in groups. */
  readonly posted: boolean
}

export interface District {
  readonly groups: readonly BoundGroup[]
  readonly persons: readonly BoundPerson[]
}

/** Loads the sample into an empty store, binds everybody to the account, and sets the house's clock. */
export async function bindDistrict(
  settings: DatabaseSettings,
  account: string,
  { now, offsetMs }: { now: Instant; offsetMs: number },
): Promise<District> {
  const sample = await loadSample('jincheng')
  const persons = sample.persons.map(({ id, name, department }, n): BoundPerson => {
    const userId = 20_001 + n
    return {
      person: id,
      id: userId,
      name,
      direct: { id: userId, type: 'private' },
      posted: department === null,
    }
  })
  const groups = sample.groups.map(({ id, grid }, n): BoundGroup => {
    const level = sample.grids.find((one) => one.code === grid)?.level
    const inIt = new Set(sample.members.filter((one) => one.group === id).map((one) => one.person))
    return {
      group: id,
      chat: { id: -(1_000_000_050_001 + n), type: 'supergroup' },
      members: persons.filter((one) => inIt.has(one.person)),
      village: level === 3,
    }
  })
  const views: View[] = [
    ...groups.map(
      ({ group, chat }): View => ({
        kind: 'group-home',
        group,
        platform: 'telegram',
        account,
        chat: String(chat.id),
      }),
    ),
    ...persons.map(({ person, id }): View => {
      const userId = String(id)
      return { kind: 'account', platform: 'telegram', account, userId, person, directChat: userId }
    }),
  ]
  const store = await openStore(settings)
  try {
    await store.rosterLoad.load(sample, null, now)
    await store.journal.commit({ appends: [], views, notices: [], handled: null, stamp: null, at: now })
    await store.settings.set('clock-offset-ms', String(offsetMs))
  } finally {
    await store.close()
  }
  return { groups, persons }
}
