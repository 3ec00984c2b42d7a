/** The press's own thread. */
import type { Job } from './job.ts'
import { outcomeOf } from './outcome-of.ts'
import { serve } from './serve.ts'

serve<Job>(outcomeOf)
