/** Plants one fault per arrow of the house and sees the linter name it; an arrow nobody has seen firing is a wish. */
import { execFile } from 'node:child_process'
import { copyFile, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join, matchesGlob } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { faults, innocents, type Planted } from './arrow-faults.ts'
import { code, root } from './tree.ts'

interface Configuration {
  readonly overrides: readonly {
    readonly includes: readonly string[]
    readonly linter?: { readonly rules?: { readonly style?: Record<string, unknown> } }
  }[]
}

interface Found {
  readonly file: string
  readonly line: number
  readonly sentence: string
}

let tree = ''
let found: readonly Found[] = []

beforeAll(async () => {
  tree = await mkdtemp(join(tmpdir(), 'gridbell-arrows-'))
  await copyFile(join(root, '.biome.json'), join(tree, '.biome.json'))
  for (const planted of [...faults, ...innocents]) await plant(planted)
  found = await lint()
})

afterAll(() => rm(tree, { recursive: true, force: true }))

test.each(faults)('$file: $line', ({ file, line, sentence }) => {
  expect(heardAbout({ file, line }).join('\n')).toContain(sentence)
})

test.each(innocents)('innocent — $file: $line', ({ file, line }) => {
  expect(heardAbout({ file, line })).toEqual([])
})

test('every sentence of .biome.json is held by a planted fault', async () => {
  const written = sentencesOf(JSON.parse(await readFile(join(root, '.biome.json'), 'utf8')))
  const seen = new Set(faults.map((fault) => fault.sentence))
  expect(written.filter((sentence) => !seen.has(sentence))).toEqual([])
})

test('every file in a room of src lies under an arrow of that room', async () => {
  const { overrides } = JSON.parse(await readFile(join(root, '.biome.json'), 'utf8')) as Configuration
  // The first override holds for all of src; a room needs one more, at the depth of its folders.
  const [, ...arrows] = overrides.filter((one) => one.linter?.rules?.style?.noRestrictedImports)
  const globs = arrows.flatMap(({ includes }) => includes.filter((glob) => !glob.startsWith('!')))
  const inRooms = code.filter((file) => /^(src\/(?!rehearsal\/)[^/]+|bots|db)\/.*(?<!\.test)\.ts$/.test(file))
  expect(inRooms.filter((file) => !globs.some((glob) => matchesGlob(file, glob)))).toEqual([])
})

/** All planted lines of one file stand below each other, in the order of the lists. */
function linesOf(file: string): readonly string[] {
  return [...faults, ...innocents].filter((planted) => planted.file === file).map((planted) => planted.line)
}

async function plant({ file }: Planted): Promise<void> {
  const path = join(tree, file)
  await mkdir(dirname(path), { recursive: true })
  await writeFile(path, `${linesOf(file).join('\n')}\n`)
}

function heardAbout({ file, line }: { file: string; line: string }): readonly string[] {
  const number = linesOf(file).indexOf(line) + 1
  return found.filter((one) => one.file === file && one.line === number).map((one) => one.sentence)
}

/** Biome leaves with 1 when it finds something, which is what we want here. */
function lint(): Promise<readonly Found[]> {
  const biome = join(root, 'node_modules/.bin/biome')
  const args = ['lint', '.', '--reporter=github', '--max-diagnostics=none', '--diagnostic-level=error']
  return new Promise((done, failed) => {
    execFile(biome, args, { cwd: tree, maxBuffer: 16_000_000 }, (_, stdout, stderr) => {
      const reports = [...stdout.matchAll(/file=([^,]+),line=(\d+)[^\n]*?::([^\n]*)/g)]
      if (reports.length === 0) failed(new Error(`biome reported nothing: ${stderr}`))
      done(reports.map((report) => foundOf(report)))
    })
  })
}

function foundOf([, file = '', line, sentence = '']: RegExpMatchArray): Found {
  return { file: file.replace(`${tree}/`, ''), line: Number(line), sentence }
}

/** Every message of the restricting rules, wherever it stands in the configuration. */
function sentencesOf(value: unknown): readonly string[] {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) => {
    if (key === 'message' && typeof inner === 'string') return [inner]
    if (key === 'deniedGlobals')
      return Object.keys(inner).map((name) => `Do not use the global variable ${name}.`)
    return sentencesOf(inner)
  })
}
