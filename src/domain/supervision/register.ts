/** Registers that an office keeps by hand: rewards for reports (举报奖励), letters of responsibility (责任书), publicity (信息公开). */
import { z } from 'zod'
import { Day, EvidenceId, GridCode, type PersonId, type TenantCode } from '../names.ts'

export const Register = z.enum(['reward', 'pledge', 'disclosure'])
export type Register = z.infer<typeof Register>

/** How far a reward has come. */
export const PaidState = z.enum(['待领取', '已领取', '放弃'])
export type PaidState = z.infer<typeof PaidState>

const text = z.string()

/**
 * Of a reward only the report's number: who made it stands in no register and is never asked here. Of a letter the grid
 * below that signed it; of publicity where it can be read.
 */
export const RegisterParts = z.discriminatedUnion('register', [
  z.object({
    ...{ register: z.literal('reward'), no: text, text, level: text },
    /** Yuan, an exact decimal. */
    amount: z.string().regex(/^\d{1,9}(\.\d{1,2})?$/),
    paid: PaidState,
  }),
  z.object({ register: z.literal('pledge'), below: GridCode, year: z.int() }),
  z.object({ register: z.literal('disclosure'), channel: text, text }),
])
export type RegisterParts = z.infer<typeof RegisterParts>

export const RegisterEntered = z.object({
  type: z.literal('register-entered'),
  /** Counts within the tenant and the register: 奖励3号. */
  n: z.int().positive(),
  /** In whose name it is kept. */
  grid: GridCode,
  day: Day,
  parts: RegisterParts,
  photos: z.array(EvidenceId),
})
export type RegisterEntered = z.infer<typeof RegisterEntered>

/** As it is kept: what was entered, where, and by whom. */
export interface RegisterEntry {
  readonly tenant: TenantCode
  readonly entered: RegisterEntered
  readonly by: PersonId | null
}

export const registerStream = (tenant: TenantCode, register: Register, n: number): string =>
  `register:${tenant}:${register}:${n}`

/** Where environmental information is usually made public. */
export const channels = [
  '网站',
  '公众号',
  '公示栏',
  '公告栏',
  '公示牌',
  '电视',
  '广播',
  '报纸',
  '微博',
  '政务平台',
] as const
