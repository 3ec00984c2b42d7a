/** A pollution source (污染源) as the ledger keeps it: one enterprise, one file (STANDARDS §7). No phone number is kept. */
import { z } from 'zod'
import { PostKind } from '../grid/grid.ts'
import { Day, GridCode, TenantCode } from '../names.ts'

export const SourceCode = z.string().min(1).max(40).brand<'SourceCode'>()
export type SourceCode = z.infer<typeof SourceCode>

/** 在产 · 停产 · 关闭 */
export const SourceState = z.enum(['running', 'stopped', 'closed'])
export type SourceState = z.infer<typeof SourceState>

const Text = z.string()

export const Source = z.object({
  tenant: TenantCode,
  code: SourceCode,
  name: z.string().min(1),
  /** 工地, 加油站 …: a name out of `policies/sources.yaml`. */
  kind: z.string().min(1),
  grid: GridCode,
  /** The post of its grid that looks after it. */
  keeper: PostKind.nullable(),
  state: SourceState,
  /** 统一社会信用代码, 18 characters, or ''. */
  creditCode: Text,
  address: Text,
  /** `东经,北纬` in degrees as written, or ''. */
  location: Text,
  /** Who answers for it on the enterprise's side, by name. */
  contact: Text,
  pollutants: z.array(z.string()),
  facilities: Text,
  permit: Text,
  permitUntil: Day.nullable(),
  /** 重点, 一般 …: as its office ranks it. */
  control: Text,
  emergencyMeasures: Text,
  checkedOn: Day.nullable(),
  /** 一企一档: 环评 · 验收 · 监测报告 · 应急预案 · 处罚记录, in words or by number. */
  impactAssessment: Text,
  acceptance: Text,
  monitoring: Text,
  emergencyPlan: Text,
  penalties: Text,
})
export type Source = z.infer<typeof Source>
