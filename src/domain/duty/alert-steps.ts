/** An item of an alert's checklist as something that is done once by a grid: under which name it stands among the duties. */
import type { Alert } from '../alert/alert.ts'

/** `item` from 1. Each alert has its own. */
export const stepDuty = ({ startedAt }: Alert, item: number): string => `alert-step:${startedAt}:${item}`
