/** Pictures: golden SVG, the same text every time, names that fit, a font that is there or an error. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import { Picture } from '../../domain/digest/picture.ts'
import { charsWide } from '../plain-text.ts'
import { findFont } from '../workers/find-font.ts'
import { lendLetters } from '../workers/lend-letters.ts'
import { drawPicture } from './draw-picture.ts'
import { wrapName, wrapText } from './label.ts'
import { colours, ramp } from './look.ts'
import { FontError } from './rasterize.ts'
import { renderPicture } from './render-picture.ts'
import { month, strained, week } from './samples.ts'

const samples = Object.entries({ week, month, strained })
const font = await findFont(null).catch(() => null)

describe.each(samples)('%s', (name, picture) => {
  const svg = drawPicture(picture)

  test('is as its golden file, and the same again', async () => {
    expect(Picture.parse(picture)).toEqual(picture)
    await expect(svg).toMatchFileSnapshot(`golden/${name}.svg`)
    expect(drawPicture(structuredClone(picture))).toBe(svg)
  })

  test('sets nothing smaller than a phone shows', () => {
    const sizes = [...svg.matchAll(/font-size[:=]"?(\d+)/g)].map(([, size]) => Number(size))
    expect(sizes.length).toBeGreaterThan(3)
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(26)
  })

  test.skipIf(font === null)('becomes a PNG 1080 pixels wide, with letters on it', async () => {
    const png = renderPicture(picture, font ?? '', lendLetters)
    const { width, height, format } = await sharp(png).metadata()
    expect({ width, format }).toEqual({ width: 1080, format: 'png' })
    expect(height).toBeGreaterThan(400)
    // The title's line: where letters are, something is dark.
    const title = await sharp(png).extract({ left: 48, top: 48, width: 600, height: 70 }).stats()
    expect(title.channels[0]?.min).toBeLessThan(80)
  })
})

test('every number of a ranking stands on its bar, a missing one is said', () => {
  const svg = drawPicture(week)
  for (const shown of ['98.50', '68.75', '90.4%']) expect(svg).toContain(`>${shown}</text>`)
  expect(drawPicture(strained)).toContain('>无数据</text>')
})

test('the number at the end of a compared line stays within the picture, however many points there are', () => {
  const labels = Array.from({ length: 31 }, (_, day) => `${day + 1}日`)
  const values = labels.map((_, day) => day)
  const svg = drawPicture({
    kind: 'picture',
    title: '趋势',
    charts: [
      {
        ...{ kind: 'trend', title: '每日', unit: '件', labels },
        series: [
          { name: '报告', values },
          { name: '销号', values: values.with(30, 98765) },
        ],
      },
    ],
  })
  const [, x = ''] = /transform="translate\((\d+(?:\.\d+)?) [^)]*\)"[^>]*>98765</.exec(svg) ?? []
  expect(Number(x)).toBeGreaterThan(800)
  expect(Number(x) + 5 * 28 * 0.6).toBeLessThan(984)
})

test('no rows are said, too many are counted', () => {
  const rows = (count: number) =>
    Array.from({ length: count }, (_, at) => ({ name: `第${at}网格`, value: at }))
  const ranking = (count: number): Picture => ({
    kind: 'picture',
    title: '排名',
    charts: [{ kind: 'ranking', title: '得分', unit: '分', rows: rows(count) }],
  })
  expect(drawPicture(ranking(0))).toContain('本期没有数据。')
  expect(drawPicture(ranking(1))).not.toContain('没有数据')
  expect(drawPicture(ranking(35))).toContain('另有5个未列出，见台账。')
})

test('markup in a name stays text, emoji leave no hole', () => {
  const svg = drawPicture(strained)
  expect(svg).toContain('北苇镇&lt;b&gt;&amp;')
  expect(svg).not.toMatch(/<b>|😀|NaN|undefined|Infinity/)
})

describe('a name', () => {
  test.each([
    ['北苇镇', '北苇镇'],
    ['某区北苇镇经济技术开发区托管柳湾村', '某区北苇镇经济技术开\n发区托管柳湾村'],
    ['', '（未命名）'],
    ['😀', '（未命名）'],
  ])('%s is shown %j', (name, shown) => {
    expect(wrapName(name, 10)).toBe(shown)
  })

  test('of sixty characters keeps its beginning and its end', () => {
    const name = `某区${'长'.repeat(50)}第十二网格（临时）`
    const [first = '', second = ''] = wrapName(name, 11).split('\n')
    expect(first).toMatch(/^某区长+…$/)
    expect(second).toMatch(/第十二网格（临时）$/)
    for (const line of [first, second]) expect(charsWide(line)).toBeLessThanOrEqual(11)
  })

  test('a long title is wrapped, no line begins with what closes the one before', () => {
    expect(wrapText('一二三四五，六七八', 5)).toEqual(['一二三四五，', '六七八'])
  })
})

describe('the colours', () => {
  /** Relative luminance, WCAG 2. */
  const luminance = (colour: string): number => {
    const [red = 0, green = 0, blue = 0] = [1, 3, 5]
      .map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
      .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
  }
  const contrast = (one: string, other: string) => {
    const [low = 0, high = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b)
    return (high + 0.05) / (low + 0.05)
  }

  test('of text are readable on paper', () => {
    for (const colour of [colours.ink, colours.muted, colours.plain])
      expect(contrast(colour, colours.paper)).toBeGreaterThan(4.5)
  })

  test('of the heat table grow darker step by step: the order needs no colour', () => {
    const steps = ramp.map(luminance)
    expect(steps).toEqual(steps.toSorted((a, b) => b - a))
  })
})

describe('a font', () => {
  test.each(['/nowhere/no-such-font.ttf'])('%s draws nothing and is an error', (file) => {
    expect(() => renderPicture(week, file)).toThrow(FontError)
  })

  test('that is none is an error, not a picture without text', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'gridbell-font-'))
    try {
      const file = join(folder, 'wqy-microhei.ttc')
      await writeFile(file, 'not a font')
      expect(() => renderPicture(week, file)).toThrow(/FONT_FILE/)
      await expect(findFont(file)).rejects.toThrow(FontError)
    } finally {
      await rm(folder, { recursive: true })
    }
  })

  test.skipIf(font === null)('is found where systems keep them, and may be set', async () => {
    expect(await findFont(font)).toBe(font)
    expect(await findFont(null, [])).toMatch(/\.(ttf|otf|ttc|otc)$/i)
  })
})
