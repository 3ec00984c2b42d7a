/** The signs that need no words of the lexicon: who speaks, what goes along, how long it is. */

/** Each with what it means; the grammar may name them beside its own. */
export const builtInSigns = {
  photo: 'at least one photo came along',
  ref: 'a case is named by number or by quoting',
  number: 'a case is named by number',
  'two-numbers': 'more than one case is named by number',
  quote: 'the message quotes one about a case',
  answers: 'it answers a message that is quoted with its words',
  'either-or': 'it asks by saying it both ways: 让不让, 去没去',
  addressed: 'it was said to the bot',
  names: 'somebody is called by @',
  matter: 'the lexicon knows what kind of matter is spoken of',
  'strong-matter': 'and much of the text says so',
  'weak-matter': 'a word points to a category, but says little alone',
  disaster: 'the lexicon says that it is an emergency',
  place: 'a place is named',
  'only-place': 'and nothing else is said',
  top: 'the speaker leads the root',
  chief: 'the speaker leads the root or a grid right below it',
  staff: 'the speaker has a post at the fourth level or below',
  department: 'the speaker acts for a department',
  public: 'the speaker has no post',
  tiny: 'four characters or fewer besides emoji and signs',
  short: 'ten characters or fewer',
  brief: 'twenty-five characters or fewer',
  long: 'more than a hundred characters',
  wordless: 'emoji and signs only',
  listed: 'several points are numbered',
} as const
export type BuiltInSign = keyof typeof builtInSigns

export const isBuiltIn = (name: string): name is BuiltInSign => name in builtInSigns

/** The sign that a command word leads, by the name of its phrase: lead-report-case. */
export const leadSign = (phrase: string): string => `lead-${phrase}`
