/** A reading for tests: plain talk that names nothing, unless told otherwise. */
import type { Reading } from './reading.ts'

export const sampleReading = (more: Partial<Reading> = {}): Reading => ({
  intent: 'chitchat',
  opensCase: false,
  secondary: [],
  categories: [],
  place: null,
  limit: null,
  ref: null,
  refWritten: null,
  assignees: [],
  urgency: 'normal',
  source: null,
  verified: null,
  rival: null,
  why: () => [],
  ...more,
})
