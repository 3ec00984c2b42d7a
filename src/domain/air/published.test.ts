/** Months as bureaus have published them: our index of their concentrations is theirs, row by row, by rounding half to even. */
import { expect, test } from 'vitest'
import { loadAirRules } from '../../policies/china/load-air-rules.ts'
import { exact, roundHalfEven, sum } from '../exact/exact.ts'
import type { Day } from '../names.ts'
import { compositeIndex } from './composite-index.ts'
import { pollutants } from './pollutant.ts'
import { air } from './sample-air.ts'

const standard = (await loadAirRules()).standards.at('2020-04-30' as Day)

/** Place, PM10, PM2.5, SO2, NO2, CO, O3, index. 宝鸡市 2018-02, 2019-06 and 2020-04; 渭滨区 2025-01. */
const published = `
太白县 66 42 16 16 1.1 118 3.83
凤县 93 40 24 21 1.1 93 4.25
麟游县 90 46 11 17 1.3 121 4.28
千阳县 108 57 22 20 1.2 132 5.16
岐山县 114 67 18 26 1.9 104 5.62
渭滨区 119 65 11 37 1.5 117 5.77
凤翔县 121 72 19 29 1.9 127 6.1
陇县 131 71 30 20 2.1 109 6.1
宝鸡市 135 74 18 42 1.7 119 6.55
凤县 24 13 5 12 0.6 142 2.13
太白县 31 15 10 13 0.7 108 2.22
陇县 39 19 5 13 0.8 145 2.61
凤翔县 38 18 7 16 0.8 152 2.72
渭滨区 37 19 5 19 0.8 149 2.76
岐山县 38 20 6 14 0.9 164 2.80
麟游县 42 20 6 13 1.1 171 2.94
宝鸡市 43 21 6 24 0.7 155 3.06
太白县 39 22 6 17 0.7 144 2.79
凤县 42 20 14 18 0.7 124 2.81
麟游县 62 26 5 18 0.6 144 3.21
陇县 56 29 7 17 0.8 142 3.26
千阳县 58 28 8 19 0.8 143 3.33
岐山县 61 26 7 19 0.7 162 3.4
凤翔县 62 26 6 22 0.8 159 3.47
扶风县 62 28 7 19 0.9 162 3.52
宝鸡市 73 37 10 33 0.7 158 4.26
清姜办 74 54 4 22 1.9 54 4.04
姜谭路办 96 49 5 26 1.2 96 4.4
金陵办 99 59 8 21 1.1 61 4.41
神农镇 81 61 7 23 1.4 89 4.51
经二路办 82 58 9 26 1.8 86 4.62
石鼓镇 81 63 8 26 1.2 97 4.65
桥南办 103 73 8 33 1.5 91 5.46
高家镇 104 75 4 24 2.5 91 5.49
八鱼镇 119 73 4 34 2.4 88 5.86`
  .trim()
  .split('\n')
  .map((row) => row.split(' '))

const valuesOf = ([, PM10 = '', PM25 = '', SO2 = '', NO2 = '', CO = '', O3 = '']: readonly string[]) =>
  air({ PM10, PM25, SO2, NO2, CO, O3 })

test.each(published)('%s: PM10 %s, PM2.5 %s, SO2 %s, NO2 %s, CO %s, O3 %s make %s', (...row) => {
  const result = compositeIndex(valuesOf(row), standard)
  expect('index' in result && result.index.equals(exact(row[7] ?? ''))).toBe(true)
})

test('rounding only the sum would miss some of them: the parts are rounded first', () => {
  const wrong = published.filter((row) => {
    const values = valuesOf(row)
    const parts = pollutants.map((one) => (values[one] ?? exact(0)).div(standard.indexLimits[one]))
    return !roundHalfEven(sum(parts), 2).equals(exact(row[7] ?? ''))
  })
  expect(wrong.length).toBeGreaterThan(5)
  expect(wrong.map(([place]) => place)).toContain('宝鸡市')
})
