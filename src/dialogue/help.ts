/** What can be said here: the few things that matter to this person first, one topic whole on asking. */
import type { Phrase } from '../intent/phrase.ts'
import { phraseBook } from '../intent/phrase-book.ts'
import type { MeaningOf } from '../notices/notice.ts'
import type { Consequence, Turn } from './turn.ts'
import { postsHere } from './where.ts'

type Topic = MeaningOf<'help-shown'>['topics'][number]

/** Shown with an example, in this order: the day of a grid chief. The rest is named only. */
const first = [
  'report-case',
  'self-handled',
  'patrol',
  'acknowledge-case',
  'finish-case',
  'escalate-case',
  'query-open',
]
const firstForSuperiors = [
  'report-case',
  'meeting',
  'acknowledge-case',
  'assign-case',
  'pass-check',
  'urge-case',
  'query-open',
]

export async function help(turn: Turn, topic: string | null): Promise<Consequence> {
  const { speaker, policy } = turn
  const { person } = speaker
  const decides = person?.posts.some((post) => policy.rights.deciding.includes(post.kind)) ?? false
  const asked =
    topic === null
      ? undefined
      : (phraseBook.find(({ title }) => title === topic) ??
        phraseBook.find(({ title }) => title.includes(topic)))
  if (asked) return told([topicOf(asked)], [])
  const may = phraseBook.filter(
    ({ who }) =>
      who === 'everyone' || (person !== null && (who === 'holder' || who === 'checker' || decides)),
  )
  const leads = decides && (await postsHere(turn)).some(({ grid }) => grid.level <= policy.opensAtLevel)
  const shown = (leads ? firstForSuperiors : first).flatMap((name) =>
    may.filter((phrase) => phrase.name === name),
  )
  return told(
    shown.map(topicOf),
    may.filter((phrase) => !shown.includes(phrase) && phrase.name !== 'help').map(({ title }) => title),
  )
}

const told = (topics: Topic[], more: string[]): Consequence => ({
  kind: 'tell',
  meaning: { kind: 'help-shown', topics, more },
  outcome: 'answered',
  question: null,
})

const topicOf = ({ title, what, says }: Phrase): Topic => ({
  title,
  what,
  examples: says.map((example) => example.say),
})
