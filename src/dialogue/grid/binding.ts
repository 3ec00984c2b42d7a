/** Accounts and groups are bound by one-time codes, given out by a chief or by whoever runs the system; never by name. */

import type { Desk } from '../../desk.ts'
import { addMinutes } from '../../domain/calendar/days.ts'
import { byOf } from '../../domain/grid/by.ts'
import type { RosterFact } from '../../domain/grid/facts.ts'
import type { GroupId, PersonId } from '../../domain/names.ts'
import type { Message } from '../../inbox/message.ts'
import type { Append, View } from '../../journal/journal.ts'
import type { Meaning } from '../../notices/notice.ts'
import { type Consequence, refusedWith, type Turn } from '../turn.ts'

type Now = Turn['now']

/** 绑定 12345678: works for somebody nobody knows yet, so it needs no turn. */
export async function bind(
  desk: Desk,
  message: Message,
  code: string,
  wantsGroup: boolean,
  now: Now,
): Promise<Consequence> {
  const tries = `${message.platform}|${message.account}|${message.sender.userId}`
  if (!desk.mayTryCode(tries, now)) return refusedWith({ code: 'too-many-tries' })
  const hash = desk.hashOf(code)
  const good = await desk.directory.code(hash, now)
  if (!good) return refusedWith({ code: 'wrong-code' })
  if (good.group !== null) {
    if (message.chatKind !== 'group') return refusedWith({ code: 'only-in-group' })
    return bindGroup(desk, message, good.group, hash, now)
  }
  if (wantsGroup || good.person === null) return refusedWith({ code: 'wrong-code' })
  return bindPerson(desk, message, good.person, hash, now)
}

async function bindPerson(
  desk: Desk,
  message: Message,
  id: PersonId,
  hash: string,
  now: Now,
): Promise<Consequence> {
  const person = await desk.directory.person(id)
  if (!person) return refusedWith({ code: 'wrong-code' })
  const { platform, account, sender } = message
  const known = await desk.directory.personByAccount(platform, account, sender.userId)
  if (known && known.id !== id) return refusedWith({ code: 'already-bound', name: known.name })
  const fact: RosterFact = { type: 'account-bound', person: id, platform, account, userId: sender.userId }
  const directChat = message.chatKind === 'direct' ? message.chat : null
  const scene = await desk.directory.scene(
    person.tenant,
    person.posts.map((post) => post.grid),
  )
  const posts = person.posts.map((post) => `${scene.grids.get(post.grid)?.name ?? ''}${post.title}`)
  return written(
    desk,
    message,
    `roster:${id}`,
    fact,
    id,
    now,
    { kind: 'account-bound', name: person.name, posts },
    [
      { kind: 'account', platform, account, userId: sender.userId, person: id, directChat },
      { kind: 'code', hash, person: id, group: null, until: null },
    ],
  )
}

async function bindGroup(
  desk: Desk,
  message: Message,
  id: GroupId,
  hash: string,
  now: Now,
): Promise<Consequence> {
  const group = await desk.directory.group(id)
  if (!group) return refusedWith({ code: 'wrong-code' })
  const { platform, account, chat } = message
  const fact: RosterFact = { type: 'group-bound', group: id, platform, account, chat }
  return written(desk, message, `roster:${id}`, fact, null, now, { kind: 'group-bound', name: group.name }, [
    { kind: 'group-home', group: id, platform, account, chat },
    { kind: 'code', hash, person: null, group: id, until: null },
  ])
}

async function written(
  desk: Desk,
  message: Message,
  stream: string,
  fact: RosterFact,
  person: PersonId | null,
  now: Now,
  meaning: Meaning,
  views: readonly View[],
): Promise<Consequence> {
  const version = (await desk.journal.read(stream)).length
  const append: Append = {
    stream,
    expectedVersion: version,
    facts: [{ fact, by: { person, account: null, title: '' }, at: now }],
  }
  const { platform, account, chat, chatKind, id } = message
  const to = { kind: 'chat', platform, account, chat, chatKind, replyTo: id } as const
  return {
    kind: 'write',
    appends: [append],
    views,
    outcome: 'bound',
    notices: [
      { key: `${stream}:${version}:bound`, to, about: null, meaning, priority: 'urgent', dueAt: now },
    ],
  }
}

/** 绑定码 李谷雨: in private, by somebody who decides for a grid at or above the other's post or group. */
export async function issueCode(turn: Turn, name: string): Promise<Consequence> {
  const { desk, speaker, now, policy, message } = turn
  if (message.chatKind !== 'direct') return refusedWith({ code: 'only-in-private' })
  const target = await codeTarget(turn, name)
  if (!target) return refusedWith({ code: 'unknown-target', said: name })
  const grids =
    speaker.person?.posts
      .filter((post) => policy.rights.deciding.includes(post.kind))
      .map((post) => post.grid) ?? []
  const scene = await desk.directory.scene(speaker.tenant, [...grids, ...target.grids])
  const allowed = target.grids.some((grid) =>
    scene.grids.get(grid)?.path.some((code) => grids.includes(code)),
  )
  if (!allowed) return refusedWith({ code: 'no-right', no: null, wished: '发绑定码', whose: '其上级网格长' })
  const code = desk.newCode()
  const hash = desk.hashOf(code)
  const until = addMinutes(now, policy.codeMinutes)
  const stream = `roster:${target.person ?? target.group}`
  const fact: RosterFact = {
    type: 'code-issued',
    person: target.person,
    group: target.group,
    codeHash: hash,
    until,
  }
  const version = (await desk.journal.read(stream)).length
  return {
    kind: 'write',
    appends: [
      { stream, expectedVersion: version, facts: [{ fact, by: byOf(speaker.actor, scene, null), at: now }] },
    ],
    views: [{ kind: 'code', hash, person: target.person, group: target.group, until }],
    outcome: 'code',
    notices: [
      {
        key: `${stream}:${version}:code`,
        to: speaker.answer,
        about: null,
        meaning: {
          kind: 'code-issued',
          code,
          whom: target.name,
          what: target.person ? 'person' : 'group',
          until,
        },
        priority: 'urgent',
        dueAt: now,
      },
    ],
  }
}

async function codeTarget({ desk, speaker }: Turn, name: string) {
  const targets = await desk.directory.find(speaker.tenant, name)
  const persons = targets.flatMap((target) => (target.kind === 'person' ? [target.person] : []))
  const [person] = persons
  if (person && persons.length === 1) {
    const scene = await desk.directory.scene(speaker.tenant, [])
    const beside = scene.departments.filter((one) => one.id === person.department).map((one) => one.grid)
    return {
      person: person.id,
      group: null,
      name: person.name,
      grids: [...person.posts.map((post) => post.grid), ...beside],
    }
  }
  const groups = await desk.directory.groups(speaker.tenant)
  const group =
    groups.find((one) => one.name === name) ??
    groups.find((one) =>
      targets.some(
        (target) => target.kind === 'grid' && target.grid.code === one.grid && one.purpose === 'grid',
      ),
    )
  return group ? { person: null, group: group.id, name: group.name, grids: [group.grid] } : null
}
