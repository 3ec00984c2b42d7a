/** The clock as the one who did it. */
import type { By } from '../domain/grid/actor.ts'

export const clockBy: By = { person: null, account: null, title: '系统' }
