/** The stored shape of a refusal: loose on reading, the type is the domain's. */
import { z } from 'zod'
import type { Refusal as DomainRefusal } from '../domain/refusal.ts'

export const Refusal = z.custom<DomainRefusal>(
  (value) => typeof value === 'object' && value !== null && 'code' in value && typeof value.code === 'string',
)
