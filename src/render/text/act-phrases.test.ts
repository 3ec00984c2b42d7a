/** What we tell people to type is what the phrase book understands. */
import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import type { CaseCommandType } from '../../domain/case/commands.ts'
import { sampleSaid } from '../../intent/sample-said.ts'
import { understand } from '../../intent/understand.ts'
import { readLexicon } from '../../intent/vocabulary/read-lexicon.ts'
import { actTyped, actTypedQuoting } from './act-phrases.ts'

const folder = new URL('../../intent/lexicon/', import.meta.url)
const lexicon = readLexicon(
  readdirSync(folder).map((file) => ({ file, text: readFileSync(new URL(file, folder), 'utf8') })),
)
const wishOf = (text: string, around: Parameters<typeof sampleSaid>[1] = {}) => {
  const understanding = understand(sampleSaid(text, around), lexicon)
  return understanding.kind === 'wish' ? understanding.wish : understanding
}

/** What stands for the words that people fill in. */
const filled = (form: string): string =>
  form
    .replace('单位或姓名 要求', '柳湾村 清理干净')
    .replace('单位 原因', '生态环境局 属跨县问题')
    .replace('日期 原因', '11月28日 等铲车')
    .replace('另一件的编号', '3号')
    .replace(/(?<= )(原因|结果|进展|要求|正确内容|内容)$/u, '已经清理干净')

const acts: readonly CaseCommandType[] = [
  ...([
    'acknowledge-case',
    'progress-case',
    'finish-case',
    'pass-check',
    'fail-check',
    'close-case',
  ] as const),
  ...([
    'escalate-case',
    'assign-case',
    'return-case',
    'transfer-case',
    'ask-extension',
    'grant-extension',
  ] as const),
  ...(['refuse-extension', 'urge-case', 'supervise-case', 'suspend-case', 'resume-case'] as const),
  ...(['withdraw-case', 'void-case'] as const),
]

test.each(acts)('%s is typed with its number, or below the quoted card', (act) => {
  expect(wishOf(filled(actTyped(act, 'HB20261118-007') ?? ''))).toMatchObject({
    wish: 'act',
    act,
    ref: { short: 7 },
  })
  expect(wishOf(filled(actTypedQuoting(act)), { quotesCase: true })).toMatchObject({
    act,
    ref: { quoted: true },
  })
})

test.each([
  ['supplement-case', 'supplement'],
  ['correct-case', 'correct'],
  ['self-handle-case', 'self-handled'],
  ['merge-case', 'merge'],
] as const)('%s has a wish of its own', (act, wish) => {
  expect(wishOf(filled(actTyped(act, 'HB20261118-007') ?? ''))).toMatchObject({ wish, ref: { short: 7 } })
})

test.each([
  ['绑定 12345678', { wish: 'bind', group: false }],
  ['绑定本群 12345678', { wish: 'bind', group: true }],
  ['碰头会已开 安排秸秆禁烧', { wish: 'meeting' }],
  ['巡查 未发现问题', { wish: 'patrol' }],
  ['查询', { wish: 'query-open' }],
  ['查询 7号', { wish: 'query-case', ref: { short: 7 } }],
  ['帮助', { wish: 'help' }],
])('%s, as our messages say it', (text, wish) => {
  expect(wishOf(text)).toMatchObject(wish)
})
