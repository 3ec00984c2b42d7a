/** Takes the README's picture of the stage anew: `node src/rehearsal/browser/take-screenshot.ts`. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import sharp from 'sharp'
import { beginLife } from '../kill/life.ts'
import { chromiumPath, launchChromium } from './chromium.ts'
import type { Scene } from './story.ts'
import { visitorOf } from './visitor.ts'

const picture = fileURLToPath(new URL('../../../bots/stage/screenshot.png', import.meta.url))
const village = '柳湾村网格群'
const town = '北苇镇网格群'

/** A lively morning: the meeting, a case on its way, and the one in the middle of the picture. */
const morning: readonly Scene[] = [
  {
    who: '徐大暑',
    group: village,
    acts: [{ jump: '到明早 8 点' }, { sample: '整改之后' }, { say: '碰头会已开 5个人 部署秋冬季防火' }],
    hears: '今天的会议',
  },
  {
    who: '何霜降',
    group: village,
    acts: [{ sample: '秸秆堆放' }, { say: '上报 村西水渠边堆着秸秆，靠近民房' }],
    hears: '1号｜村西水渠边',
  },
  {
    who: '徐大暑',
    group: village,
    acts: [{ press: '签收' }, { say: '上报 1号 村里没有清运车' }],
    hears: '上报至北苇镇',
  },
  {
    who: '杨立夏',
    group: town,
    acts: [{ press: '签收' }, { say: '上报 1号 需要城管局清运' }],
    hears: '上报至澄湖区',
  },
  {
    who: '胡秋分',
    group: village,
    acts: [
      { jump: '+30 分钟' },
      { sample: '污水外排' },
      { sample: '污水外排' },
      { say: '上报 砖厂北墙外水沟有黑水流出' },
    ],
    hears: '胡秋分 报告',
  },
  { who: '徐大暑', group: village, acts: [], hears: '胡秋分 报告' },
]

await take()

async function take(): Promise<void> {
  if (!chromiumPath) throw new Error('no Chromium found')
  const folder = mkdtempSync(join(tmpdir(), 'gridbell-picture-'))
  const life = beginLife(folder, { PORT: '0', DATA_DIR: folder, LOG_LEVEL: 'warn' })
  const browser = await launchChromium(chromiumPath)
  try {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } })
    await page.goto(`${await life.ready}/stage`)
    const visitor = visitorOf(page)
    for (const scene of morning) await visitor.play(scene)
    await page.locator('.case', { hasText: '1号' }).click()
    await page.locator('.trail').waitFor()
    await page.mouse.move(0, 0)
    await sharp(await page.screenshot())
      .png({ compressionLevel: 9 })
      .toFile(picture)
  } finally {
    await browser.close()
    life.stop()
    await life.ended
    rmSync(folder, { recursive: true })
  }
}
