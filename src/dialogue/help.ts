/** What can be said here: the few things that matter to this person first, one topic whole on asking. */
import { dayOf } from '../domain/calendar/days.ts'
import { inForce, ofKind } from '../domain/policy/in-force.ts'
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
  if (topic === assessments) return told(phraseBook.filter(isOfAssessments).map(topicOf), [])
  const asked = topic === null ? undefined : topicNamed(topic)
  if (asked) return told([topicOf(asked)], [])
  const isStaff = turn.speaker.person !== null
  const leads = await leadsHere(turn)
  const may = phraseBook.filter(
    ({ who }) => who === 'everyone' || leads || (isStaff && forStaff.includes(who)),
  )
  const order = leads ? firstForSuperiors : first
  const shown = order.flatMap((name) => may.filter((phrase) => phrase.name === name))
  const more = may.filter((phrase) => !shown.includes(phrase) && phrase.name !== 'help')
  const further = isStaff && assessesHere(turn) ? [assessments] : []
  return told(shown.map(topicOf), [...more.map(({ title }) => title), ...further])
}

/** One topic for all that is said about assessments: who neither assesses nor is assessed need not read of it. */
const assessments = '考核'
const isOfAssessments = ({ who }: Phrase): boolean => who === 'assessor'

/** Only where the pack has something to score by. */
const assessesHere = ({ desk, speaker, policy, now }: Turn): boolean => {
  const { regulation, overlay } = desk.packOf(speaker.tenant)
  const rubrics = ofKind(inForce(regulation, dayOf(now), overlay), 'rubric')
  const decides = speaker.person?.posts.some(({ kind }) => policy.rights.deciding.includes(kind)) ?? false
  return decides && rubrics.some(({ value }) => value.form === 'points')
}

const forStaff: readonly Phrase['who'][] = ['holder', 'checker']

const topicNamed = (topic: string): Phrase | undefined =>
  phraseBook.find(({ title }) => title === topic) ?? phraseBook.find(({ title }) => title.includes(topic))

/** Decides for a grid that holds cases: dispatches, urges, checks. */
async function leadsHere(turn: Turn): Promise<boolean> {
  const { deciding } = turn.policy.rights
  const posts = await postsHere(turn)
  return posts.some(
    ({ post, grid }) => deciding.includes(post.kind) && grid.level <= turn.policy.opensAtLevel,
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
