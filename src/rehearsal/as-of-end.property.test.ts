/** A digest made twenty days late is the digest of its time: whatever has been done since, it tells its period as it ended. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { openStore } from '../../db/store.ts'
import { policyAt } from '../desk.ts'
import { at } from '../domain/calendar/days.ts'
import type { Digest } from '../domain/digest/digest.ts'
import { periodWith } from '../domain/digest/period.ts'
import type { DigestKind } from '../domain/digest/plan.ts'
import type { Day, GridCode, Instant, TenantCode } from '../domain/names.ts'
import { digestOf } from '../rounds/digest-of.ts'
import { endOf, vantageOf } from '../rounds/vantage.ts'
import { openPerformance, startOf } from './perform.ts'
import { quickPress } from './quick-press.ts'
import { openTheatre, type Theatre } from './theatre.ts'
import { readPlay } from './transcript.ts'

/** What may happen within the period, and what afterwards: most of it to the same matters, some said late for days within it. */
const within = [
  '朱白露：上报 村东水渠边倒了渣土〔照片×1〕',
  '彭山茶（桃坪村网格群）：上报 桃坪村口煤堆没有苫盖〔照片×1〕',
  '徐大暑：办结 1号 清走了〔照片×1〕',
  '徐大暑：上报 1号 需要镇里协调',
  '王立春（澄湖区网格化监管群）：下发任务：各镇办，11月21日18:00前排查散煤',
  '王立春（澄湖区网格化监管群）：督查 北苇镇 查阅台账，齐全〔照片×1〕',
  '朱白露：巡查 村东正常〔照片×1〕',
  '（过 1 天）',
]
const afterwards = [
  ...within.slice(0, 4),
  '马处暑：核查通过 1号',
  '徐大暑：销号 1号',
  '徐大暑：挂账 1号 冬季无法施工',
  '徐大暑：撤回 1号',
  '杨立夏（北苇镇网格群）：任务1号 已完成 查过了',
  '王立春（澄湖区网格化监管群）：取消 任务1号 改为统一组织',
  '王立春（澄湖区网格化监管群）：任务1号 销号 散煤已清零',
  '王立春（澄湖区网格化监管群）：督查 南塬街道 查阅台账，齐全〔照片×1〕',
  '王立春（澄湖区网格化监管群）：抽查 上周 柳湾村 1件',
  '王立春（澄湖区网格化监管群）：请城管局处理 1号 明天下班前',
  '朱白露：补记 11月22日 巡查 村东正常〔照片×1〕',
  '徐大暑：补记 11月21日 碰头会 部署散煤排查',
  '杨立夏（北苇镇网格群）：补记 11月20日 专题会议 研究散煤〔照片×1〕',
  '（过 1 天）',
  '（并网：石桥村→柳湾村）',
  '（换届：柳湾村村西片区网格长 何霜降→无）',
]

const cast =
  '人：朱白露（柳湾村村东片区网格长）、徐大暑（柳湾村网格长）、马处暑（柳湾村专职监督员）、' +
  '彭山茶（桃坪村网格长）、王立春（澄湖区总网格长）、杨立夏（北苇镇网格长）'
const script = (lines: readonly string[], when: string) =>
  readPlay(['# 一周', cast, `场：柳湾村网格群${when}`, ...lines].join('\n\n'))
const opening = '，2026-11-17 周二 10:00'
const tenant = '990101' as TenantCode
const units = ['990101', '990101001', '990101001001'] as GridCode[]
const lastDay = '2026-11-22' as Day

test('made twenty days late it is the same, but for being late', async () => {
  const said = fc.record({
    before: fc.array(fc.constantFrom(...within), { minLength: 2, maxLength: 7 }),
    later: fc.array(fc.constantFrom(...afterwards), { minLength: 3, maxLength: 10 }),
  })
  await fc.assert(
    fc.asyncProperty(said, async ({ before, later }) => {
      await inTheatre(async (theatre) => {
        const { play } = openPerformance(theatre)
        const say = async (lines: readonly string[], when: string) => {
          for (const step of script(lines, when).steps) await play(step)
        }
        await say(before, opening)
        const weekly = () => all(theatre, 'weekly')
        await theatre.house().advance((at('2026-11-23' as Day, '09:35') - theatre.clock.now()) / 60_000)
        const inTime = await Promise.all([weekly(), all(theatre, 'daily')])
        await say(later, '')
        await theatre.house().advance((at('2026-12-13' as Day, '09:00') - theatre.clock.now()) / 60_000)
        expect(await Promise.all([weekly(), all(theatre, 'daily')])).toEqual(inTime)
      })
    }),
    { numRuns: 3 },
  )
}, 120_000)

/** Everything that is said of the period ending that Sunday, by each level. */
async function all(theatre: Theatre, kind: DigestKind): Promise<readonly Partial<Digest>[]> {
  const { desk } = theatre.house()
  const now = theatre.clock.now()
  const period = periodWith(kind, lastDay)
  const dueAt = Math.max(at(lastDay, policyAt(desk, tenant, now)[kind].at), endOf(period)) as Instant
  const vantage = await vantageOf(desk, tenant, period, dueAt, now)
  return Promise.all(
    units.map(async (code) => {
      const unit = await desk.directory.grid(code)
      if (!unit) throw new Error('no such grid')
      const { madeAt: _, ...datum } = await digestOf(desk, unit, period, { now, late: false, ...vantage })
      return datum
    }),
  )
}

async function inTheatre(work: (theatre: Theatre) => Promise<void>): Promise<void> {
  const dir = await mkdtemp(join(tmpdir(), 'gridbell-as-of-'))
  const start = startOf(script([], opening))
  const open = () => openStore({ sqlite: ':memory:' })
  const theatre = await openTheatre({ openStore: open, keepStore: true, dir, start, press: quickPress })
  try {
    await work(theatre)
    expect(await theatre.troubles()).toEqual([])
  } finally {
    await theatre.close()
    await rm(dir, { recursive: true, force: true })
  }
}
