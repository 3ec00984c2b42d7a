/** `npm run understand` as it is started: what comes out, in which order, what is told, and how it ends. */
import { spawn } from 'node:child_process'
import { createReadStream, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { instantOf } from '../intent/lines/batch-line.ts'
import { root } from '../tidy/tree.ts'
import { understandFiles } from './understand-files.ts'

const folder = mkdtempSync(join(tmpdir(), 'gridbell-understand-'))
afterAll(() => rmSync(folder, { recursive: true }))

interface Ended {
  readonly out: string
  readonly err: string
  readonly code: number | null
}

/** The command without a process of its own: what it says does not depend on how it was started. */
async function called(args: readonly string[], input = ''): Promise<Omit<Ended, 'code'> & { well: boolean }> {
  const said = { out: '', err: '' }
  const io = {
    read: (file: string) => (file === '-' ? piecesOf(input) : createReadStream(file)),
    write: async (text: string) => {
      said.out += text
    },
    tell: (sentence: string) => {
      said.err += `${sentence}\n`
    },
  }
  const well = await understandFiles(args, io, now)
  return { ...said, well }
}

const now = instantOf('2026-11-18T09:00:00') ?? expect.unreachable('This time exists.')

async function* piecesOf(input: string): AsyncIterable<Uint8Array> {
  yield new TextEncoder().encode(input)
}

/** @param hear sees each piece of output; `stop` closes the pipe as `| head` does */
function run(
  args: readonly string[],
  input: string | Iterable<string> = '',
  hear: (stop: () => void) => void = () => {},
): Promise<Ended> {
  const child = spawn(process.execPath, ['--max-old-space-size=100', 'src/main.ts', 'understand', ...args], {
    cwd: root,
    env: { DATA_DIR: folder },
  })
  const { stdin, stdout, stderr } = child
  const said = { out: '', err: '' }
  for (const stream of [stdout, stderr]) stream.setEncoding('utf8')
  stdout.on('data', (data: string) => {
    said.out += data
    hear(() => stdout.destroy())
  })
  stderr.on('data', (data: string) => {
    said.err += data
  })
  stdin.on('error', () => {})
  void feed(stdin, typeof input === 'string' ? [input] : input)
  return new Promise((resolve) => child.on('close', (code) => resolve({ ...said, code })))
}

async function feed(stdin: NodeJS.WritableStream, pieces: Iterable<string>): Promise<void> {
  for (const piece of pieces)
    if (!stdin.write(piece)) await new Promise((resolve) => stdin.once('drain', resolve))
  stdin.end()
}

const message = (id: string, text: string, more: object = {}) =>
  `${JSON.stringify({ id, platform: 'wechat', group: 'L3', sender_role: 'L4', sent_at: '2026-11-18T09:00:00', text, photos: 0, ...more })}\n`
const linesOf = (text: string) => text.trim().split('\n')

test('one line out for each line in, in their order, from files and from standard input', async () => {
  const file = join(folder, 'a.jsonl')
  writeFileSync(
    file,
    `${message('A1', '三里桥往北有人烧秸秆，烟很大', { photos: 1 })}\n${message('A2', '谢谢领导')}`,
  )
  const ended = await run([file, '-'], message('A3', '7号已签收').trim())
  expect(ended).toMatchObject({ err: '', code: 0 })
  const lines = linesOf(ended.out).map((line) => JSON.parse(line))
  expect(lines.map(({ id, intent }) => [id, intent])).toEqual([
    ['A1', 'report'],
    ['A2', 'thanks'],
    ['A3', 'accept'],
  ])
  expect(lines[0]).toMatchObject({ opens_case: true, categories: ['burn_straw'], case_no: null })
  expect(lines[2]).toMatchObject({ opens_case: false, case_no: '7号' })
})

test('a bad line is told with its number, the good ones are still read, and the end is 1', async () => {
  const bad = ['没有引号\n', message('B2', '', { text: undefined }), message('B3', '收到', { photos: '1' })]
  const ended = await run(['-'], [message('B1', '收到'), '\n', ...bad, message('B6', '谢谢')].join(''))
  expect(linesOf(ended.out).map((line) => JSON.parse(line).id)).toEqual(['B1', 'B6'])
  expect(linesOf(ended.err)).toEqual([
    '标准输入 stdin 第3行 line 3：不是 JSON。 This is no JSON.',
    expect.stringContaining('第4行 line 4：text 应为文字 (a text)，现为缺失'),
    expect.stringContaining('第5行 line 5：photos 应为从 0 起的整数 (a whole number from 0)，现为 "1"'),
  ])
  expect(ended.code).toBe(1)
})

test.each([
  [['no-such.jsonl'], 'no-such.jsonl：没有这个文件'],
  [['src'], 'src：是目录'],
  [['--whatever'], '用法 Usage'],
  [['--errors', 'a.jsonl'], '用法 Usage'],
  [['--why', '收到', '--at', '2026-02-30T08:00', '--photos', 'x'], '--at 应为存在的时间'],
])('%j is answered with a sentence: %s', async (args, sentence) => {
  const ended = await called(args)
  expect(ended).toMatchObject({ out: '', well: false })
  expect(ended.err).toContain(sentence)
})

test('working days are counted by the year’s calendar, as in the chat: closed days and moved ones', async () => {
  const said = (id: string, sent_at: string) =>
    message(id, '3个工作日内把三里桥的秸秆清完 @小王', { sent_at })
  const input = [said('H1', '2026-09-29T09:00:00'), said('H2', '2026-02-12T09:00:00')].join('')
  const lines = linesOf((await called(['-'], input)).out).map((line) => JSON.parse(line))
  expect(lines.map(({ deadline_iso }) => deadline_iso)).toEqual(['2026-10-09', '2026-02-24'])
})

test('lines of any kind are told apart by their ends: a byte order mark, \\r\\n, a half one, none at the end', async () => {
  const good = message('K1', '收到').trim()
  const ended = await called(['-'], `\ufeff${good}\r\n\r\n{"id":"K2"\r\n${good.replace('K1', 'K3')}`)
  expect(linesOf(ended.out).map((line) => JSON.parse(line).id)).toEqual(['K1', 'K3'])
  expect(ended.err).toBe('标准输入 stdin 第3行 line 3：不是 JSON。 This is no JSON.\n')
  expect(ended.well).toBe(false)
})

test('a reader that leaves ends it quietly', async () => {
  const many = Array.from({ length: 20_000 }, (_, at) => message(`C${at}`, '收到'))
  const ended = await run(['-'], many, (stop) => stop())
  expect(ended).toMatchObject({ err: '', code: 0 })
})

test('120 MB of lines go through 100 MB of memory', async () => {
  const note = 'x'.repeat(40_000)
  function* many() {
    for (let n = 0; n < 3_000; n += 1) yield message(`D${n}`, `${n}号院有人烧垃圾`, { note })
  }
  const ended = await run(['-'], many())
  expect(ended).toMatchObject({ err: '', code: 0 })
  const lines = linesOf(ended.out)
  expect(lines.length).toBe(3_000)
  expect(lines.at(-1)).toContain('"id":"D2999"')
}, 60_000)

test('--score counts, --errors shows each wrong line with its reasons', async () => {
  const right = message('E1', '谢谢', { intent: 'thanks', opens_case: false })
  const wrong = message('E2', '三里桥往北有人烧秸秆', { photos: 1, intent: 'chitchat', opens_case: false })
  const ended = await called(['--score', '--errors', '-'], right + wrong)
  expect(ended).toMatchObject({ err: '', well: true })
  expect(ended.out).toMatch(/^E2 .*三里桥往北有人烧秸秆\n {2}intent：应为 chitchat，读成 report\n/)
  expect(ended.out).toContain('规则 category/burn_straw')
  expect(ended.out).toContain('intent\t意图\t50.00% (1/2)')
  expect(ended.out).toContain('误立案 opened wrongly\t50.00% (1/2)\tE2')
  expect(ended.out).toContain('chitchat → report\t1\tE2')
})

test('--why explains one message, said by whom, when and with what', async () => {
  const args = [
    '--why',
    '明天中午12点前把三里桥的秸秆清完',
    '--role',
    'L2',
    '--photos',
    '1',
    '--at',
    '2026-11-18T08:12',
  ]
  const ended = await called(args)
  expect(ended).toMatchObject({ err: '', well: true })
  expect(ended.out).toMatch(/^原话：明天中午12点前把三里桥的秸秆清完〔照片×1〕\n理解为：/)
  expect(ended.out).toContain('2026-11-19 12:00')
  expect(ended.out).toMatch(/理由：\n( {2}规则 [\w/-]+.* → .+\n)+$/)
  expect(ended.out).toMatch(/有“[^”]*秆”.* → 焚烧秸秆/)
})

test('--review without a store prints no line, says why, and leaves no database behind', async () => {
  const { out, err, code } = await run(['--review'])
  expect({ out, code }).toEqual({ out: '', code: 0 })
  expect(err).toContain('还没有人作过更正')
  expect(existsSync(join(folder, 'gridbell.db'))).toBe(false)
})
