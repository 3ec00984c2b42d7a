/** Reads a message's words: our own mention taken out, the others listed. */
import type { Mention } from '../../src/inbox/message.ts'
import type { Entity } from './update.ts'

export interface Me {
  /** The bot's own user id. */
  readonly id: number
  readonly username: string
}

export interface Words {
  readonly text: string
  readonly mentions: readonly Mention[]
  readonly addressed: boolean
}

/** Only entities count: what merely looks like a mention (`a@b.cn`) is left as written. */
export function readWords(written: string, entities: readonly Entity[], me: Me): Words {
  const mentions: Mention[] = []
  let text = ''
  let from = 0
  let addressed = false
  for (const { type, offset, length, user } of [...entities].sort((a, b) => a.offset - b.offset)) {
    const end = offset + length
    const said = written.slice(offset, end)
    const at = said.indexOf('@')
    const name = said.slice(at + 1)
    const ours = isOurs(type, name, user?.id, me)
    if (ours && offset >= from) {
      addressed = true
      // Of `/help@gridbell_bot` the command stays.
      text += written.slice(from, type === 'bot_command' ? offset + at : offset)
      from = type === 'bot_command' ? end : end + spaceAfter(written, end)
    } else if (type === 'mention') {
      mentions.push({ userId: null, name })
    } else if (type === 'text_mention' && user !== undefined && !ours) {
      mentions.push({ userId: String(user.id), name })
    }
  }
  text += written.slice(from)
  return { text: addressed ? text.trimEnd() : text, mentions, addressed }
}

function isOurs(type: string, name: string, userId: number | undefined, me: Me): boolean {
  if (type === 'text_mention') return userId === me.id
  return (type === 'mention' || type === 'bot_command') && name.toLowerCase() === me.username.toLowerCase()
}

/** The space after a mention goes with it, WeChat's U+2005 (which `\s` knows) and a pasted zero-width space too. */
function spaceAfter(written: string, end: number): number {
  return /^[\s\u200b]*/.exec(written.slice(end))?.[0].length ?? 0
}
