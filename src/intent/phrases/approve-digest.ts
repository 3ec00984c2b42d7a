/** 签发: the draft of a digest may go out; what follows the word is written into it as the outlook. */
import { says } from '../example.ts'
import type { Phrase } from '../phrase.ts'
import type { Said, Wish } from '../wish.ts'

const words = /^(?:同意)?签发(?:[:：，, ]+(?<outlook>[\s\S]{2,500}))?[。]?$/u

export const approveDigest: Phrase = {
  name: 'approve-digest',
  intent: 'query',
  title: '签发',
  what: '签发简报初稿，可接着写下周安排。',
  who: 'chief',
  leads: [],
  says: [
    says('签发', { wish: 'approve-digest', outlook: '' }),
    says('同意签发', { wish: 'approve-digest', outlook: '' }),
    says('签发，下周盯紧秸秆禁烧', { wish: 'approve-digest', outlook: '下周盯紧秸秆禁烧' }),
  ],
  exact,
  wish: ({ said }) => exact(said),
}

function exact({ text, photos }: Said): Wish | null {
  const found = photos > 0 ? null : words.exec(text)
  return found && { wish: 'approve-digest', outlook: found.groups?.outlook?.trim() ?? '' }
}
