/** Every setting there is: how it is read, what it is without a word, what is said to be wanted when it is wrong. */
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { z } from 'zod'
import { sampleRegions } from './policies/samples.ts'

/** One setting as it stands in the environment: how it is read, what to say when it is wrong. */
export interface Variable {
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
    schema: z
      .string()
      .regex(/^(@[a-z0-9-]+\/)?[a-z0-9][a-z0-9._-]*$/)
      .refine(isInstalled),
    standard: '',
    wanted:
      '已安装的 puppet 的 npm 包名，如 wechaty-puppet-service (the npm name of a puppet that is installed)',
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

function isInstalled(name: string): boolean {
  const folders = createRequire(import.meta.url).resolve.paths(name) ?? []
  return folders.some((folder) => existsSync(join(folder, name)))
}

function isLoopback(url: URL): boolean {
  return url.hostname === 'localhost' || url.hostname === '[::1]' || /^127\.\d+\.\d+\.\d+$/.test(url.hostname)
}
