/** What may leave the house: no person, no number by which one is found. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { mask, maskPersons } from './mask.ts'

/** Numbers are put together here: a whole one may not stand in this tree. */
const mobile = ['139', '0000', '0000']

test.each([
  [`找他电话${mobile.join('')}，天天烧`, '找他电话某电话，天天烧'],
  [`+86 ${mobile.join('-')} 打不通`, '某电话 打不通'],
  [`${mobile.join(' ')}`, '某电话'],
  [`电话 0356-${'2'.repeat(7)}`, '电话 某电话'],
  [`${mobile.join('').split('').join(' ')} 是他的`, '某号码 是他的'],
  ['幺三九零零零零零零零零 老板的', '某号码 老板的'],
  [`身份证${'140502'}${'19800101'}${'001X'}`, '身份证某证件'],
  ['晋EA1234的大车冒黑烟', '某车牌的大车冒黑烟'],
  ['晋E·D12345 新能源', '某车牌 新能源'],
  ['车牌尾号873', '车牌某车牌'],
  ['联系 someone@example.com', '联系 某邮箱'],
  ['看 https://example.com/a?b=1 这个', '看 某网址 这个'],
  ['微信号 abc_123456', '某账号'],
])('numbers: %s → %s', (text, masked) => {
  expect(maskPersons(text)).toBe(masked)
})

test.each([
  ['@老李 你派的那个活干完了', '@某人 你派的那个活干完了'],
  ['@zhao_grid 看一下', '@某人 看一下'],
  ['张工麻烦测一下，孙姐牵头', '某人麻烦测一下，某人牵头'],
  ['王书记说明天来，刘建国主任也来', '某人说明天来，某人也来'],
  ['村民李大有，在河边烧秸秆', '村民某人，在河边烧秸秆'],
  ['老赵家院里又冒烟', '某人家院里又冒烟'],
])('persons: %s → %s', (text, masked) => {
  expect(maskPersons(text)).toBe(masked)
})

test('names of the roster go, the longer one first, wherever they stand', () => {
  expect(maskPersons('何霜降和霜降都去了', ['霜降', '何霜降'])).toBe('某人和某人都去了')
})

test('a stranger gets no house number, the office keeps it', () => {
  const text = '红旗街18号院3单元402室后头有人烧垃圾 12栋也有 3-2-401'
  expect(maskPersons(text)).toBe(text)
  expect(mask(text)).toBe('红旗街某号某号后头有人烧垃圾 某号也有 某门牌')
})

test.each([
  '20261118-003现场情况：洗车行雨污混接',
  'HB20261118-007 请核查',
  '2026-11-20 18:00前办结',
  '11月18号下午三点开会',
  '12345转来一件，12369也有',
  '面积约2000平，PM10到了352',
  '施工工地没盖网，小石灰窑又冒烟',
  '王村村委会旁边的金属厂',
])('what names nobody stays: %s', (text) => {
  expect(maskPersons(text)).toBe(text)
})

test('whatever stands around it, a telephone number or a name of the roster does not get through', () => {
  const around = fc
    .string({ unit: 'binary', maxLength: 40 })
    .map((text) => text.replace(/[\p{N}\p{Cs}]/gu, ''))
  fc.assert(
    fc.property(around, around, (before, after) => {
      const left = mask(`${before}${mobile.join('')}${after}何霜降${before}`, ['何霜降'])
      expect(left).not.toContain(mobile.join(''))
      expect(left).not.toContain('何霜降')
    }),
    { numRuns: 300 },
  )
})

test('8,000 characters made to hurt are masked soon', () => {
  for (const piece of [
    '1',
    '1 ',
    '1-',
    '李',
    '李李',
    '@',
    '晋',
    'a@',
    'a.',
    '一',
    '老',
    '村民',
    '138',
    'http://',
  ]) {
    const started = performance.now()
    mask(piece.repeat(8_000 / piece.length), ['李雨水'])
    expect({ piece, slow: performance.now() - started > 100 }).toEqual({ piece, slow: false })
  }
})
