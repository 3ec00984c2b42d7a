/** What can be said here: a few groups on a line each, by what the speaker's posts may; a group or a topic whole on asking. */
import { dayOf } from '../../domain/calendar/days.ts'
import { inForce, ofKind } from '../../domain/policy/in-force.ts'
import type { Phrase } from '../../intent/phrase.ts'
import { phraseBook } from '../../intent/phrase-book.ts'
import type { MeaningOf } from '../../notices/notice.ts'
import { postsHere } from '../grid/where.ts'
import type { Consequence, Turn } from '../turn.ts'
import { forPublic, furtherGroups, mainGroups } from './help-groups.ts'

type Topic = MeaningOf<'help-shown'>['topics'][number]

/** So many of a group stand on its line. */
const named = 6

export async function help(turn: Turn, topic: string | null): Promise<Consequence> {
  const group = topic === null ? undefined : await groupNamed(turn, topic)
  if (group) return told(group.map(topicOf))
  const asked = topic === null ? undefined : topicNamed(topic)
  if (asked) return told([topicOf(asked)])
  const may = await sayable(turn)
  const titlesOf = (names: readonly string[]) =>
    names.flatMap((name) => may.find((phrase) => phrase.name === name)?.title ?? [])
  const leads = await leadsHere(turn)
  const groups = mainGroups
    .map(({ title, phrases, leading }) => ({
      title,
      topics: titlesOf((leads && leading) || phrases).slice(0, named),
    }))
    .filter(({ topics }) => topics.length > 0)
  const further = furtherGroups.filter(({ phrases }) => titlesOf(phrases).length > 0)
  const more = [...further.map(({ title }) => title), ...(assessesHere(turn) ? [assessments] : [])]
  return {
    kind: 'tell',
    meaning: { kind: 'help-shown', topics: [], groups, more },
    outcome: 'answered',
    question: null,
  }
}

/** What the speaker's posts may say here; of the public what anybody may. */
async function sayable(turn: Turn): Promise<readonly Phrase[]> {
  if (turn.speaker.person === null) return phraseBook.filter(({ name }) => forPublic.includes(name))
  const leads = await leadsHere(turn)
  return phraseBook.filter(({ who }) => who === 'everyone' || leads || forStaff.includes(who))
}

/** All of a group that may be said here; where none may, the whole group is told of all the same. */
async function groupNamed(turn: Turn, topic: string): Promise<readonly Phrase[] | undefined> {
  if (topic === assessments) return phraseBook.filter(isOfAssessments)
  const group = [...mainGroups, ...furtherGroups].find(({ title }) => title === topic)
  if (!group) return undefined
  const all = group.phrases.flatMap((name) => phraseBook.find((phrase) => phrase.name === name) ?? [])
  const may = await sayable(turn)
  const own = all.filter((phrase) => may.includes(phrase))
  return own.length > 0 ? own : all
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

const told = (topics: Topic[]): Consequence => ({
  kind: 'tell',
  meaning: { kind: 'help-shown', topics, more: [] },
  outcome: 'answered',
  question: null,
})

const topicOf = ({ title, what, says }: Phrase): Topic => ({
  title,
  what,
  examples: says.map((example) => example.say),
})
