/** The style guide, executable: what every file looks like, whatever it is about. */
import { basename } from 'node:path'
import { expect, test } from 'vitest'
import { code, files, linesWith, read, texts } from './tree.ts'

/** Longer than 250 lines, each with its reason. */
const longFiles: Readonly<Record<string, string>> = {}

/** Classes that are no errors, each with the library that demands them. */
const classes: Readonly<Record<string, string>> = {
  'bots/wechat/emulator-puppet.ts': 'wechaty builds puppets by extending its class',
  'db/better-sqlite3.d.ts': 'declares what better-sqlite3 exports',
}

const tests = /\.test\.ts$|^src\/rehearsal\//
const running = code.filter((file) => /^(src|bots|db)\//.test(file) && !tests.test(file))
const stems = files
  .filter((file) => /^(src|bots|db)\//.test(file))
  .flatMap((file) => file.split('/').slice(1))

test('files have at most 250 lines', () => {
  const long = code.filter((file) => read(file).split('\n').length - 1 > 250)
  expect(long.filter((file) => !(file in longFiles))).toEqual([])
  expect(Object.keys(longFiles).filter((file) => !long.includes(file))).toEqual([])
})

test('every file opens with a sentence saying what it is', () => {
  const opening = /^(#!.*\n)?\/\*\*?\s[\s*]*\S[\s\S]*?[.。]\s*\*\//
  expect(code.filter((file) => !opening.test(read(file)))).toEqual([])
})

test('nothing is named utils, helpers, common, manager, service or index.ts', () => {
  const empty = /(^|-)(utils?|helpers?|common|managers?)(-|$)|^services?$/
  expect(stems.filter((stem) => empty.test(stem.replace(/\..*$/, '')) || stem === 'index.ts')).toEqual([])
})

test('files and folders are named in kebab-case, plays in Chinese', () => {
  const kebab = /^\.?[a-z0-9\p{Script=Han}]+(-[a-z0-9\p{Script=Han}]+)*(\.[a-z0-9]+)*$/u
  const capital = ['README.md', 'README.zh-CN.md']
  expect(stems.filter((stem) => !kebab.test(stem) && !capital.includes(stem))).toEqual([])
  const han = files.filter((file) => /\p{Script=Han}/u.test(file))
  expect(han.filter((file) => !/^src\/(rehearsal|policies)\//.test(file))).toEqual([])
})

test('no path of somebody’s machine', () => {
  const folders = ['home', 'Users', 'work', 'root', 'tmp'].map((folder) => `/${folder}/`).join('|')
  expect(linesWith(new RegExp(`(^|[\\s'"\`(=])(file://)?(${folders})\\w`), texts)).toEqual([])
})

test('no mobile phone number, not even an invented one', () => {
  expect(linesWith(/(?<![\w.])1[3-9]\d{9}(?!\w)/, texts)).toEqual([])
})

test('time comes in as an argument: only clock and main ask the machine', () => {
  // The roster's memory counts real seconds: a drill that moves the clock must not make it last.
  const clocks = ['src/clock/clock.ts', 'src/main.ts', 'db/roster-memory.ts']
  const asked = running.filter((file) => /^(src|db)\//.test(file) && !clocks.includes(file) && !browser(file))
  expect(linesWith(/\bDate\.now\b|new Date\(\)|performance\.now\(/, withoutPlants(asked))).toEqual([])
})

test('no chance in the pure rooms', () => {
  const pure = running.filter((file) => /^src\/(domain|policies|intent|notices|render)\//.test(file))
  expect(linesWith(/Math\.random|randomUUID|randomBytes/, pure)).toEqual([])
})

test('what happened is a fact: the rooms of the domain have no “event”', () => {
  const rooms = running.filter((file) =>
    /^src\/(domain|journal|notices|intent|inbox|outbox|policies)\//.test(file),
  )
  expect(linesWith(/event(?!ual)/i, rooms)).toEqual([])
})

test('there are no classes but errors', () => {
  const others = linesWith(/^\s*(export )?(abstract )?class (?!\w+ extends \w*Error\b)/, running)
  expect(others.filter((line) => !(line.replace(/:.*$/, '') in classes))).toEqual([])
})

test('types are imported by import, not in passing: the arrows could not see them', () => {
  expect(linesWith(/:\s*(typeof )?import\(['"]\.|<import\(['"]\./, withoutPlants(code))).toEqual([])
})

/** Runs on the phone of whoever looks at it. */
function browser(file: string): boolean {
  return file.includes('/public/')
}

/** The planted faults are faults on purpose. */
function withoutPlants(among: readonly string[]): readonly string[] {
  return among.filter((file) => basename(file) !== 'arrow-faults.ts')
}
