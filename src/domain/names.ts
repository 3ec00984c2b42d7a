/** The branded names of things: a grid code can never be passed where a person is meant. */
import { z } from 'zod'

/** Administrative code of a grid: 12 digits to level 3, 15 at level 4, 18 at level 5 (STANDARDS §5). */
export const GridCode = z.string().min(1).max(32).brand<'GridCode'>()
export type GridCode = z.infer<typeof GridCode>

/** The root grid's code names the tenant: nothing of one tenant ever joins another's rows. */
export const TenantCode = z.string().min(1).max(32).brand<'TenantCode'>()
export type TenantCode = z.infer<typeof TenantCode>

export const PersonId = z.string().min(1).max(40).brand<'PersonId'>()
export type PersonId = z.infer<typeof PersonId>

export const DepartmentId = z.string().min(1).max(40).brand<'DepartmentId'>()
export type DepartmentId = z.infer<typeof DepartmentId>

export const GroupId = z.string().min(1).max(40).brand<'GroupId'>()
export type GroupId = z.infer<typeof GroupId>

/** `<tenant>/<case number>`, for instance `990101/HB20261118-007`. */
export const CaseId = z.string().min(1).max(48).brand<'CaseId'>()
export type CaseId = z.infer<typeof CaseId>

/** SHA-256 of the bytes as received, 64 hexadecimal digits. */
export const EvidenceId = z
  .string()
  .regex(/^[0-9a-f]{64}$/)
  .brand<'EvidenceId'>()
export type EvidenceId = z.infer<typeof EvidenceId>

/** Milliseconds since 1970-01-01T00:00Z. Enters at the three doors and is passed down. */
export const Instant = z.int().brand<'Instant'>()
export type Instant = z.infer<typeof Instant>

/** A calendar day in China, `2026-11-22`. */
export const Day = z
  .string()
  .regex(/^\d{4}-\d\d-\d\d$/)
  .brand<'Day'>()
export type Day = z.infer<typeof Day>
