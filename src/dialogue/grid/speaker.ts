/** Who speaks and where: bound accounts and groups only, never display names. */
import type { Desk } from '../../desk.ts'
import type { Actor } from '../../domain/grid/actor.ts'
import type { Group } from '../../domain/grid/grid.ts'
import type { TenantCode } from '../../domain/names.ts'
import { chatKeyOf } from '../../inbox/inbox.ts'
import type { Message } from '../../inbox/message.ts'
import type { Person } from '../../journal/directory.ts'
import type { Destination } from '../../notices/notice.ts'
import type { Speaker } from '../turn.ts'

/** What is known of a message's place and sender; tenant is null where neither is bound. */
export interface Found {
  readonly group: Group | null
  readonly person: Person | null
  readonly tenant: TenantCode | null
  /** The level of the highest grid he leads or watches. */
  readonly speaks: Speaker['speaks']
}

export async function find(desk: Desk, message: Message): Promise<Found> {
  const { platform, account, chat, chatKind, sender } = message
  const group = chatKind === 'group' ? await desk.directory.groupByChat(platform, account, chat) : null
  const person = await desk.directory.personByAccount(platform, account, sender.userId)
  // Nobody speaks in another tenant's group: there he is one of the public.
  const guest = group !== null && person !== null && group.tenant !== person.tenant
  const known = guest ? null : person
  return {
    group,
    person: known,
    tenant: group?.tenant ?? person?.tenant ?? null,
    speaks: known && (await postOf(desk, known)),
  }
}

async function postOf(desk: Desk, { tenant, posts, department }: Person): Promise<Speaker['speaks']> {
  const scene = await desk.directory.scene(
    tenant,
    posts.map((post) => post.grid),
  )
  const levels = posts.flatMap((post) => scene.grids.get(post.grid)?.level ?? [])
  if (levels.length > 0) return { level: Math.min(...levels) }
  return department === null ? null : 'department'
}

export function speakerOf(message: Message, { group, person, speaks }: Found, tenant: TenantCode): Speaker {
  const { platform, account, chat, chatKind, sender, id } = message
  const answer: Destination = {
    kind: 'chat',
    platform,
    account,
    chat,
    chatKind,
    replyTo: message.subject ?? id,
  }
  const actor: Actor = person
    ? {
        kind: 'person',
        person: person.id,
        name: person.name,
        posts: [...person.posts],
        department: person.department,
      }
    : { kind: 'public', account: `${platform}|${account}|${sender.userId}` }
  return {
    tenant,
    group,
    person,
    actor,
    chatKey: chatKeyOf(message),
    userId: sender.userId,
    // An answer in a group of ours stands in one line with what that group is told: order is kept.
    answer: group ? { kind: 'group', group: group.id, replyTo: message.subject ?? id } : answer,
    here: group ? { kind: 'group', group: group.id } : { ...answer, replyTo: null },
    speaks,
    addressee: person ? { person: person.id, name: person.name, title: person.posts[0]?.title ?? '' } : null,
  }
}
