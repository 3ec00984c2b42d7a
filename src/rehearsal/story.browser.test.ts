/** The story of five levels, played on the real program through nothing but its page. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { chromiumPath, launchChromium } from './browser/chromium.ts'
import { story } from './browser/story.ts'
import { visitorOf } from './browser/visitor.ts'
import { beginLife, type Life } from './kill/life.ts'

if (!chromiumPath) process.stdout.write('No Chromium found: the story is not played in a browser.\n')

const trail = [
  '报告：砖厂北墙外水沟有黑水流出（照片1张），转柳湾村',
  '签收',
  '上报至北苇镇：查不到排口，村里没有检测设备',
  '上报至澄湖区：查不到来源，请区里协调',
  '交办给北苇镇',
  '交办给柳湾村：检测车已派出',
  '交办给柳湾村村西片区 何霜降',
  '签收',
  '反馈：排口已找到，正在封堵',
  '办结：排口已封堵，水沟已清干净（照片1张）',
  '核查通过',
  '销号',
]

describe.skipIf(!chromiumPath)('the story of the README', { timeout: 40_000 }, () => {
  const folder = mkdtempSync(join(tmpdir(), 'gridbell-story-'))
  const complaints: string[] = []
  let life: Life
  let browser: Browser
  let page: Page

  beforeAll(async () => {
    life = beginLife(folder, { PORT: '0', DATA_DIR: folder, LOG_LEVEL: 'warn' })
    browser = await launchChromium(chromiumPath as string)
    page = await browser.newPage({ viewport: { width: 1440, height: 900 } })
    const origin = await life.ready
    page.on('pageerror', (error) => complaints.push(error.message))
    page.on('console', (line) => line.type() === 'error' && complaints.push(line.text()))
    page.on('request', (request) => {
      if (!/^(blob:|data:)/.test(request.url()) && !request.url().startsWith(String(origin)))
        complaints.push(`asked elsewhere: ${request.url()}`)
    })
    page.setDefaultTimeout(5_000)
    await page.goto(`${origin}/stage`)
  })
  afterAll(async () => {
    await browser.close()
    life.stop()
    expect(await life.ended).toEqual({ code: 0, signal: null })
    rmSync(folder, { recursive: true })
  })

  it('goes up five levels, comes back down, is closed with proof, and leaves a trail', async () => {
    const visitor = visitorOf(page)
    for (const scene of story.slice(0, -1)) await visitor.play(scene)

    await page.locator('#cases select').selectOption({ label: '已销号' })
    await page.locator('.case', { hasText: '1号' }).click()
    const steps = page.locator('.trail p')
    await steps.last().waitFor()
    expect(missing(await steps.allTextContents())).toEqual([])

    for (const [name, group] of [
      ['杨立夏', '北苇镇网格群'],
      ['陈谷雨', '澄湖区网格化监管群'],
    ] as const) {
      await visitor.become(name)
      await visitor.enter(group)
      await visitor.heard('徐大暑 已销号').waitFor()
      if (group !== '北苇镇网格群') continue
      // The level above has not seen the place: the photos come with the card.
      const photo = visitor.heard('上报至北苇镇').locator('.photos img').first()
      const width = () => photo.evaluate((image: { naturalWidth: number }) => image.naturalWidth)
      await expect.poll(width).toBe(960)
    }
    const evening = story.at(-1)
    if (evening) await visitor.play(evening)
    await visitor.heard('柳湾村村东片区、柳湾村村西片区').waitFor()
    expect(complaints).toEqual([])
  })

  it('has nothing wider than the screen of a phone', async () => {
    await page.setViewportSize({ width: 390, height: 780 })
    for (const part of ['会话', '聊天', '问题与时钟']) {
      await page.locator('#tabs button', { hasText: part }).click()
      expect(await page.evaluate('document.documentElement.scrollWidth > innerWidth')).toBe(false)
    }
  })
})

/** The sentences of the trail that do not stand there in this order; others may stand between them. */
function missing(said: readonly string[]): readonly string[] {
  let at = 0
  return trail.filter((sentence) => {
    const found = said.findIndex((line, index) => index >= at && line.startsWith(sentence))
    if (found >= 0) at = found + 1
    return found < 0
  })
}
