/** The stage's page in a real browser: choose who one is, write, send a photo, press, quote, move the clock. */
import { existsSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Browser, chromium, type Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { echoBot } from './echo-bot.ts'
import type { StageCase } from './house.ts'
import { makeHouse, putUp, type Up } from './rig.ts'

const executablePath = '/usr/bin/chromium'
const found = existsSync(executablePath)
if (!found) process.stdout.write(`No ${executablePath}: the stage's page is not tested in a browser.\n`)

const args = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

const trail = [
  ['case-reported', '09:02', '陈小满 东街一点 专职监督员', '上报：东街北口秸秆堆放，有人点火'],
  ['case-acknowledged', '09:10', '王建国 东街片区 分网格长', '已签收，正在赶往现场'],
] as const

const known: StageCase = {
  no: 'HB20261118-003',
  state: 'handling',
  stateWord: '处置中',
  level: 3,
  holder: '杏林村 李秀兰',
  place: '东街北口',
  text: '东街北口秸秆堆放，有人点火',
  deadlines: [{ kind: 'result', dueAt: '2026-11-18T11:30:00+08:00' }],
  facts: trail.map(([type, time, by, sentence]) => ({
    type,
    at: `2026-11-18T${time}:00+08:00`,
    by,
    sentence,
  })),
}

describe.skipIf(!found)('the page of the stage', () => {
  let browser: Browser
  let up: Up
  let page: Page
  const complaints: string[] = []

  beforeAll(async () => {
    browser = await chromium.launch({ executablePath, args })
  })
  afterAll(() => browser.close())
  beforeEach(async () => {
    complaints.length = 0
    up = await putUp(makeHouse([known]))
    await up.stage.start(echoBot(() => up.stage))
    page = await open(1360, 860)
  })
  afterEach(async () => {
    await page.context().close()
    await up.down()
    expect(complaints).toEqual([])
  })

  async function open(width: number, height: number): Promise<Page> {
    const context = await browser.newContext({ viewport: { width, height }, hasTouch: width < 500 })
    const fresh = await context.newPage()
    fresh.on('pageerror', (error) => complaints.push(error.message))
    fresh.on('console', (line) => line.type() === 'error' && complaints.push(line.text()))
    fresh.on('request', (request) => {
      if (!/^(blob:|data:)/.test(request.url()) && !request.url().startsWith(up.origin))
        complaints.push(`asked elsewhere: ${request.url()}`)
    })
    await fresh.goto(`${up.origin}/stage`)
    return fresh
  }

  async function become(who: string): Promise<void> {
    await page.locator('#people input').fill(who)
    await page.locator('#people .person').click()
  }

  it('lets one be somebody, report with a photo, and see the answer arrive', async () => {
    await expect.poll(() => page.locator('#people .person').count()).toBe(4)
    await shoot(page, 'people')
    await become('陈小满')
    expect(await page.locator('#title h1').textContent()).toBe('杏林村网格群')
    await page.locator('.samples summary').click()
    await page.locator('[data-sample=smoke]').click()
    await page.locator('#composer textarea').fill('@机器人 上报 <b>东街</b>北口烧秸秆')
    await page.keyboard.press('Enter')
    const card = page.locator('.line.bot')
    await card.waitFor()
    expect(await card.locator('.text').textContent()).toContain(
      '已登记 HB20261118-007「<b>东街</b>北口烧秸秆」',
    )
    const photo = page.locator('.line.mine .photos img')
    await expect.poll(() => photo.evaluate((image: { naturalWidth: number }) => image.naturalWidth)).toBe(960)
    await shoot(page, 'chat')
    await photo.click()
    await page.locator('#photo[open]').waitFor()
    await page.keyboard.press('Escape')
  })

  it('presses, quotes, recalls; another person sees it live and unread', async () => {
    await become('陈小满')
    const other = await open(1360, 860)
    await other.locator('.person[data-person=p-li]').click()
    await other.locator('[data-chat="direct:p-li"]').click()
    await say('@机器人 上报 三号楼前井盖缺失')
    await expect.poll(() => other.locator('[data-chat=g-village] .badge').textContent()).toBe('2')
    await other.locator('[data-chat=g-village]').click()
    await other.locator('.buttons button', { hasText: '签收' }).click()
    await page.locator('.line.bot', { hasText: '李秀兰已签收' }).waitFor()
    const card = page.locator('.line.bot').first()
    await card.hover()
    await card.locator('.actions button', { hasText: '引用' }).click()
    await say('谢谢，我在现场等')
    const answer = page.locator('.line.mine', { hasText: '我在现场等' })
    expect(await answer.locator('.quote').textContent()).toContain('网格铃：已登记')
    await shoot(page, 'quote')
    await answer.hover()
    await answer.locator('.actions button', { hasText: '撤回' }).click()
    await page.locator('.recalled', { hasText: '您撤回了一条消息' }).waitFor()
    await other.locator('.recalled', { hasText: '陈小满撤回了一条消息' }).waitFor()
    await other.context().close()
  })

  it('shows the cases and moves the clock', async () => {
    await become('李秀兰')
    await page.locator('.case', { hasText: '还有 2 小时' }).click()
    await expect.poll(() => page.locator('.trail li').count()).toBe(2)
    await page.locator('.jumps button', { hasText: '到明早 8 点' }).click()
    await expect.poll(() => page.locator('.now').textContent()).toContain('08:00')
    expect(up.house.advances).toEqual([22 * 60 + 30])
    await page.locator('.deadline.late', { hasText: '已超 20 小时 30 分' }).waitFor()
    await shoot(page, 'case')
  })

  it('keeps what could not be sent', async () => {
    await become('陈小满')
    await up.stage.stop()
    await page.locator('#composer textarea').fill('断网时写的')
    await page.keyboard.press('Enter')
    await page.locator('#composer .fault', { hasText: '内容还在' }).waitFor()
    expect(await page.locator('#composer textarea').inputValue()).toBe('断网时写的')
    await page.locator('#offline').waitFor({ state: 'visible' })
    await up.stage.start(echoBot(() => up.stage))
    await page.locator('#composer .primary').click()
    await page.locator('.line.mine', { hasText: '断网时写的' }).waitFor()
    // The browser itself complains about every 503.
    complaints.splice(0, complaints.length, ...complaints.filter((one) => !one.includes('503')))
  })

  it('fits a phone: one part at a time', async () => {
    await page.context().close()
    page = await open(390, 780)
    await become('王建国')
    await shoot(page, 'phone-chats')
    await page.locator('[data-chat=g-village]').click()
    await say('@机器人 上报 东街北口烧秸秆')
    await page.locator('.line.bot').waitFor()
    const wider = await page.evaluate('document.documentElement.scrollWidth > innerWidth')
    expect(wider).toBe(false)
    await shoot(page, 'phone-chat')
    await page.locator('#tabs button', { hasText: '问题与时钟' }).click()
    await page.locator('.case').waitFor()
    await shoot(page, 'phone-panel')
  })

  async function say(text: string): Promise<void> {
    await page.locator('#composer textarea').fill(text)
    await page.locator('#composer .primary').click()
    await page.locator('.line.mine', { hasText: text.replace('@机器人 ', '') }).waitFor()
  }
})

/** For the eye of whoever changes the page: pictures of the last run. */
async function shoot(page: Page, name: string): Promise<void> {
  await page.screenshot({ path: join(tmpdir(), `stage-${name}.png`) })
}
