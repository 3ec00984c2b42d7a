/** What is told of the registers of an office: an entry was made. */
import { z } from 'zod'
import { Register } from '../domain/supervision/register.ts'

export const registerNotices = [
  z.object({
    kind: z.literal('register-entered'),
    register: Register,
    n: z.int(),
    /** In whose name. */
    grid: z.string(),
    by: z.string(),
    /** The report's number, the grid below, the channel. */
    about: z.string(),
    /** What was found, or made public; of a letter its year. */
    text: z.string(),
    /** Of a reward: 二级，500元，待领取. */
    reward: z.string(),
    photoCount: z.int(),
    /** Of letters: how many grids right below have signed that year, of how many, and who has not. */
    signed: z.object({ done: z.int(), of: z.int(), missing: z.array(z.string()) }).nullable(),
  }),
] as const
