/** One or more samples of every meaning, each role included: the golden files are made from these. */
import type { MeaningKind } from '../../notices/notice.ts'
import { alarms } from './samples/alarms.ts'
import { alerts } from './samples/alerts.ts'
import { assessments } from './samples/assessments.ts'
import { campaigns } from './samples/campaigns.ts'
import { digestNotices } from './samples/digests.ts'
import { duties } from './samples/duties.ts'
import { exposures } from './samples/exposures.ts'
import { grids } from './samples/grids.ts'
import { leaves } from './samples/leaves.ts'
import { measures } from './samples/measures.ts'
import { onTheWay } from './samples/on-the-way.ts'
import { orderSamples } from './samples/orders.ts'
import { pressing } from './samples/pressing.ts'
import { questions } from './samples/questions.ts'
import { registers } from './samples/registers.ts'
import { replies } from './samples/replies.ts'
import { reported } from './samples/reported.ts'
import { routine } from './samples/routine.ts'
import type { Samples } from './samples/sample.ts'
import { setAside } from './samples/set-aside.ts'
import { several } from './samples/several.ts'
import { standing } from './samples/standing.ts'
import { supervision } from './samples/supervision.ts'
import { tables } from './samples/tables.ts'
import { toTheEnd } from './samples/to-the-end.ts'
import { years } from './samples/years.ts'

export const samples = {
  ...reported,
  ...onTheWay,
  ...pressing,
  ...toTheEnd,
  ...setAside,
  ...several,
  ...routine,
  ...duties,
  ...measures,
  ...orderSamples,
  ...campaigns,
  ...digestNotices,
  ...assessments,
  ...years,
  ...standing,
  ...alarms,
  ...leaves,
  ...grids,
  ...alerts,
  ...exposures,
  ...supervision,
  ...registers,
  ...questions,
  ...tables,
  ...replies,
} satisfies Samples<MeaningKind>
