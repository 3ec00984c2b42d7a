/** A pack's Markdown becomes sections: a heading, its paragraphs, its fenced policy blocks, each with its line. */
import { PackError } from './pack-error.ts'

export interface Text {
  readonly file: string
  readonly text: string
}

export interface Fence {
  /** Line of its first line of YAML. */
  readonly line: number
  readonly yaml: string
}

export interface Section {
  readonly file: string
  readonly line: number
  readonly depth: number
  /** 附件1第十七条: the heading up to the first space. */
  readonly citation: string
  readonly title: string
  readonly paragraphs: readonly string[]
  readonly fences: readonly Fence[]
}

type Draft = { -readonly [K in keyof Section]: Section[K] } & { paragraphs: string[]; fences: Fence[] }

/** Sections in order; text above the first heading is refused. Throws a PackError. */
export function readSections({ file, text }: Text): readonly Section[] {
  const sections: Draft[] = []
  let open: { line: number; lines: string[] } | null = null
  let joined = false
  for (const [at, line] of text.split(/\r?\n/).entries()) {
    const number = at + 1
    if (open && line.trimEnd() === '```') {
      sections.at(-1)?.fences.push({ line: open.line + 1, yaml: `${open.lines.join('\n')}\n` })
      open = null
    } else if (open) {
      open.lines.push(line)
    } else if (line.startsWith('```')) {
      if (line.trimEnd() !== '```policy') throw new PackError(file, number, '围栏只能写作 ```policy。')
      if (sections.length === 0) throw new PackError(file, number, '第一个标题之前不能有规则。')
      open = { line: number, lines: [] }
      joined = false
    } else if (line.startsWith('#')) {
      sections.push(sectionOf(file, number, line))
      joined = false
    } else if (line.trim() === '') {
      joined = false
    } else {
      const paragraphs = sections.at(-1)?.paragraphs
      if (!paragraphs) throw new PackError(file, number, '第一个标题之前不能有文字。')
      if (joined) paragraphs.push(`${paragraphs.pop()}${line.trim()}`)
      else paragraphs.push(line.trim())
      joined = true
    }
  }
  if (open) throw new PackError(file, open.line, '围栏没有结束，缺一行 ```。')
  return sections
}

function sectionOf(file: string, line: number, text: string): Draft {
  const [, marks = '', citation = '', title = ''] = /^(#{1,4}) (\S+)(?: (.+))?$/.exec(text.trimEnd()) ?? []
  if (citation === '') throw new PackError(file, line, `标题「${text}」不成形，应为「## 条款 名称」。`)
  return { file, line, depth: marks.length, citation, title, paragraphs: [], fences: [] }
}
