/** A grid: one node of the tenant's tree, three to five levels deep, level 1 at the root (AMB-70). */
import { z } from 'zod'
import { DepartmentId, GridCode, GroupId, PersonId, TenantCode } from '../names.ts'

export const Level = z.int().min(1).max(5)
export type Level = z.infer<typeof Level>

export const Grid = z.object({
  code: GridCode,
  tenant: TenantCode,
  name: z.string().min(1),
  level: Level,
  parent: GridCode.nullable(),
  /** Codes from the root down to this grid itself. */
  path: z.array(GridCode).min(1),
})
export type Grid = z.infer<typeof Grid>

/** 网格长 · 第一网格长 · 副网格长 · 监督员 · 网格办工作人员 (JC-06 … JC-10, JC-66). */
export const PostKind = z.enum(['chief', 'first-chief', 'deputy', 'supervisor', 'office'])
export type PostKind = z.infer<typeof PostKind>

/** One person in one post of one grid. A person may hold several (AMB-43). */
export const Post = z.object({
  grid: GridCode,
  person: PersonId,
  name: z.string().min(1),
  kind: PostKind,
  /** The title people use, 总网格长. */
  title: z.string().min(1),
  /** In whose stead, while that person is away. */
  actingFor: PersonId.optional(),
  /** On leave: keeps the post and may act, but is not asked. */
  away: z.literal(true).optional(),
})
export type Post = z.infer<typeof Post>

export const Department = z.object({
  id: DepartmentId,
  tenant: TenantCode,
  /** The grid beside which it stands, normally the root. */
  grid: GridCode,
  name: z.string().min(1),
  /** Short names people use, 城管局. */
  aliases: z.array(z.string()),
  people: z.array(z.object({ person: PersonId, name: z.string() })),
})
export type Department = z.infer<typeof Department>

/** A chat that belongs to a grid. The leaders' group belongs to the root beside the root's own. */
export const Group = z.object({
  id: GroupId,
  tenant: TenantCode,
  grid: GridCode,
  name: z.string().min(1),
  purpose: z.enum(['grid', 'leaders']),
})
export type Group = z.infer<typeof Group>
