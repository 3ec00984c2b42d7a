/** The style guide, executable: what the house looks like as a whole. */
import { expect, test } from 'vitest'
import { files, linesWith, read } from './tree.ts'

const bots = [...new Set(files.flatMap((file) => /^bots\/([^/]+)\//.exec(file)?.[1] ?? []))]
const decisions = files.filter((file) => file.startsWith('src/decisions/'))
const scripts: Readonly<Record<string, string>> = JSON.parse(read('package.json')).scripts

test.each(bots)('bots/%s is a twin of the others in its file names', (bot) => {
  const wanted = ['capabilities', 'receive', 'send', 'channel', 'fetch'].map(
    (name) => `bots/${bot}/${name}.ts`,
  )
  const sources = files.filter((file) => file.startsWith(`bots/${bot}/`) && /(?<!\.test)\.ts$/.test(file))
  if (linesWith(/\.on\(\s*'login'/, sources).length > 0) wanted.push(`bots/${bot}/login.ts`)
  expect(wanted.filter((file) => !sources.includes(file))).toEqual([])
})

test('the three bots are there', () => {
  expect(bots).toEqual(expect.arrayContaining(['stage', 'telegram', 'wechat']))
})

test('CHANGELOG has nothing pending, and speaks of the version in package.json', () => {
  expect(linesWith(/pending|unreleased|todo|未发布/i, ['CHANGELOG.md'])).toEqual([])
  expect(read('CHANGELOG.md')).toContain(`\n## ${JSON.parse(read('package.json')).version}\n`)
})

test('decisions are numbered without a gap and fit on one screen', () => {
  const numbers = decisions.map((file) => Number(/\/(\d{3})-[a-z0-9-]+\.md$/.exec(file)?.[1]))
  expect(numbers).toEqual(decisions.map((_, at) => at + 1))
  expect(decisions.filter((file) => read(file).split('\n').length > 50)).toEqual([])
  expect(decisions.filter((file) => !/^# \d{3} · /.test(read(file)))).toEqual([])
})

test.each(['README.md', 'README.zh-CN.md'])('every command of %s is one of package.json', (readme) => {
  const named = [...read(readme).matchAll(/\bnpm (?:run ([a-z][\w:-]*)|(start|test)\b)/g)]
  const commands = named.map(([, run, short]) => run ?? short ?? '')
  expect(commands).toEqual(expect.arrayContaining(['start', 'test']))
  expect(commands.filter((command) => !(command in scripts))).toEqual([])
})

test('every command of .ci/run and of the decisions is one of package.json', () => {
  const named = ['.ci/run', ...decisions].flatMap((file) => [
    ...read(file).matchAll(/\bnpm run ([a-z][\w:-]*)/g),
  ])
  expect(named.map(([, command = '']) => command).filter((command) => !(command in scripts))).toEqual([])
})

test('every dependency is of one exact version', () => {
  const { dependencies, devDependencies, optionalDependencies } = JSON.parse(read('package.json'))
  const all: [string, string][] = Object.entries({
    ...dependencies,
    ...devDependencies,
    ...optionalDependencies,
  })
  expect(all.filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))).toEqual([])
})
