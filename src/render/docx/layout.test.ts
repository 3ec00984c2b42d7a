/** The measures of GB/T 9704—2012 as they stand in the file that Word opens. */
import { beforeAll, describe, expect, test } from 'vitest'
import { lettersOf, paragraphWith, partsOf, styleNamed } from './parts.ts'
import { renderDocument } from './render-document.ts'
import { notification, report, weekly } from './samples.ts'

const twips = (millimetres: number) => (millimetres / 25.4) * 1440
let xml = ''
let styles = ''
let parts: Readonly<Record<string, string>> = {}

beforeAll(async () => {
  parts = partsOf(await renderDocument(notification))
  xml = parts['word/document.xml'] ?? ''
  styles = parts['word/styles.xml'] ?? ''
})

const number = (text: string, attribute: string): number =>
  Number(new RegExp(`${attribute}="(-?[\\d.]+)"`).exec(text)?.[1])

describe('the page', () => {
  test('is A4 with 37, 28, 26 and 35 mm around 156 × 225 mm', () => {
    const [size = '', margins = ''] = xml.match(/<w:pg(?:Sz|Mar) [^>]*>/g) ?? []
    expect(number(size, 'w:w')).toBeCloseTo(twips(210), -1)
    expect(number(size, 'w:h')).toBeCloseTo(twips(297), -1)
    for (const [side, millimetres] of [
      ['top', 37],
      ['left', 28],
      ['right', 26],
      ['bottom', 35],
    ] as const)
      expect(Math.abs(number(margins, `w:${side}`) - twips(millimetres))).toBeLessThan(twips(0.1))
  })

  test('holds 22 lines of 28 characters', () => {
    const grid = /<w:docGrid [^>]*>/.exec(xml)?.[0] ?? ''
    expect(grid).toContain('w:type="linesAndChars"')
    const pitch = number(grid, 'w:linePitch')
    expect(Math.floor(twips(225) / pitch)).toBe(22)
    expect(pitch / 20).toBeCloseTo(28.95, 1)
    // A letter's advance, in the grid's unit and by the letters' own spacing.
    expect(Math.floor(8845 / 20 / (16 + number(grid, 'w:charSpace') / 4096))).toBe(28)
    expect(Math.floor(twips(156) / (320 + number(styles, '<w:spacing w:val')))).toBe(28)
  })

  test('sets every line at the exact pitch, and nothing snaps', () => {
    const defaults = /<w:pPrDefault>.*?<\/w:pPrDefault>/.exec(styles)?.[0] ?? ''
    expect(defaults).toMatch(
      /<w:widowControl w:val="0"\/><w:snapToGrid w:val="0"\/><w:spacing [^>]*w:line="579"[^>]*w:lineRule="exact"/,
    )
  })

  test('has numbers outside, seven millimetres below the text, — 1 —', () => {
    const footers = Object.entries(parts).filter(([path]) => /footer\d\.xml$/.test(path))
    expect(footers).toHaveLength(2)
    for (const [, footer] of footers) {
      expect(lettersOf(footer)).toBe('—  —')
      expect(footer).toContain('PAGE')
    }
    const sides = footers.map(([, footer]) => /<w:jc w:val="(\w+)"/.exec(footer)?.[1])
    expect(sides.toSorted()).toEqual(['left', 'right'])
    expect(parts['word/settings.xml']).toMatch(/<w:evenAndOddHeaders(\/>| w:val="true")/)
    const below = twips(35) - number(xml, 'w:footer') - 14 * 20
    expect(below).toBeCloseTo(twips(7), -1)
  })
})

describe('the type', () => {
  test.each([
    ['公文标题', '方正小标宋简体', 44],
    ['公文一级标题', '黑体', 32],
    ['公文二级标题', '楷体_GB2312', 32],
    ['公文三级标题', '仿宋_GB2312', 32],
    ['公文四级标题', '仿宋_GB2312', 32],
    ['版记', '仿宋_GB2312', 28],
    ['页码', '宋体', 28],
  ])('%s is set in %s of %i half points', (name, face, size) => {
    const style = styleNamed(styles, name)
    expect(style).toContain(`w:eastAsia="${face}"`)
    expect(style).toContain(`<w:sz w:val="${size}"/>`)
  })

  test('is 三号仿宋 where nothing else is said, black', () => {
    const defaults = /<w:rPrDefault>.*?<\/w:rPrDefault>/.exec(styles)?.[0] ?? ''
    for (const mark of [
      'w:eastAsia="仿宋_GB2312"',
      '<w:sz w:val="32"/>',
      'w:val="000000"',
      'w:eastAsia="zh-CN"',
    ])
      expect(defaults).toContain(mark)
  })

  test('names other fonts for machines that lack these', () => {
    for (const face of ['方正小标宋简体', '仿宋_GB2312', '黑体', '楷体_GB2312', '宋体'])
      expect(parts['word/fontTable.xml']).toMatch(new RegExp(`w:name="${face}"><w:altName w:val="[^"]+"`))
  })
})

describe('the elements', () => {
  test('the mark is red, 35 mm below the type area’s edge, within its width', () => {
    const mark = paragraphWith(xml, notification.head)
    expect(styleNamed(styles, '发文机关标志')).toContain('w:val="FF0000"')
    const [before, size] = [number(mark, 'w:before'), number(mark, '<w:sz w:val')]
    expect(Math.abs(before + size - twips(35))).toBeLessThan(twips(1))
    expect((size / 2) * (number(mark, '<w:w w:val') / 100) * notification.head.length * 20).toBeLessThan(
      twips(156),
    )
  })

  test('the number stands two lines below it, centred, over a red rule', () => {
    const line = paragraphWith(xml, notification.number)
    expect(line).toContain('<w:jc w:val="center"/>')
    expect(number(line, 'w:before')).toBe(2 * 579)
    expect(line).toMatch(/<w:bottom w:val="single" w:color="FF0000" w:sz="16" w:space="\d+"\/>/)
  })

  test('title, recipients and body: two lines, one line, two characters in', () => {
    const title = xml.match(/<w:p>(?:(?!<\/w:p>).)*"DocumentTitle".*?<\/w:p>/gs) ?? []
    expect(title.map(lettersOf).join('')).toBe(notification.title)
    expect(number(title[0] ?? '', 'w:before')).toBe(2 * 579)
    expect(number(title.at(-1) ?? '', 'w:after')).toBe(579)
    expect(lettersOf(paragraphWith(xml, '各镇人民政府'))).toBe('各镇人民政府、街道办事处，区直有关单位：')
    expect(styleNamed(styles, '公文正文')).toContain('w:firstLineChars="200"')
  })

  test('headings are counted by their levels', () => {
    const headings = [...xml.matchAll(/<w:p><w:pPr><w:pStyle w:val="Level\d".*?<\/w:p>/gs)].map(([one]) =>
      lettersOf(one),
    )
    expect(headings.map((one) => one.slice(0, 4))).toEqual([
      '一、总体',
      '（一）巡',
      '（二）扬',
      '1.扬尘',
      '（1）物',
      '（2）工',
      '二、下一',
      '（一）限',
      '（二）举',
    ])
  })

  test('版记 is floated to the lower margin, 0.35 mm without and 0.25 mm within', () => {
    const imprint = xml.match(/<w:tbl>.*?<\/w:tbl>/gs)?.at(-1) ?? ''
    expect(imprint).toContain('w:tblpYSpec="bottom"')
    expect(imprint).toContain('w:vertAnchor="margin"')
    const eighths = (side: string) => number(new RegExp(`<w:${side} [^>]*>`).exec(imprint)?.[0] ?? '', 'w:sz')
    expect((eighths('top') / 8 / 72) * 25.4).toBeCloseTo(0.35, 1)
    expect(eighths('bottom')).toBe(eighths('top'))
    expect((eighths('insideH') / 8 / 72) * 25.4).toBeCloseTo(0.25, 1)
    expect(lettersOf(imprint)).toMatch(/^抄送：.*。.*2026年11月5日印发$/)
  })

  test('a document that goes up names who signed it, in 楷体; without copies 版记 is one line', async () => {
    const upward = partsOf(await renderDocument(report))['word/document.xml'] ?? ''
    expect(lettersOf(paragraphWith(upward, report.number))).toBe('\t北政发〔2026〕18号\t签发人：甲某某')
    expect(paragraphWith(upward, report.number)).toContain('w:eastAsia="楷体_GB2312"')
    expect(lettersOf(upward)).not.toContain('抄送')
    expect(lettersOf(paragraphWith(upward, '附件：'))).toBe('附件：河西砂石料场整改前后照片')
  })

  test('a bulletin has its issue, its issuer and date on one line, and whom it goes to', async () => {
    const bulletin = partsOf(await renderDocument(weekly))['word/document.xml'] ?? ''
    expect(lettersOf(paragraphWith(bulletin, '第46期'))).toBe('第46期（总第312期）')
    expect(lettersOf(paragraphWith(bulletin, weekly.issuer))).toBe(`\t${weekly.issuer}\t${weekly.date}`)
    expect(paragraphWith(bulletin, weekly.issuer)).toContain('FF0000')
    expect(lettersOf(bulletin)).toMatch(/报：一级网格长。发：二级网格长，区直有关单位。$/)
  })
})
