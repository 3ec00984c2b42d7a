/** Numbers and dates of documents: what may be printed, and the sentence that refuses what may not. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays } from '../calendar/days.ts'
import type { Day } from '../names.ts'
import { Block } from './block.ts'
import { DocumentDate, faultOfDate, readDocumentDate, writeDocumentDate } from './document-date.ts'
import { DocumentNumber, faultOfNumber } from './document-number.ts'

describe('发文字号', () => {
  test.each(['某环委办发〔2026〕6号', '北政发〔2026〕18号', '某环函〔1999〕10234号'])(
    '%s may stand',
    (number) => {
      expect(faultOfNumber(number)).toBeNull()
      expect(DocumentNumber.parse(number)).toBe(number)
    },
  )

  test.each([
    ['某环委办发〔2026〕第6号', '不编“第”字'],
    ['第6号', '不编“第”字'],
    ['某环委办发[2026]6号', '六角括号'],
    ['某环委办发（2026）6号', '六角括号'],
    ['某环委办发【2026】6号', '六角括号'],
    ['某环委办发〔26〕6号', '四位数'],
    ['某环委办发〔2026年〕6号', '四位数'],
    ['某环委办发〔2026〕06号', '不编虚位'],
    ['某环委办发〔2026〕0号', '不编虚位'],
    ['某环委办发〔2026〕6', '“号”字结尾'],
    ['', '不合格式'],
    ['〔2026〕6号', '不合格式'],
  ])('%s is refused: %s', (number, because) => {
    const fault = faultOfNumber(number)
    expect(fault).toContain(because)
    expect(fault).toContain('“某环委办发〔2026〕6号”')
    expect(DocumentNumber.safeParse(number).error?.issues.map(({ message }) => message)).toEqual([fault])
  })
})

describe('成文日期', () => {
  test.each([
    ['2026年01月05日', '不编虚位'],
    ['2026年1月05日', '不编虚位'],
    ['二〇二六年一月五日', '阿拉伯数字'],
    ['26年1月5日', '写全四位'],
    ['2026-01-05', '写全'],
    ['2026年1月', '写全'],
    ['2026年2月30日', '没有2026年2月30日这一天'],
    ['2026年2月29日', '没有'],
    ['2026年13月1日', '没有2026年13月1日这一天'],
  ])('%s is refused: %s', (date, because) => {
    expect(faultOfDate(date)).toContain(because)
    expect(DocumentDate.safeParse(date).success).toBe(false)
  })

  test('every day is printed in a form that may stand, and found again', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 40_000 }), (days) => {
        const day = addDays('1990-01-01' as Day, days)
        const written = writeDocumentDate(day)
        expect(faultOfDate(written)).toBeNull()
        expect(readDocumentDate(written)).toBe(day)
      }),
    )
    expect(writeDocumentDate('2026-01-05' as Day)).toBe('2026年1月5日')
  })
})

test('a table whose rows do not fit its head is refused', () => {
  const table = { kind: 'table', columns: [{ title: '一', share: 1 }], rows: [['1', '2']] }
  expect(Block.safeParse(table).error?.issues[0]?.message).toBe('表格有的行与表头的列数不一致，请核对。')
})
