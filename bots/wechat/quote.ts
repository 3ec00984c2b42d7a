/** Takes a quoting message apart: what was quoted, and what was said to it, in both forms that WeChat uses. */
import { innerXml, outermostXml, xmlText } from './xml.ts'

export interface Quoted {
  /** The name of who said it, as the group shows it. */
  readonly name: string
  /** The server's id of the quoted message; only the XML form has it. */
  readonly id: string | null
  /** The quoted words; null where a picture or the like was quoted. */
  readonly text: string | null
}

export interface Quoting {
  readonly reply: string
  readonly quoted: Quoted
}

/** Null where the text quotes nothing. */
export function readQuote(text: string): Quoting | null {
  return text.startsWith('「') ? readBracketed(text) : readAppMessage(text)
}

/** Whether the text is a document of WeChat's own (a card, a link, a quote), not something a person typed. */
export function isAppMessage(text: string): boolean {
  return text.includes('<appmsg') && text.includes('</appmsg>')
}

/**
 * The older form (puppet-padlocal#58, and what wechat4u makes of the newer one): `「王敏：井盖缺失」`, a line of dashes,
 * the reply. The last such border counts, since the quoted words may hold a quote themselves.
 */
function readBracketed(text: string): Quoting | null {
  const border = text.lastIndexOf(dashes)
  if (border < 0) return null
  const lineEnd = text.indexOf('\n', border + dashes.length)
  const quoted = text.slice(1, border)
  const colon = quoted.indexOf('：')
  return {
    reply: lineEnd < 0 ? '' : text.slice(lineEnd + 1),
    quoted: { name: quoted.slice(0, Math.max(colon, 0)), id: null, text: quoted.slice(colon + 1) },
  }
}

const dashes = '」\n- - -'

/** The newer form: appmsg of type 57, the reply as its title (puppet-padlocal#71 shows one whole). */
function readAppMessage(text: string): Quoting | null {
  if (!isAppMessage(text)) return null
  const refermsg = outermostXml(text, 'refermsg')
  if (refermsg === null) return null
  const outside = text.replace(refermsg, () => '')
  if (xmlText(outside, 'type') !== '57') return null
  return {
    reply: xmlText(outside, 'title') ?? '',
    quoted: {
      name: xmlText(refermsg, 'displayname') ?? '',
      id: xmlText(refermsg, 'svrid') || null,
      text: quotedText(refermsg),
    },
  }
}

/** Type 1 is text, 49 is a document whose title is what the eye saw, everything else has no words. */
function quotedText(refermsg: string): string | null {
  const content = xmlText(refermsg, 'content')
  const type = innerXml(refermsg, 'type')?.trim()
  if (type === '49') return xmlText(content ?? '', 'title')
  if (type !== '1' || !content) return null
  // In groups some puppets leave the sender's id in front of the words.
  return content.replace(/^[\w@-]{1,80}:\n/, '')
}
