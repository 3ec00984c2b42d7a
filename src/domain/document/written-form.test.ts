/** Numbers and dates of official documents: only what the standard writes, and what is written is read again. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays } from '../calendar/days.ts'
import type { Day } from '../names.ts'
import { readDocumentDate, writeDocumentDate } from './document-date.ts'
import { readDocumentNumber, writeDocumentNumber } from './document-number.ts'

test('a number has its three parts', () => {
  expect(readDocumentNumber('澄环委办发〔2026〕6号')).toEqual({ organ: '澄环委办发', year: 2026, serial: 6 })
})

test.each([
  '澄环委办发[2026]6号',
  '澄环委办发【2026】6号',
  '澄环委办发（2026）6号',
  '澄环委办发〔26〕6号',
  '澄环委办发〔2026〕06号',
  '澄环委办发〔2026〕0号',
  '澄环委办发〔2026〕第6号',
  '澄环委办发〔2026〕6',
  '澄环委办发 〔2026〕6号',
  '澄环委办发〔2026〕６号',
  '澄环委办发〔2026〕6号 ',
  '〔2026〕6号',
  '',
])('%j is no number of a document', (text) => {
  expect(readDocumentNumber(text)).toBeNull()
})

test.each([
  '2026年01月05日',
  '二〇二六年一月五日',
  '26年1月5日',
  '2026年2月30日',
  '2026-01-05',
  '2026年1月5日 ',
])('%j is no date of a document', (text) => {
  expect(readDocumentDate(text)).toBeNull()
})

test('what is written is read again', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 9_999 }), fc.integer({ min: 1, max: 60_000 }), (serial, days) => {
      const number = { organ: '澄环委办发', year: 2026, serial }
      expect(readDocumentNumber(writeDocumentNumber(number))).toEqual(number)
      const day = addDays('1949-10-01' as Day, days)
      expect(readDocumentDate(writeDocumentDate(day))).toBe(day)
    }),
  )
})
