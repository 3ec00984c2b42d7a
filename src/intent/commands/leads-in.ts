/** Which command words lead a message, and what that says. */
import { leadSign } from '../grammar/built-in-signs.ts'
import type { Heard } from '../grammar/weigh.ts'
import type { Phrase } from '../phrase.ts'
import { phraseBook } from '../phrase-book.ts'
import { type Lead, leadOf } from './lead.ts'

export interface Led {
  readonly phrase: Phrase
  readonly lead: Lead
}

/** A command word says more than any rule of plain talk; only several rules together, or one against it, outweigh it. */
const commandWeight = 9

/** By the first character of a command word: the phrases that have one. */
const beginning = new Map<string, Phrase[]>()
for (const phrase of phraseBook) {
  for (const first of new Set(phrase.leads.map((word) => word.charAt(0))))
    beginning.set(first, [...(beginning.get(first) ?? []), phrase])
}

/** Every phrase with the longest command word that leads; `loose` where a syllable may follow it directly. */
export function leadsIn(body: string, loose: boolean): readonly Led[] {
  const all = (beginning.get(body.charAt(0)) ?? []).flatMap((phrase) => {
    const lead = leadOf(body, phrase.leads)
    return lead !== null && (lead.ends || loose) ? [{ phrase, lead }] : []
  })
  const longest = Math.max(0, ...all.map(({ lead }) => lead.word.length))
  return all.filter(({ lead }) => lead.word.length === longest)
}

export const heardFrom = ({ phrase, lead }: Led): Heard => ({
  rule: `command/${phrase.name}`,
  for: phrase.intent,
  wish: phrase.name,
  weight: commandWeight,
  matched: () => [lead.word],
})

export const signOf = ({ phrase }: Led): string => leadSign(phrase.name)
