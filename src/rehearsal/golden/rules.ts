/** Every rule that worked examples may name, by family; a name that stands here is answered by the product itself. */
import { air } from './air.ts'
import { cadence } from './cadence.ts'
import { calendar } from './calendar.ts'
import { changji } from './changji.ts'
import { doc } from './doc.ts'
import { jincheng } from './jincheng.ts'
import { linyi } from './linyi.ts'
import type { Rules } from './rule.ts'
import { yili } from './yili.ts'

export const rules: Rules = {
  ...air,
  ...cadence,
  ...calendar,
  ...changji,
  ...doc,
  ...jincheng,
  ...linyi,
  ...yili,
}
