/** The parts of an entry in a book, as people write them: 对象：… 内容：… 要求：…, or simply one after the other. */

export interface LedgerWords {
  readonly who: string
  readonly text: string
  readonly decisions: string
}

const labels = {
  who: '约谈对象|被约谈人|对象|参加人员|参加单位|参会单位|参会人员|参加|参会|出席',
  text: '约谈事由|约谈内容|事由|主要内容|内容|议题|问题',
  decisions: '整改要求|要求|议定事项|议定|决定|明确|承诺',
} as const
const parts = Object.entries(labels).map(([part, words]) => `(?<${part}>${words})`)
const label = new RegExp(`(?:^|[\\s；;。，,])(?:${parts.join('|')})[：:]\\s*`, 'gu')

/** Without labels the first clause says who, and one that begins with 要求 or 议定 what was decided. */
export function ledgerWords(said: string): LedgerWords {
  const found = [...said.matchAll(label)]
  if (found.length === 0) return unlabelled(said)
  const words: Record<keyof LedgerWords, string> = { who: '', text: '', decisions: '' }
  found.forEach((match, index) => {
    const part = (Object.keys(labels) as (keyof LedgerWords)[]).find(
      (one) => match.groups?.[one] !== undefined,
    )
    const piece = tidy(said.slice(match.index + match[0].length, found[index + 1]?.index ?? said.length))
    if (part) words[part] = words[part] === '' ? piece : `${words[part]}；${piece}`
  })
  return words
}

function unlabelled(said: string): LedgerWords {
  const [who = '', ...rest] = said.split(/[\s，,；;。]+/u).filter((clause) => clause !== '')
  const decided = rest.findIndex((clause) => decides.test(clause))
  const cut = decided < 0 ? rest.length : decided
  return { who, text: rest.slice(0, cut).join('，'), decisions: rest.slice(cut).join('，') }
}

const decides = /^(?:要求|议定|决定|明确|承诺|会议决定|会议议定)/u

const tidy = (piece: string): string => piece.replace(/^[\s；;，,。]+|[\s；;，,。]+$/gu, '')
