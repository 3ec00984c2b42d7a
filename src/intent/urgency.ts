/** How fast somebody has to act, by the lexicon's words. */

import type { Urgency } from '../domain/case/facts.ts'
import { indexOfWord } from './category.ts'
import type { Lexicon } from './lexicon.ts'
import { shows } from './mood.ts'

export interface FoundUrgency {
  readonly urgency: Urgency
  readonly word: string | null
}

/** 急 is no urgency in 应急 or 不急; a disaster is none in a drill, in hearsay, or where it was only averted. */
const calm = /(?:应|不|救|告)$/u
const averted = /(?:没有?|未|无|防止?|避免|预防|不会|谨防|没发生|以防|差点)$/u

export function urgencyOf(text: string, lexicon: Lexicon): FoundUrgency {
  const said = (words: readonly string[], except: RegExp): string | null =>
    words.find((word) => {
      const at = indexOfWord(text, word)
      return at >= 0 && !except.test(text.slice(Math.max(0, at - 4), at))
    }) ?? null
  const disaster = !shows('drill', text) && !shows('hearsay', text)
  const emergency = disaster ? said(lexicon.urgency.emergency, averted) : null
  if (emergency !== null) return { urgency: 'emergency', word: emergency }
  const urgent = said(lexicon.urgency.urgent, calm)
  return { urgency: urgent === null ? 'normal' : 'urgent', word: urgent }
}
