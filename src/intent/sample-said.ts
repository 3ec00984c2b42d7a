/** A message as the phrases see it, for running examples: said on Wednesday 18 November 2026 at 10:30, unless told otherwise. */

import { at } from '../domain/calendar/days.ts'
import type { Day } from '../domain/names.ts'
import { clean } from './clean.ts'
import type { Example } from './phrase.ts'
import type { Said } from './wish.ts'

export const sampleSaid = (text: string, around: Partial<Omit<Said, 'text'>> = {}): Said => ({
  text: clean(text),
  photos: 0,
  addressed: false,
  direct: false,
  mentions: [],
  quotesCase: false,
  quotedText: null,
  speaks: null,
  now: at('2026-11-18' as Day, '10:30'),
  ...around,
})

/** An example in its circumstances. */
export const saidInExample = ({ say, photos = 0, quotes = false, addressed = false }: Example): Said =>
  sampleSaid(say, { photos, addressed, quotesCase: quotes })
