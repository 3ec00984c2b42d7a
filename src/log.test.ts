/** What reaches the log and, above all, what does not. */
import { DrizzleQueryError } from 'drizzle-orm/errors'
import { expect, test } from 'vitest'
import { type Log, type LogFields, openLog } from './log.ts'

// Not a number anybody has: the log must not let eleven digits pass, whatever they are.
const phone = ['138', '0000', '0000'].join('')

function written(say: (log: Log) => void): string {
  const lines: string[] = []
  say(openLog('debug', { write: (line) => lines.push(line) }))
  return lines.join('')
}

function fieldsOf(fields: object): Record<string, unknown> {
  return JSON.parse(written((log) => log.info('a line', fields as LogFields)))
}

test('a line is JSON with a level, a time, its words and its fields', () => {
  const line = fieldsOf({ platform: 'stage', count: 3, route: '/stage/api/cases' })
  expect(line).toMatchObject({
    level: 30,
    msg: 'a line',
    platform: 'stage',
    count: 3,
    route: '/stage/api/cases',
  })
  expect(line.time).toMatch(/^\d{4}-\d\d-\d\dT/)
})

test('fields that are not listed are dropped', () => {
  const line = fieldsOf({ name: 'Wang', text: 'a smell', token: '1:abc', chat: '-100', count: 1 })
  expect(Object.keys(line).sort()).toEqual(['count', 'level', 'msg', 'time'])
})

test.each([
  ['a sentence', '三号楼前井盖缺失'],
  ['a phone number', phone],
  ['a token', '123456:AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaw'],
  ['an address with a password', 'postgres://u:p@db/x'],
  ['an object', { text: 'x' }],
])('a listed field with %s in it is left out', (_, value) => {
  expect(fieldsOf({ reason: value }).reason).toBe('(left out)')
})

test('words that carry something variable are left out', () => {
  expect(written((log) => log.warn(`told ${phone}`))).toContain('(words left out)')
  expect(written((log) => log.warn('told 王某'))).not.toContain('王某')
})

test('an error keeps class, code and frames, never its message', () => {
  const error = Object.assign(new TypeError(`no ${phone}\n    at 王某`), { code: 'ERR_X' })
  const line = written((log) => log.error('failed', { error }))
  expect(JSON.parse(line).error).toMatchObject({ class: 'TypeError', code: 'ERR_X' })
  expect(JSON.parse(line).error.stack[0]).toMatch(/^at .*log\.test\.ts:\d+:\d+/)
  expect(line).not.toContain(phone)
  expect(line).not.toContain('王某')
})

test('a failed query does not bring its parameters, nor does its cause', () => {
  const cause = Object.assign(new Error(`UNIQUE ${phone}`), { code: 'SQLITE_CONSTRAINT_UNIQUE' })
  const error = new DrizzleQueryError('insert into person values (?)', [phone], cause)
  const line = written((log) => log.error('commit failed', { error }))
  expect(JSON.parse(line).error).toMatchObject({
    class: 'DrizzleQueryError',
    cause: { class: 'Error', code: 'SQLITE_CONSTRAINT_UNIQUE' },
  })
  expect(line).not.toContain(phone)
  expect(line).not.toContain('insert into')
})

test('what is thrown but is no error is named by its type only', () => {
  expect(fieldsOf({ error: phone }).error).toEqual({ class: 'string' })
})
