/** What is hidden, and what must stay as it is. */
import { expect, test } from 'vitest'
import { mask } from './mask.ts'

const mobile = ['138', '1234', '5678']
const landline = ['0356', '2345678']
const identity = ['140502', '19800101', '123']

test.each([
  ['mobile', `电话${mobile.join('')}联系`, '电话138****5678联系'],
  ['mobile in groups', mobile.join(' '), '138****5678'],
  ['mobile with dashes', mobile.join('-'), '138****5678'],
  ['mobile with country', `+86 ${mobile.join('')}`, '+86 138****5678'],
  ['mobile in full width', '１３８１２３４５６７８', '１３８****５６７８'],
  ['two mobiles', `${mobile.join('')}、${mobile.join('')}`, '138****5678、138****5678'],
  ['mobile amid letters', `wx${mobile.join('')}a`, 'wx138****5678a'],
  ['landline', landline.join('-'), '0356-****5678'],
  ['landline in Beijing', '010-12345678', '010-****5678'],
  ['landline without dash', landline.join(''), '0356****5678'],
  ['identity', `身份证${identity.join('')}4`, '身份证140***********1234'],
  ['identity with X', `${identity.join('')}X`, '140***********123X'],
])('%s', (_, text, masked) => {
  expect(mask(text)).toBe(masked)
})

test.each([
  'HB20261118-007',
  'HB20261118-007 2026-11-18 18:00',
  '7号、12号',
  '2026年11月25日',
  '约200平方米，500000000立方',
  '12369',
  '990101001001001',
])('%s stays', (text) => {
  expect(mask(text)).toBe(text)
})
