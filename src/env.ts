/** The settings: the only reader of process.env. `.env.example` is tested against it. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseEnv } from 'node:util'
import type { z } from 'zod'
import { type Variable, variables } from './env-variables.ts'
import type { SampleRegion } from './policies/samples.ts'

type Name = keyof typeof variables
type Value<N extends Name> =
  | z.output<(typeof variables)[N]['schema']>
  | ((typeof variables)[N]['standard'] extends '' ? null : never)

export type Settings = ReturnType<typeof readEnv>

export interface Problem {
  readonly name: string
  readonly found: string
  readonly wanted: string
}

/** One or more settings are wrong. The message lists each: its name, what was found, what is wanted. */
export class EnvError extends Error {
  readonly problems: readonly Problem[]
  constructor(problems: readonly Problem[]) {
    const lines = problems.map((one) => `  ${one.name}: 现为 found ${one.found} → 应为 wanted ${one.wanted}`)
    super(`设置有误，未启动。 Not started, these settings are wrong:\n${lines.join('\n')}`)
    this.name = 'EnvError'
    this.problems = problems
  }
}

/**
 * Settings out of a set of named texts; an empty text counts as not set.
 * @throws EnvError naming every wrong value at once.
 */
export function readEnv(source: Readonly<Record<string, string | undefined>>) {
  const problems = new Map<Name, Problem>()
  const textOf = (name: Name) => source[name]?.trim() || null
  const wrong = (name: Name) =>
    problems.set(name, { name, found: shown(name, textOf(name)), wanted: variables[name].wanted })

  function read<N extends Name>(name: N): Value<N> {
    const text = textOf(name) ?? (variables[name].standard || null)
    const parsed = text === null ? null : variables[name].schema.safeParse(text)
    if (parsed?.success === false) wrong(name)
    // A wrong value leaves through EnvError below, before anybody sees this undefined.
    return (parsed === null ? null : parsed.data) as Value<N>
  }

  /** What means nothing without another setting is a slip of the pen, and is said so. */
  function needs(name: Name, other: Name) {
    if (textOf(name) !== null && textOf(other) === null) wrong(other)
  }
  needs('TELEGRAM_WEBHOOK_URL', 'TELEGRAM_WEBHOOK_SECRET')
  needs('TELEGRAM_WEBHOOK_URL', 'TELEGRAM_TOKEN')
  needs('WECHAT_PUPPET_TOKEN', 'WECHAT_PUPPET')
  needs('WECHAT_PUPPET_ENDPOINT', 'WECHAT_PUPPET')
  needs('ADVISOR_URL', 'ADVISOR_MODEL')
  needs('ADVISOR_KEY', 'ADVISOR_URL')
  needs('ADVISOR_MODEL', 'ADVISOR_URL')

  const token = read('TELEGRAM_TOKEN')
  const apiRoot = read('TELEGRAM_API_ROOT')
  const url = read('TELEGRAM_WEBHOOK_URL')
  const secret = read('TELEGRAM_WEBHOOK_SECRET')
  const puppet = read('WECHAT_PUPPET')
  const account = read('WECHAT_ACCOUNT')
  const puppetToken = read('WECHAT_PUPPET_TOKEN')
  const endpoint = read('WECHAT_PUPPET_ENDPOINT')
  const advisorUrl = read('ADVISOR_URL')
  const model = read('ADVISOR_MODEL')
  const key = read('ADVISOR_KEY')
  const timeoutMs = read('ADVISOR_TIMEOUT_MS')
  const webhook = url === null || secret === null ? null : { url, secret }
  const settings = {
    web: { port: read('PORT'), host: read('HOST') },
    store: { dataDir: read('DATA_DIR'), databaseUrl: read('DATABASE_URL'), sample: sampleOf(read('SAMPLE')) },
    stage: read('STAGE'),
    telegram: token === null ? null : { token, apiRoot, webhook },
    wechat: puppet === null ? null : { puppet, account, token: puppetToken, endpoint },
    advisor: advisorUrl === null || model === null ? null : { url: advisorUrl, key, model, timeoutMs },
    fontFile: read('FONT_FILE'),
    logLevel: read('LOG_LEVEL'),
  }
  if (problems.size > 0) throw new EnvError([...problems.values()])
  return settings
}

/** The settings of this process: its environment, and below it a `.env` file of the working directory. */
export function readProcessEnv() {
  const file = join(process.cwd(), '.env')
  const written = existsSync(file) ? parseEnv(readFileSync(file, 'utf8')) : {}
  const real = Object.fromEntries(Object.entries(process.env).filter(([, text]) => text?.trim()))
  return readEnv({ ...written, ...real })
}

/** All of Gridbell's days begin at midnight in China, wherever the machine stands. */
export function setChinaTime(): void {
  process.env.TZ = 'Asia/Shanghai'
}

function shown(name: Name, text: string | null): string {
  if (text === null) return '未设置 (not set)'
  const variable: Variable = variables[name]
  return variable.secret ? `${text.length} 个字符 (${text.length} characters)` : JSON.stringify(text)
}

/** `on` is the one that the README tells of. */
const sampleOf = (said: 'on' | 'off' | SampleRegion): SampleRegion | null =>
  said === 'on' ? 'jincheng' : said === 'off' ? null : said
