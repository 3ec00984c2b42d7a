/** What is wrong with a YAML file that somebody at the machine handed in, in Chinese, each fault with its place. */
import { YAMLParseError } from 'yaml'
import type { z } from 'zod'

/** Faults that are told; whoever mends these meets the others. */
const told = 5

/** @param one what a row of the file is called: 站点 */
export function sayTableFaults(error: unknown, file: string, one: string): readonly string[] {
  if (error instanceof YAMLParseError) {
    const line = error.linePos?.[0].line
    return [`“${file}”第${line ?? '？'}行的写法不对，请检查缩进、冒号和引号。`]
  }
  if (isIssues(error)) {
    const lines = [...new Set(error.issues.map((issue) => sayIssue(issue, one)))]
    const more = lines.length - told
    return [...lines.slice(0, told), ...(more > 0 ? [`……还有${more}处。`] : [])]
  }
  const { code, message } = error as NodeJS.ErrnoException
  if (code === 'ENOENT') return [`没有“${file}”这个文件。`]
  if (code === 'EISDIR') return [`“${file}”是文件夹，不是文件。`]
  if (code === 'EACCES') return [`“${file}”没有权限打开。`]
  return [message]
}

const isIssues = (error: unknown): error is z.ZodError =>
  error instanceof Error && Array.isArray((error as Partial<z.ZodError>).issues)

function sayIssue(issue: z.core.$ZodIssue, one: string): string {
  const [, row, key] = issue.path
  const place = typeof row === 'number' ? `第${row + 1}个${one}` : ''
  const field = typeof key === 'string' ? `的 ${key} ` : ''
  const at = `${place}${field}`
  switch (issue.code) {
    case 'unrecognized_keys':
      return `${place === '' ? '文件' : place}里的 ${issue.keys.join('、')} 不认识，请删掉或改名。`
    case 'invalid_type':
      return issue.input === undefined && issue.message.includes('undefined')
        ? `${at}没有填。`
        : at === ''
          ? `文件里要有 ${one}清单，写法见说明。`
          : `${at}填得不对，应是${typeWords[issue.expected] ?? '另一种内容'}。`
    case 'invalid_format':
      return `${at}格式不对。`
    case 'too_small':
      return at === '' ? `一个${one}也没有。` : `${at}不能空着。`
    case 'too_big':
      return `${at}太长，最多${issue.maximum}字。`
    case 'custom':
      return `${at}：${issue.message}。`
    default:
      return `${at === '' ? '文件' : at}填得不对。`
  }
}

const typeWords: Readonly<Record<string, string>> = {
  string: '文字',
  number: '数字',
  array: '清单',
  object: '一组内容',
}
