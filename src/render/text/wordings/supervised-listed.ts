/** 督办清单: what this group supervises and what it has in hands of that, one line each, once a week. */
import { inlineHead } from '../card-lines.ts'
import { wayWords } from '../way-words.ts'
import { whenSaid } from '../when.ts'
import { called, type MeaningWith, type Setting, type WordingOf, wording } from '../wording.ts'

type Listed = MeaningWith<'supervised-listed'>

export const supervisedListed: WordingOf<'supervised-listed'> = (meaning, setting) => {
  const { mode, grid, supervises, holds, total, asked } = meaning
  const whom = asked.length > 0 ? ` ${called(asked)} ` : ''
  return wording(
    [
      `【${wayWords[mode].name}】${grid}本周清单`,
      ...part(`督办中${total.supervises}件：`, supervises, total.supervises, setting),
      ...part(`承办${total.holds}件：`, holds, total.holds, setting),
      holds.length > 0 ? `请${whom}逐件反馈进展，如：反馈 7号 情况` : null,
    ],
    { mentions: asked },
  )
}

function part(title: string, rows: Listed['holds'], total: number, setting: Setting): readonly string[] {
  if (rows.length === 0) return []
  const lines = rows.map(({ card, dueAt, late }) => {
    const due = dueAt === null ? '' : `，${whenSaid(dueAt, setting.now)}${late ? '已到期' : '到期'}`
    return `${inlineHead(card, setting)}${card.holder}${card.state}${due}`
  })
  return [title, ...lines, ...(total > rows.length ? [`另有${total - rows.length}件未列出。`] : [])]
}
