/** The batch of a quarter is a bulletin that prints; what the steps refuse stands in the plays. */
import { strFromU8, unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { renderDocument } from '../../render/docx/render-document.ts'
import { dayOf } from '../calendar/days.ts'
import { Bulletin } from '../document/bulletin.ts'
import type { Instant } from '../names.ts'
import { batchBulletin, quarterOf } from './batch.ts'
import { type Exposure, evolveExposure } from './exposure.ts'

const now = Date.parse('2026-11-18T01:00:00Z') as Instant
const by = { person: null, account: null, title: '云岭州值班员' }
const exposure = (no: string, title: string): Exposure => {
  const fact = {
    type: 'exposure-drafted',
    ...{ no, case: `990200/${no}` as Exposure['case'], quarter: quarterOf(now) },
    ...{ title, text: '一、基本情况\n某村沟里有污水。' },
  } as const
  const made = evolveExposure('990200' as Exposure['tenant'], null, { fact, by, at: now })
  if (made === null) throw new Error('no draft')
  return made
}

test('two cases make one bulletin of their quarter, and it prints', async () => {
  const cases = [exposure('HB20261118-001', '某村污水直排案'), exposure('HB20261118-002', '某镇露天焚烧案')]
  const bulletin = Bulletin.parse(
    batchBulletin(cases, { quarter: quarterOf(now), issuer: '云岭州大气办', day: dayOf(now) }),
  )
  expect(bulletin).toMatchObject({ issue: 4, title: '2026年第四季度生态环境典型案例' })
  const parts = unzipSync(await renderDocument(bulletin))
  const text = strFromU8(parts['word/document.xml'] ?? new Uint8Array()).replaceAll(/<[^>]+>/g, '')
  expect(text).toContain('二、某镇露天焚烧案')
  expect(text).toContain('（一）基本情况')
  expect(text).toContain('某村沟里有污水。')
})

test.each([
  ['2026-01-01T00:00:00+08:00', '2026-Q1'],
  ['2026-03-31T23:59:00+08:00', '2026-Q1'],
  ['2026-04-01T00:00:00+08:00', '2026-Q2'],
  ['2026-12-31T23:59:00+08:00', '2026-Q4'],
])('%s lies in %s', (at, quarter) => {
  expect(quarterOf(Date.parse(at) as Instant)).toBe(quarter)
})
