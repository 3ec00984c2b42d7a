/** What an office may do to a file of the lexicon, and what it reads then: Chinese, with file and line, and nothing else. */
import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { startFault } from '../../starting/start-fault.ts'
import { decodeFile } from './decode-file.ts'
import { readLexicon } from './read-lexicon.ts'

const folder = `${import.meta.dirname}/../lexicon`
const kept = readdirSync(folder).map((name) => ({
  file: `src/intent/lexicon/${name}`,
  bytes: new Uint8Array(readFileSync(`${folder}/${name}`)),
}))

/** The lexicon with one file's bytes in place of its own, or what stops the start. */
function reading(name: string, bytes: Uint8Array | string) {
  const given = typeof bytes === 'string' ? new TextEncoder().encode(bytes) : bytes
  return () =>
    readLexicon(
      kept.map(({ file, bytes: own }) => ({
        file,
        text: decodeFile(file, file.endsWith(`/${name}`) ? given : own),
      })),
    )
}

function saidBy(work: () => unknown): string {
  try {
    work()
  } catch (error) {
    return startFault(error, () => ({}) as never) ?? `none of the lexicon's: ${error}`
  }
  return 'it starts'
}

/** 焚烧 as Notepad saves it in GBK, after two lines that are whole. */
const gbk = Uint8Array.from([...new TextEncoder().encode('# a\n- ok\n- '), 0xb7, 0xd9, 0xc9, 0xd5, 0x0a])
const utf16 = Uint8Array.from([0xff, 0xfe, ...Buffer.from('- 焚烧\n', 'utf16le')])
const picture = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13])

test.each<[string, string | Uint8Array, number, string]>([
  ['a tab for indentation', '- 抽烟\n-\t抽烟\n\t- 手机\n', 3, '缩进要用空格，不能用制表符（Tab）'],
  ['an indentation that does not line up', 'a:\n    b: 1\n  c: 2\n', 3, '缩进没有对齐'],
  ['a list that does not line up', 'a:\n  - 一\n - 二\n', 3, '缩进没有对齐'],
  ['a quote that is not closed', '- 一\n- "二\n- 三\n- 四\n', 2, '这里开始的引号没有收尾'],
  ['a single one', "- 一\n- 二\n- '三\n", 3, '这里开始的引号没有收尾'],
  ['a bracket that is not closed', 'a: [一, 二\nb: 三\n', 2, '括号没有收尾'],
  ['a key twice', 'a: 1\nb: 2\na: 3\n', 3, '同一个键写了两次'],
  ['an alias of nothing', '- 一\n- *抽\n', 2, '*抽 前面没有对应的 &抽'],
  ['an alias before its anchor', '- *a\n- &a 一\n', 1, '*a 前面没有对应的 &a'],
  ['a tag', '- 一\n- !不 好\n', 2, '要加引号'],
  ['a word that begins with a sign', '- 一\n- @所有人\n', 2, '这个符号开头的词要加引号'],
  ['a colon too many', 'a: b: 好\n', 1, '一行里有两个冒号'],
  ['a colon too few', 'a: 1\nb\nc: 2\n', 2, '键后面少了冒号'],
  ['two documents', '- 一\n---\n- 二\n', 2, '一个文件只能有一份内容'],
  ['an empty file', '', 1, '文件是空的'],
  ['nothing but a remark', '# 待补\n', 1, '文件是空的'],
  ['a number for a word', '- 一\n- 7\n', 2, '无效输入'],
  ['something else than words', 'a: 1\n', 1, '无效输入'],
  ['GBK', gbk, 3, '这一行不是 UTF-8 编码（多半是记事本存成了 ANSI 或 GBK）'],
  ['UTF-16', utf16, 1, '文件存成了 UTF-16'],
  ['a picture', picture, 3, '这不是文字文件'],
])('%s', (_, bytes, line, sentence) => {
  const said = saidBy(reading('borders.yaml', bytes))
  expect(said).toMatch(new RegExp(String.raw`^词表有误 [ \w]+: src/intent/lexicon/borders\.yaml:${line}: `))
  expect(said).toContain(sentence)
  expect(said).not.toMatch(/\n|^\s+at /m)
})

test('aliases upon aliases are refused, and take no memory', () => {
  const more = ['b', 'c', 'd', 'e', 'f', 'g', 'h'].map(
    (name, at) => `- &${name} [${Array(10).fill(`*${'abcdefgh'[at]}`).join(', ')}]\n`,
  )
  expect(saidBy(reading('borders.yaml', `- &a [一, 二]\n${more.join('')}`))).toContain('太多')
})

test('a key that nobody knows is named in Chinese, at its line', () => {
  const own = '- code: a\n  name: 甲\n  words: [一]\n  slow: [慢]\n'
  expect(saidBy(reading('categories.yaml', own))).toMatch(/categories\.yaml:\d: .*未知的键.*slow/)
})

test('a BOM and the line ends of Windows change nothing', () => {
  const windows = kept.map(({ file, bytes }) => {
    const text = `\ufeff${new TextDecoder().decode(bytes).replaceAll('\n', '\r\n')}`
    return { file, text: decodeFile(file, new TextEncoder().encode(text)) }
  })
  expect(readLexicon(windows)).toEqual(reading('', '')())
})
