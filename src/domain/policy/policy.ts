/** The figures in force on one day, read from a regulation's pack: every threshold the house uses stands here. */
import { z } from 'zod'
import { DeadlineKind, SupervisionClass, Urgency } from '../case/facts.ts'
import { PostFields } from '../digest/field.ts'
import { Clock, digestPlans } from '../digest/plan.ts'
import { Level, PostKind } from '../grid/grid.ts'
import { FileCheck } from '../grid/grid-file.ts'
import { HouseDuty } from './house-duty.ts'
import { SupervisionRows, SupervisionWays } from './supervision-ways.ts'

/** A length of time: of the clock, or in working days of the State Council's calendar. */
export const Span = z.union([
  z.object({ minutes: z.int().positive() }),
  z.object({ workingDays: z.int().positive() }),
])
export type Span = z.infer<typeof Span>

/** How alarms of monitoring stations are answered (CJ-010, CJ-014). */
export const AlarmRules = z.object({
  /** The level that answers, and what its special grid around a station is called. */
  level: Level,
  focus: z.string(),
  ledBy: z.array(PostKind),
  /** The last minute still counts (AMB-23). */
  inclusive: z.boolean(),
  limits: z.array(
    z.object({
      kind: z.enum(['feedback', 'result']),
      minutes: z.int().positive(),
      warnMinutes: z.int().positive().nullable(),
    }),
  ),
})
export type AlarmRules = z.infer<typeof AlarmRules>

/** So many holders of a post each grid of a level has at least. */
export const StaffingRule = z.object({
  level: Level,
  post: PostKind,
  title: z.string(),
  min: z.int().positive(),
  /** Null: as many as there are; else what more than these means (AMB-22). */
  max: z.int().positive().nullable(),
  above: z.enum(['warning', 'error', 'fine']),
  /** How many of them only this. */
  fullTimeMin: z.int().nonnegative(),
})
export type StaffingRule = z.infer<typeof StaffingRule>

/** What an alert for heavy pollution changes, and who declares it (CJ-068, JC-43, JC-55). */
export const AlertRules = z.object({
  name: z.string(),
  declares: z.object({ level: Level, posts: z.array(PostKind) }),
  changes: z.array(
    z.object({
      duty: z.string(),
      days: z.enum(['working-days', 'every-day']).optional(),
      min: z.int().positive().optional(),
    }),
  ),
  asks: z.array(z.string()),
  checklist: z.array(z.string()),
  summaryAt: Clock.nullable(),
})
export type AlertRules = z.infer<typeof AlertRules>

export const Policy = z.object({
  code: z.string(),
  title: z.string(),
  /** The letters before a case number, HB. */
  series: z.string(),
  hotline: z.string().nullable(),
  levels: z.array(z.object({ level: Level, name: z.string() })).min(3),
  /** Reports from deeper levels are held here: they could not be settled on the spot (JC-48). */
  opensAtLevel: Level,
  /** Where a matter that a level cannot handle goes: level → next level and levels with a copy; level 1 → a body outside. */
  route: z.array(
    z.object({ from: Level, to: Level.nullable(), copies: z.array(Level), outside: z.string().nullable() }),
  ),
  /** Levels whose matters go up in writing, and which body is written to (LY-20). */
  writtenUp: z.array(z.object({ from: z.array(Level), body: z.string().nullable() })),
  /** Levels of which another level hears whatever comes in, also what they settle themselves (GC-15, AMB-45). */
  toldAlways: z.array(z.object({ from: z.array(Level), to: Level })),
  deadlines: z.array(
    z.object({
      urgency: Urgency,
      kind: DeadlineKind,
      span: Span,
      /** How long before the end the holder is reminded; null: not. */
      warnMinutes: z.int().positive().nullable(),
    }),
  ),
  /** Until when a body outside answers after a case was handed over to it; urgent stands for emergencies too. */
  transfers: z.array(
    z.object({
      urgency: Urgency,
      class: SupervisionClass.optional(),
      span: Span,
      warnMinutes: z.int().positive().nullable(),
    }),
  ),
  /** After the end of a time limit: minutes until each further level above the holder is told. */
  overdueLadderMinutes: z.array(z.int().nonnegative()).min(1),
  closing: z.object({ photo: z.boolean(), otherPerson: z.boolean() }),
  rights: z.object({
    /** Posts that may decide for their grid (dispatch, escalate, suspend, close). */
    deciding: z.array(PostKind),
    /** Posts that may check what another has done. */
    checking: z.array(PostKind),
    /** The deepest level that may give a matter to a department. */
    departmentsUpTo: Level,
    /** The deepest level that may put a matter on the long list (挂账), or hand it outside (移送). */
    suspendUpTo: Level,
    transferUpTo: Level,
  }),
  /** Important, urgent and general matters, and the way of each (JC-63, GC-22). */
  supervision: SupervisionRows,
  supervisionWays: SupervisionWays,
  duties: z.array(HouseDuty),
  /** Null where the regulation knows no stations. */
  alarms: AlarmRules.nullable(),
  /** Null where the regulation knows no alert. */
  alert: AlertRules.nullable(),
  /** When the day's list of who has not is made, of duties that name no hour of their own. */
  absenceAt: Clock,
  /** When those are listed who let a longer period pass: on the day after its last. */
  lapsedAt: Clock,
  /** What is reminded of within so many minutes goes out in one message. */
  remindTogetherMinutes: z.int().nonnegative(),
  /** Groups are told so many minutes apart at most, each at its own minute. */
  remindSpreadMinutes: z.int().positive(),
  /** How many days back something may still be entered; it is marked as entered late. */
  lateRecordDays: z.int().positive(),
  /** How many days one leave may last. */
  leaveDays: z.int().positive(),
  /** When the list is made of what grids lack. */
  completenessAt: Clock,
  /** From this day of December on the next year's holidays are asked for where they are unknown. */
  calendarAsked: z.object({ day: z.int().min(1).max(31), at: Clock }),
  /** What must be filled in the grids of a level. */
  staffing: z.array(StaffingRule),
  /** What must be on file of each grid besides its posts, as the regulation calls it: 定区域, 定任务. */
  fileItems: z.array(z.object({ check: FileCheck, name: z.string() })),
  /** Posts whose holders share out the fields they answer for. */
  fields: z.array(PostFields),
  /** What the list of posts is called: 五定·定人员. */
  completenessName: z.string(),
  ...digestPlans,
  /** After midnight: when the day before is sealed. */
  sealAt: Clock,
  quietHours: z.object({ from: Clock, to: Clock }),
  /** How far back a bare number (7号) is looked for. */
  numberDays: z.int().positive(),
  /** A code for binding is good for this long. */
  codeMinutes: z.int().positive(),
  /** What was asked for (a place, a photo, a choice) may be answered this long. */
  answerMinutes: z.int().positive(),
  /** A photo without words is asked about when another person reported in the same group this recently. */
  sameMatterMinutes: z.int().positive(),
  /** How long ago an open case of the same kind nearby may have been reported to be called a likely duplicate. */
  nearDuplicateHours: z.int().positive(),
  /** Of a hundred character pairs of the shorter place, of the shorter report, how many both must share. */
  nearDuplicatePercent: z.object({ place: z.int().min(1).max(100), words: z.int().min(1).max(100) }),
  /** So many cases of one kind in one town within so many hours are a cluster. */
  clusterCount: z.int().min(2),
  clusterHours: z.int().positive(),
  orders: z.object({
    /** How long before its end those who have not are reminded, and the giver is told. */
    warnMinutes: z.int().positive(),
    /** A new card with the counts where a sent one cannot be changed, and how soon one that can is. */
    cardMinutes: z.int().positive(),
    editMinutes: z.int().positive(),
    /** The same words of the same giver within this time are taken for the same order. */
    sameSeconds: z.int().positive(),
  }),
})
export type Policy = z.infer<typeof Policy>

/** Holidays and make-up days of the years that are known (State Council). */
export interface Holidays {
  /** Years for which the table is complete. */
  readonly years: ReadonlySet<number>
  readonly rest: ReadonlySet<string>
  readonly work: ReadonlySet<string>
}
