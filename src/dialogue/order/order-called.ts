/** @徐大暑 in an order: whoever is called is meant, whatever else is named. */
import type { Target } from '../../journal/directory.ts'
import type { Turn } from '../turn.ts'

/** Who is called, their names, and the text without them. */
interface Called {
  readonly targets: readonly Target[]
  readonly said: string
  readonly rest: string
}

/** Null where nobody of the tenant is called by @; those that the platform does not know are names like others. */
export async function calledOn({ desk, speaker, message }: Turn, text: string): Promise<Called | null> {
  const called = message.mentions.filter(({ userId }) => userId !== null)
  const persons = await Promise.all(
    called.map(({ userId }) =>
      desk.directory.personByAccount(message.platform, message.account, userId ?? ''),
    ),
  )
  const own = persons.flatMap((person) => (person?.tenant === speaker.tenant ? [person] : []))
  if (own.length === 0) return null
  const rest = called.reduce((left, { name }) => left.replaceAll(`@${name}`, ' '), text).trim()
  const targets = own.map((person): Target => ({ kind: 'person', person }))
  return { targets, said: own.map(({ name }) => name).join('、'), rest }
}
