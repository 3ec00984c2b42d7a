/** Settings: what is read, what is refused and in which words. */
import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseEnv } from 'node:util'
import { expect, test } from 'vitest'
import { EnvError, readEnv } from './env.ts'
import { variables } from './env-variables.ts'

const root = resolve(import.meta.dirname, '..')

function problemsOf(source: Record<string, string>): EnvError {
  try {
    readEnv(source)
  } catch (error) {
    if (error instanceof EnvError) return error
    throw error
  }
  throw new Error('nothing was refused')
}

test('an empty environment gives the defaults: SQLite, sample district, stage on this machine', () => {
  expect(readEnv({})).toEqual({
    web: { port: 3000, host: '127.0.0.1' },
    store: { dataDir: './data', databaseUrl: null, sample: 'jincheng' },
    stage: 'loopback',
    telegram: null,
    wechat: null,
    advisor: null,
    fontFile: null,
    logLevel: 'info',
  })
})

test('an empty text counts as not set, blanks around a value do not count', () => {
  expect(readEnv({ PORT: '', DATABASE_URL: ' ', HOST: ' ::1 ' }).web).toEqual({ port: 3000, host: '::1' })
})

test('Telegram polls without a webhook address and listens with one', () => {
  const token = '123456:ABC-def_1'
  expect(readEnv({ TELEGRAM_TOKEN: token }).telegram).toEqual({
    token,
    apiRoot: 'https://api.telegram.org',
    webhook: null,
  })
  const webhook = { url: 'https://gridbell.example/telegram', secret: 'a_secret_of_sixteen' }
  expect(
    readEnv({
      TELEGRAM_TOKEN: token,
      TELEGRAM_WEBHOOK_URL: webhook.url,
      TELEGRAM_WEBHOOK_SECRET: webhook.secret,
    }).telegram?.webhook,
  ).toEqual(webhook)
})

test('a webhook may be plain http on this machine only', () => {
  const set = { TELEGRAM_TOKEN: '1:a', TELEGRAM_WEBHOOK_SECRET: 'a_secret_of_sixteen' }
  const local = readEnv({ ...set, TELEGRAM_WEBHOOK_URL: 'http://127.0.0.1:8080/t' })
  expect(local.telegram?.webhook?.url).toBe('http://127.0.0.1:8080/t')
  expect(problemsOf({ ...set, TELEGRAM_WEBHOOK_URL: 'http://gridbell.example/t' }).message).toMatch(
    /TELEGRAM_WEBHOOK_URL/,
  )
})

test('WeChat is there as soon as a puppet is named', () => {
  expect(readEnv({ WECHAT_PUPPET: 'wechaty-puppet-service', WECHAT_PUPPET_TOKEN: 't' }).wechat).toEqual({
    puppet: 'wechaty-puppet-service',
    account: 'wechat',
    token: 't',
    endpoint: null,
  })
})

test('a model outside is there as soon as its address and its name are, and may be http on this machine only', () => {
  const set = { ADVISOR_URL: 'http://127.0.0.1:11434/v1', ADVISOR_MODEL: 'some/model:8b' }
  const advisor = { url: set.ADVISOR_URL, key: null, model: set.ADVISOR_MODEL, timeoutMs: 2000 }
  expect(readEnv(set).advisor).toEqual(advisor)
  const more = { ...set, ADVISOR_KEY: 'k-1', ADVISOR_TIMEOUT_MS: '800' }
  expect(readEnv(more).advisor).toEqual({ ...advisor, key: 'k-1', timeoutMs: 800 })
  expect(problemsOf({ ADVISOR_URL: set.ADVISOR_URL }).problems.map(({ name }) => name)).toEqual([
    'ADVISOR_MODEL',
  ])
})

test.each([
  ['PORT', '70000'],
  ['PORT', '3000x'],
  ['HOST', 'two words'],
  ['SAMPLE', 'yes'],
  ['STAGE', 'public'],
  ['LOG_LEVEL', 'loud'],
  ['TELEGRAM_API_ROOT', 'api.telegram.org'],
  ['WECHAT_PUPPET', 'Not A Package'],
  ['WECHAT_PUPPET', 'wechaty-puppet-of-nobody'],
  ['WECHAT_ACCOUNT', '微信'],
  ['ADVISOR_URL', 'http://model.example/v1'],
  ['ADVISOR_URL', 'https://model.example/v1?key=a'],
  ['ADVISOR_MODEL', 'two words'],
  ['ADVISOR_TIMEOUT_MS', '0'],
])('%s=%s stops the start with name, found and wanted', (name, value) => {
  const { message } = problemsOf({ [name]: value })
  expect(message).toContain(`${name}: 现为 found ${JSON.stringify(value)}`)
  expect(message).toContain(variables[name as keyof typeof variables].wanted)
})

test('all wrong values are told at once', () => {
  const { problems } = problemsOf({ PORT: '-1', STAGE: 'x', LOG_LEVEL: 'y' })
  expect(problems.map((problem) => problem.name)).toEqual(['PORT', 'STAGE', 'LOG_LEVEL'])
})

test('a setting that means nothing without another one asks for it', () => {
  const { problems } = problemsOf({
    TELEGRAM_WEBHOOK_URL: 'https://gridbell.example/t',
    WECHAT_PUPPET_TOKEN: 'a',
    WECHAT_PUPPET_ENDPOINT: 'localhost:1',
  })
  expect(problems.map(({ name, found }) => [name, found])).toEqual([
    ['TELEGRAM_WEBHOOK_SECRET', '未设置 (not set)'],
    ['TELEGRAM_TOKEN', '未设置 (not set)'],
    ['WECHAT_PUPPET', '未设置 (not set)'],
  ])
})

test('of a secret only the length is shown', () => {
  const { message } = problemsOf({
    DATABASE_URL: 'mysql://root:hunter2@db/x',
    TELEGRAM_TOKEN: 'not-a-token',
    TELEGRAM_WEBHOOK_SECRET: 'short',
    WECHAT_PUPPET: 'wechaty-puppet-service',
    WECHAT_PUPPET_TOKEN: 'with blank',
    ADVISOR_KEY: 'se cret',
  })
  for (const secret of ['hunter2', 'not-a-token', 'short', 'with blank', 'se cret'])
    expect(message).not.toContain(secret)
  expect(message).toContain('TELEGRAM_TOKEN: 现为 found 11 个字符')
})

test('.env.example equals env.ts: the same names, the same defaults', () => {
  const example = parseEnv(readFileSync(join(root, '.env.example'), 'utf8'))
  const standards = Object.entries(variables).map(([name, { standard }]) => [name, standard])
  expect(example).toEqual(Object.fromEntries(standards))
  expect(readEnv(example)).toEqual(readEnv({}))
})
