/** The settings: the only reader of process.env. `.env.example` is tested against this file. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseEnv } from 'node:util'
import { z } from 'zod'
import { type SampleRegion, sampleRegions } from './policies/samples.ts'

/** One setting as it stands in the environment: how it is read, what to say when it is wrong. */
interface Variable {
  readonly schema: z.ZodType
  /** As written in .env.example; an empty one means: not set. */
  readonly standard: string
  readonly wanted: string
  /** Only the length of a secret is ever shown. */
  readonly secret?: true
}

const port = z
  .string()
  .regex(/^\d{1,5}$/)
  .transform(Number)
  .pipe(z.int().max(65_535))
const name = z.string().regex(/^[\w-]{1,64}$/)
const urlOf = (...protocols: string[]) =>
  z.string().refine((text) => URL.canParse(text) && protocols.includes(new URL(text).protocol))
const webhookUrl = urlOf('https:', 'http:').refine(
  (text) => text.startsWith('https:') || isLoopback(new URL(text)),
)
/** What follows is appended to it, and a key in it would end up in logs along the way. */
const plainUrl = webhookUrl.refine((text) => !/[?#@]/.test(text))

export const variables = {
  PORT: {
    schema: port,
    standard: '3000',
    wanted: '0–65535 的整数，0 为任一空闲端口 (an integer 0–65535, 0 takes any free port)',
  },
  HOST: {
    schema: z.string().regex(/^[\w.:-]+$/),
    standard: '127.0.0.1',
    wanted: '主机名或 IP 地址 (a host name or IP address)',
  },
  DATA_DIR: { schema: z.string().min(1), standard: './data', wanted: '目录路径 (the path of a directory)' },
  DATABASE_URL: {
    schema: urlOf('postgres:', 'postgresql:'),
    standard: '',
    secret: true,
    wanted: 'postgres:// 开头的地址，或留空以使用 SQLite (a postgres:// address, or nothing for SQLite)',
  },
  SAMPLE: {
    schema: z.enum(['on', 'off', ...sampleRegions]),
    standard: 'on',
    wanted: `on、off 或 ${sampleRegions.join('、')} (on, off, or a region)`,
  },
  STAGE: {
    schema: z.enum(['loopback', 'open', 'off']),
    standard: 'loopback',
    wanted: 'loopback、open 或 off (loopback, open or off)',
  },
  TELEGRAM_TOKEN: {
    schema: z.string().regex(/^\d+:[\w-]+$/),
    standard: '',
    secret: true,
    wanted: 'BotFather 给出的令牌，形如 123456:ABC… (the token from BotFather, like 123456:ABC…)',
  },
  TELEGRAM_API_ROOT: {
    schema: urlOf('https:', 'http:'),
    standard: 'https://api.telegram.org',
    wanted: 'http(s) 地址 (an http or https address)',
  },
  TELEGRAM_WEBHOOK_URL: {
    schema: webhookUrl,
    standard: '',
    wanted:
      'https 地址，仅本机地址可用 http；留空则轮询 (an https address, http only for loopback; nothing for polling)',
  },
  TELEGRAM_WEBHOOK_SECRET: {
    schema: z.string().regex(/^[\w-]{16,256}$/),
    standard: '',
    secret: true,
    wanted:
      '16–256 个字符，限 A-Z a-z 0-9 _ -；设了 TELEGRAM_WEBHOOK_URL 就必须有 (16–256 characters of A-Z a-z 0-9 _ -; required with TELEGRAM_WEBHOOK_URL)',
  },
  WECHAT_PUPPET: {
    schema: z.string().regex(/^(@[a-z0-9-]+\/)?[a-z0-9][a-z0-9._-]*$/),
    standard: '',
    wanted: 'puppet 的 npm 包名，如 wechaty-puppet-service (the npm name of a puppet)',
  },
  WECHAT_ACCOUNT: {
    schema: name,
    standard: 'wechat',
    wanted: '1–64 个字符，限 A-Z a-z 0-9 _ - (1–64 characters of A-Z a-z 0-9 _ -)',
  },
  WECHAT_PUPPET_TOKEN: {
    schema: z.string().regex(/^\S+$/),
    standard: '',
    secret: true,
    wanted: '不含空格的令牌 (a token without spaces)',
  },
  WECHAT_PUPPET_ENDPOINT: {
    schema: z.string().regex(/^[\w.-]+:\d{1,5}$/),
    standard: '',
    wanted: '主机:端口 (host:port)',
  },
  ADVISOR_URL: {
    schema: plainUrl,
    standard: '',
    wanted:
      'https 地址，仅本机地址可用 http，不含 ?、#、@；留空则不用 (an https address, http only for loopback, without ?, # and @; nothing for no model)',
  },
  ADVISOR_KEY: {
    schema: z.string().regex(/^[!-~]+$/),
    standard: '',
    secret: true,
    wanted: '不含空格的密钥 (a key without spaces)',
  },
  ADVISOR_MODEL: {
    schema: z.string().regex(/^[\w./:@-]{1,128}$/),
    standard: '',
    wanted: '模型名；设了 ADVISOR_URL 就必须有 (the name of a model; required with ADVISOR_URL)',
  },
  ADVISOR_TIMEOUT_MS: {
    schema: z
      .string()
      .regex(/^\d{1,5}$/)
      .transform(Number)
      .pipe(z.int().min(100).max(10_000)),
    standard: '2000',
    wanted: '100–10000 毫秒 (100–10000 milliseconds)',
  },
  FONT_FILE: {
    schema: z.string().refine(existsSync),
    standard: '',
    wanted: '中文字体文件 (a Chinese font file)',
  },
  LOG_LEVEL: {
    schema: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent']),
    standard: 'info',
    wanted: 'trace、debug、info、warn、error、fatal 或 silent (one of these)',
  },
} as const satisfies Record<string, Variable>

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

function isLoopback(url: URL): boolean {
  return url.hostname === 'localhost' || url.hostname === '[::1]' || /^127\.\d+\.\d+\.\d+$/.test(url.hostname)
}

/** `on` is the one that the README tells of. */
const sampleOf = (said: 'on' | 'off' | SampleRegion): SampleRegion | null =>
  said === 'on' ? 'jincheng' : said === 'off' ? null : said
