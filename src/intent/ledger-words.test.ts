/** Entries of the books, written with labels and without. */
import { expect, test } from 'vitest'
import { ledgerWords } from './ledger-words.ts'

test('labels tell the parts apart, in any order', () => {
  expect(ledgerWords('要求：两周内覆盖；对象：北苇镇网格长 内容：料堆反复露天。')).toEqual({
    who: '北苇镇网格长',
    text: '料堆反复露天',
    decisions: '两周内覆盖',
  })
})

test('without labels the first clause says who', () => {
  expect(ledgerWords('北苇镇网格长，料堆反复露天，要求两周内覆盖，12月2日复查')).toEqual({
    who: '北苇镇网格长',
    text: '料堆反复露天',
    decisions: '要求两周内覆盖，12月2日复查',
  })
})

test('nothing said is nothing', () => {
  expect(ledgerWords('')).toEqual({ who: '', text: '', decisions: '' })
  expect(ledgerWords('对象：')).toEqual({ who: '', text: '', decisions: '' })
})
