/** `npm run rehearse`: the stage in a terminal. Type a play line by line, hear what every group hears, save it as a play. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline/promises'
import { requireNode } from '../starting/require-node.ts'

requireNode(process.versions.node)
// Everything else is loaded only now: on an older Node the database would crash while it is being loaded.
const { openStore } = await import('../../db/store.ts')
const { openPerformance, startOf } = await import('./perform.ts')
const { playsDir } = await import('./plays.ts')
const { openTheatre } = await import('./theatre.ts')
const { PlayError, readPlay, readStep, writePlay } = await import('./transcript.ts')

const opening = readPlay('# 排练\n场：柳湾村网格群，2026-11-18 周三 09:00')
const advice = `我是 朱白露        从现在起您是谁（名册里的人）
上报 村口有人倒垃圾〔照片×1〕   直接说话；照片、引用写在〔〕里
场：北苇镇网格群    换一个群；私聊写 场：私聊
（过 30 分钟）      舞台指示，写法见 src/rehearsal/directions.ts
保存 名字           存成 src/rehearsal/plays/名字.md
退出`

const dir = await mkdtemp(join(tmpdir(), 'gridbell-rehearsal-'))
const theatre = await openTheatre({
  openStore: () => openStore({ sqlite: ':memory:' }),
  keepStore: true,
  dir,
  start: startOf(opening),
})
const { play } = openPerformance(theatre)
const heard = await Promise.all(opening.steps.slice(1).map(play))
const cast = new Map<string, string>()
const terminal = createInterface({ input: process.stdin, output: process.stdout, prompt: '> ' })
let me = ''

let open = true
terminal.on('close', () => {
  open = false
})

console.log(advice)
terminal.prompt()
for await (const typed of terminal) {
  const line = typed.trim()
  if (line === '退出') break
  if (line !== '') await turn(line).catch(explain)
  // Piped input is over before its last line is performed.
  if (open) terminal.prompt()
}
terminal.close()
await theatre.close()
await rm(dir, { recursive: true, force: true })

async function turn(line: string): Promise<void> {
  const [, word, rest = ''] = /^(我是|保存) +(.+)$/u.exec(line) ?? []
  if (word === '我是') return become(rest)
  if (word === '保存') return save(rest)
  const spoken = /^(?:（.*）$|场：)/u.test(line) || /^\p{Script=Han}{2,4}(?:（[^）]+）)?：/u.test(line)
  const written = spoken ? line : `${me}：${line}`
  const step = readStep(written, true)
  if (typeof step === 'string') throw new PlayError(heard.length + 1, step)
  if (step.kind === 'speech') await introduce(step.by)
  const said = await play({ ...step, line: heard.length + 1, written })
  heard.push(said)
  console.log(writePlay([{ ...said, written: '' }]).trim())
}

async function become(name: string): Promise<void> {
  await introduce(name)
  me = name
  console.log(`您是${name}（${cast.get(name)}）。`)
}

/** Whoever is on no roster is one of the public. */
async function introduce(name: string): Promise<void> {
  if (cast.has(name)) return
  const post = theatre.cast.find(name)?.post ?? '群众'
  const people = [{ name, post }]
  await play({ kind: 'cast', people, line: 0, written: '' })
  cast.set(name, post)
}

async function save(name: string): Promise<void> {
  const people = [...cast].map(([who, post]) => `${who}（${post}）`).join('、')
  const head = [`# ${name}`, '这里用一两句话写清演的是什么。', `人：${people}`]
  const beginning = head.map((written) => ({ written, bot: [], routine: 0, silent: false }))
  const file = join(playsDir, `${name}.md`)
  await writeFile(file, writePlay([...beginning, ...heard]), { flag: 'wx' })
  console.log(`已存为 ${file}`)
}

function explain(error: unknown): void {
  const words = error instanceof Error ? error.message.split('\n').slice(0, 2).join('\n') : String(error)
  console.log(`没有做成：${words}`)
}
