/** Whom a name means among people: by the roster, or 老李 and 小张 by the surname where they work together. */
import type { GridCode } from '../../domain/names.ts'
import type { Person } from '../../journal/directory.ts'
import type { Turn } from '../turn.ts'

const nickname = /^[老小阿](?<surname>\p{Script=Han})$/u

export async function peopleNamed({ desk, speaker }: Turn, name: string): Promise<readonly Person[]> {
  const targets = await desk.directory.find(speaker.tenant, name)
  const people = targets.flatMap((target) => (target.kind === 'person' ? [target.person] : []))
  const surname = nickname.exec(name)?.groups?.surname
  if (people.length > 0 || surname === undefined) return people
  const here = speaker.group ? [speaker.group.grid] : (speaker.person?.posts.map(({ grid }) => grid) ?? [])
  const near = await desk.directory.scene(speaker.tenant, [...here, ...(await below(desk, speaker, here))])
  const ids = near.posts.filter((post) => post.name.startsWith(surname)).map(({ person }) => person)
  const found = await Promise.all([...new Set(ids)].map((id) => desk.directory.person(id)))
  return found.filter((person) => person !== null)
}

async function below({ directory }: Turn['desk'], { tenant }: Turn['speaker'], grids: readonly GridCode[]) {
  const lists = grids.map(async (code) => {
    const level = (await directory.grid(code))?.level
    return level === undefined ? [] : directory.gridsAt(tenant, code, level + 1)
  })
  return (await Promise.all(lists)).flat().map(({ code }) => code)
}
