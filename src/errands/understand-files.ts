/** `npm run understand`: reads messages from files, says what they mean, scores that against labels, or explains one. */
import { parseArgs } from 'node:util'
import type { Instant } from '../domain/names.ts'
import {
  type BatchLine,
  instantOf,
  type Parsed,
  readBatchLine,
  saidInLine,
  understoodLine,
  usualBotNames,
} from '../intent/lines/batch-line.ts'
import { explain, reason } from '../intent/lines/explain.ts'
import {
  addToScore,
  emptyScore,
  type LabelledLine,
  readLabelledLine,
  type Wrong,
} from '../intent/lines/score.ts'
import { scoreSheet } from '../intent/lines/score-sheet.ts'
import { readMessage } from '../intent/read-message.ts'
import type { Reading } from '../intent/reading.ts'
import type { Lexicon } from '../intent/vocabulary/lexicon.ts'
import type { Said } from '../intent/wish.ts'
import { loadLexicon } from '../load-lexicon.ts'
import { loadCalendar } from '../policies/load.ts'
import { learnExamples } from './learn-examples.ts'
import { linesIn } from './lines-in.ts'
import type { CommandIo } from './process-io.ts'

const usage = `用法 Usage:
  npm run understand -- 文件.jsonl …          每行一条消息，逐行给出理解；不写文件或写 - 则读标准输入
                                              one JSON line out for each line in; no file or - reads standard input
  npm run understand -- --score 文件.jsonl    与标注比对，给出各项正确率和混淆表  accuracy per field, confusion list
      --errors                                另列出每条读错的和原因  each wrong line with its reasons
  npm run understand -- --why "一句话"        说明怎样理解、凭哪条规则  explains one message
      --role L4  --photos 1  --at 2026-11-18T08:12
  npm run understand -- --review              人们作过的更正，供补充词表和例句  corrections people made
  npm run understand -- --learn               重学 src/intent/examples 里的例句  learns the examples anew
  --bot 名字                                  机器人在群里的名字，可写多次  what the bot is called, repeatable`

const options = {
  score: { type: 'boolean' },
  errors: { type: 'boolean' },
  why: { type: 'string' },
  role: { type: 'string' },
  photos: { type: 'string' },
  at: { type: 'string' },
  bot: { type: 'string', multiple: true },
  learn: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const

type Read = (line: BatchLine) => Reading

/**
 * @param ownCalendar the house's own file of holidays, read beside the built-in ones as the chat does
 * @returns whether every line could be read
 */
export async function understandFiles(
  args: readonly string[],
  io: CommandIo,
  now: Instant,
  ownCalendar: string | null = null,
): Promise<boolean> {
  const asked = askedOf(args)
  if (asked === null) {
    io.tell(usage)
    return false
  }
  const { values, positionals } = asked
  if (values.help) {
    await io.write(`${usage}\n`)
    return true
  }
  if (values.learn) return learnAll(io)
  const lexicon = await orTold(io.tell, loadLexicon)
  const holidays = lexicon && (await orTold(io.tell, () => loadCalendar(ownCalendar)))
  if (lexicon === null || holidays === null) return false
  const botNames = values.bot ?? usualBotNames
  const said = (line: BatchLine) => saidInLine(line, botNames, holidays)
  if (values.why !== undefined) return why({ ...values, text: values.why, said }, lexicon, io, now)
  const files = positionals.length === 0 ? ['-'] : positionals
  const read: Read = (line) => readMessage(said(line), lexicon)
  return values.score
    ? score(files, io, read, values.errors === true)
    : eachLine(files, io, readBatchLine, (line) => `${JSON.stringify(understoodLine(line.id, read(line)))}\n`)
}

async function learnAll(io: CommandIo): Promise<boolean> {
  try {
    await io.write(`学了 ${await learnExamples()} 条例句。 Learned from these many examples.\n`)
    return true
  } catch (error) {
    io.tell(`例句有误 An example is wrong: ${error instanceof Error ? error.message : error}`)
    return false
  }
}

/** A fault in what an office may edit is the editor's: its file and line are enough to mend it. */
async function orTold<T>(tell: CommandIo['tell'], load: () => Promise<T>): Promise<T | null> {
  try {
    return await load()
  } catch (error) {
    tell(error instanceof Error ? error.message : String(error))
    return null
  }
}

function askedOf(args: readonly string[]) {
  try {
    const asked = parseArgs({ args: [...args], options, allowPositionals: true })
    const { why, score, errors, role, photos, at } = asked.values
    const alone = why === undefined ? !(role ?? photos ?? at) : !score && asked.positionals.length === 0
    return alone && (!errors || score) ? asked : null
  } catch {
    return null
  }
}

/** Each line of each file becomes text, written as soon as its chunk is read; a line that cannot be read is told. */
async function eachLine<T>(
  files: readonly string[],
  io: CommandIo,
  parse: (line: string) => Parsed<T>,
  answer: (value: T) => string,
): Promise<boolean> {
  let well = true
  const tell = (file: string, number: number, fault: string) => {
    well = false
    io.tell(`${file === '-' ? '标准输入 stdin' : file} 第${number}行 line ${number}：${fault}`)
  }
  for (const file of files) {
    try {
      for await (const lines of linesIn(io.read(file))) {
        let answers = ''
        for (const { number, text } of lines) {
          if (text?.trim() === '') continue
          const parsed = text === null ? { fault: '太长。 The line is too long.' } : parse(text)
          if ('fault' in parsed) tell(file, number, parsed.fault)
          else answers += answer(parsed.value)
        }
        if (answers !== '') await io.write(answers)
      }
    } catch (error) {
      well = false
      io.tell(unreadable(file, error))
    }
  }
  return well
}

async function score(files: readonly string[], io: CommandIo, read: Read, errors: boolean): Promise<boolean> {
  const sum = emptyScore()
  const well = await eachLine(files, io, readLabelledLine, (line) => {
    const reading = read(line)
    const wrong = addToScore(sum, line, understoodLine(line.id, reading))
    return errors && wrong.length > 0 ? wrongLine(line, wrong, reading) : ''
  })
  await io.write(`${scoreSheet(sum).join('\n')}\n`)
  return well
}

function wrongLine(line: LabelledLine, wrong: readonly Wrong[], reading: Reading): string {
  const around = `${line.sender_role ?? ''}${line.photos > 0 ? `〔照片×${line.photos}〕` : ''}`
  return [
    `${line.id} ${around} ${line.text}`,
    ...wrong.map(({ field, wanted, got }) => `  ${field}：应为 ${wanted ?? '无'}，读成 ${got ?? '无'}`),
    ...reading.why().map((one) => `    ${reason(one)}`),
    '',
  ].join('\n')
}

interface Why {
  readonly text: string
  readonly role?: string | undefined
  readonly photos?: string | undefined
  readonly at?: string | undefined
  readonly said: (line: BatchLine) => Said
}

async function why(asked: Why, lexicon: Lexicon, io: CommandIo, now: Instant): Promise<boolean> {
  const photos = Number(asked.photos ?? 0)
  const at = asked.at === undefined ? now : instantOf(asked.at)
  const faults = [
    ...(Number.isInteger(photos) && photos >= 0
      ? []
      : ['--photos 应为从 0 起的整数 (a whole number from 0)']),
    ...(at === null ? ['--at 应为存在的时间，形如 2026-11-18T08:12 (a time that exists)'] : []),
    ...(/^(L[1-5]|dept|public)?$/i.test(asked.role ?? '') ? [] : ['--role 应为 L1 至 L5、dept 或 public']),
  ]
  if (at === null || faults.length > 0) {
    io.tell(faults.join('\n'))
    return false
  }
  const line = { id: '-', text: asked.text, photos, sender_role: asked.role, sent_at: at }
  const said = asked.said(line)
  await io.write(`${explain(said, readMessage(said, lexicon), lexicon).join('\n')}\n`)
  return true
}

function unreadable(file: string, error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : null
  if (code === 'ENOENT') return `${file}：没有这个文件。 There is no such file.`
  if (code === 'EISDIR') return `${file}：是目录，不是文件。 This is a directory.`
  if (code === 'EACCES') return `${file}：没有权限读取。 It may not be read.`
  throw error
}
