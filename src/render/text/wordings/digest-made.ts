/** A digest as words: what must be decided first, then the figures with those before, where it is worst, what has waited longest. */
import type { Digest } from '../../../domain/digest/digest.ts'
import { type Field, fieldWords } from '../../../domain/digest/field.ts'
import {
  beforeWords,
  digestTitle,
  kindWords,
  outlookWords,
  periodsWords,
  periodWords,
  sealWords,
  standsWord,
} from '../../../domain/digest/titles.ts'
import { countWords } from '../count-words.ts'
import { decisionLine } from '../digest-decision.ts'
import { absentLines, areaLines, figureLines, waitingLines } from '../digest-figures.ts'
import {
  airLine,
  alarmLine,
  exposureLine,
  inspectionLine,
  orderLines,
  recheckLine,
  resultLine,
} from '../digest-sections.ts'
import { typed } from '../typed.ts'
import { dateSaid } from '../when.ts'
import { called, type MeaningWith, type Setting, type WordingOf, wording } from '../wording.ts'

export const digestMade: WordingOf<'digest-made'> = (meaning, setting) => {
  const { digest, how, asked, field } = meaning
  const running = how === 'asked' && standsWord(digest) === '目前'
  const period = `${periodWords(digest)}${running ? '，截至目前' : ''}`
  return wording(
    [
      `${digestTitle(digest)}${field ? `·${fieldWords[field]}` : ''}（${period}）`,
      laterLine(meaning),
      howLine(meaning),
      earlierLine(meaning),
      decisionLine(digest, field),
      ...figureLines(digest, field),
      ...body(digest, field, setting),
      amendedLine(digest),
      meaning.outlook === '' ? null : `${outlookWords[digest.kind]}：${typed(meaning.outlook, setting, 500)}`,
      digest.seal === null || field === 'matters'
        ? null
        : `流水封签（${dateSaid(digest.seal.day)}）：${sealWords(digest.seal.hash)}`,
      meaning.signedBy === null ? null : `签发：${meaning.signedBy}`,
      how === 'draft' && asked.length > 0
        ? `请 ${called(asked)} 审阅后回复“签发”；要补写，先说“${outlookWords[digest.kind]}：……”。`
        : null,
    ],
    { mentions: how === 'draft' ? asked : [] },
  )
}

/** A field's reader is told what he answers for; whoever answers for all of it, all. */
function body(digest: Digest, field: Field | null, setting: Setting): readonly (string | null)[] {
  const matters = [
    ...areaLines(digest, field),
    ...waitingLines(digest, setting),
    ...orderLines(digest, setting),
    alarmLine(digest),
    recheckLine(digest),
    airLine(digest),
  ]
  const system = [inspectionLine(digest), ...absentLines(digest), resultLine(digest), exposureLine(digest)]
  if (field === 'matters') return matters
  return field === 'system' ? system : [...matters, ...system]
}

function howLine({ digest, how, since, later }: MeaningWith<'digest-made'>): string | null {
  const late = digest.late ? '本期因系统停机补发。' : ''
  const added = since.length > 0 ? `定稿后又有补登：${enteredWords(since)}；定稿数字不改。` : ''
  if (how === 'draft') return `这是初稿，签发后才发给各级。${late === '' ? '' : `${late}${added}`}`
  if (how === 'again' && since.length > 0) return `重发。${added}`
  if (how === 'again') return later ? '重发，以下为定稿时的数字。' : '重发，数字与定稿时一致。'
  return how === 'due' && late !== '' ? `${late}${added}` : null
}

/** Of those that a standstill left behind: which they are, and what to say to see one. */
function earlierLine({ digest: { kind }, earlier = [] }: MeaningWith<'digest-made'>): string | null {
  const [newest] = earlier
  if (!newest) return null
  const one = `“重发 ${kindWords[kind]} ${dateSaid(newest.from)}”`
  const which = earlier.length === 1 ? '要看请回复' : '要看哪期就写那期里的一天，例如'
  return `停机期间的${earlier.length}期已补做，不单独发：${periodsWords(kind, earlier)}。${which}${one}。`
}

/** Marked as later, and first: below it stands what was frozen. */
function laterLine({ digest, later }: MeaningWith<'digest-made'>): string | null {
  if (later === null) return null
  const lines = [
    later.air && airLine({ ...digest, air: later.air }),
    later.results && resultLine({ ...digest, results: later.results }),
  ].filter((line) => line !== null)
  return lines.length === 0 ? null : `定稿后更新：${lines.join('')}`
}

/** What was entered for the period before after it was closed: said once, in the next digest. */
const amendedLine = ({ amended, kind }: Digest): string | null =>
  amended.length === 0 ? null : `${beforeWords[kind]}定稿后补登：${enteredWords(amended)}。`

const enteredWords = (entered: Digest['amended']): string =>
  entered.map(({ count, more }) => `${countWords[count]}${more > 0 ? '+' : ''}${more}`).join('，')
