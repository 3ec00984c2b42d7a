/** What can happen to an order as a whole, and to one part of it. Past tense, append-only. */
import { z } from 'zod'
import { CaseId, EvidenceId, GridCode, GroupId, Instant, PersonId } from '../names.ts'
import { Repeats } from './repeats.ts'

/** `<tenant>/<order number>`, for instance `990101/RW20261118-001`. */
export const OrderId = z
  .string()
  .regex(/^[^/]{1,32}\/RW\d{8}-\d{3,6}$/)
  .brand<'OrderId'>()
export type OrderId = z.infer<typeof OrderId>

/** The letters before an order's number: 任务. A case's number begins otherwise. */
export const orderSeries = 'RW'

/** Within one order: a grid's code, `d:` and a department, `p:` and a person. */
export const PartKey = z.string().min(1).max(48).brand<'PartKey'>()
export type PartKey = z.infer<typeof PartKey>

/** The part that leads joint enforcement, and its name. */
export const Lead = z.object({ key: PartKey, name: z.string() })
export type Lead = z.infer<typeof Lead>

/** The case that joint enforcement is about. */
export const About = z.object({ case: CaseId, no: z.string() })
export type About = z.infer<typeof About>

export const Period = z.object({ name: z.string(), from: Instant })
export type Period = z.infer<typeof Period>

const text = z.string()
const photos = z.array(EvidenceId)

export const OrderFact = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('order-issued'),
    no: text,
    origin: GridCode,
    group: GroupId.nullable(),
    /** Nobody in person where a source outside gave it. */
    giver: z.object({ person: PersonId.nullable(), title: text }),
    text,
    /** The addressees as they were said, and how many they are. */
    whom: text,
    told: z.int().positive(),
    photo: z.boolean(),
    /** Null: no time limit. */
    until: Instant.nullable(),
    warnAt: Instant.nullable(),
    campaign: Period.nullable(),
    /** What is to be ticked off one by one, where the order has such a list. */
    checklist: z.array(text).default([]),
    /** Of joint enforcement (联合执法): the part that leads. */
    lead: Lead.nullable().default(null),
    about: About.nullable().default(null),
    /** Comes again until a last day; absent for what is to be done once. */
    repeats: Repeats.optional(),
    /** When the next one is given. */
    nextAt: Instant.optional(),
  }),
  /** Its time came again: this one is over, and the next has a number of its own; null after the last. */
  z.object({ type: z.literal('order-repeated'), next: text.nullable() }),
  /** The list of addressees, in bounded pieces. */
  z.object({ type: z.literal('order-addressed'), parts: z.array(PartKey).min(1) }),
  /** The grid in whose name it was given became part of another. */
  z.object({ type: z.literal('order-rehomed'), from: GridCode, to: GridCode, group: GroupId.nullable() }),
  /** The post in which it was given changed hands; `to` null: vacant, and whoever decides for the grid goes on with it. */
  z.object({
    type: z.literal('order-inherited'),
    ...{ from: PersonId, to: PersonId.nullable(), title: text },
  }),
  z.object({ type: z.literal('order-amended'), text, until: Instant.nullable(), photo: z.boolean() }),
  /** So many more are to do it, or fewer; `whom` as it is said since. Who they are is addressed beside it. */
  z.object({ type: z.literal('order-widened'), added: z.int().positive(), whom: text }),
  z.object({ type: z.literal('order-narrowed'), removed: z.int().positive(), whom: text }),
  /** `under`: whose addressees were meant; the origin for all. */
  z.object({ type: z.literal('order-urged'), under: GridCode, open: z.int() }),
  z.object({ type: z.literal('order-cancelled'), reason: text }),
  z.object({ type: z.literal('order-due-soon'), dueAt: Instant, open: z.int() }),
  z.object({ type: z.literal('order-overdue'), dueAt: Instant, open: z.int() }),
  /** Everybody the giver named has done it. */
  z.object({ type: z.literal('order-completed'), done: z.int() }),
  z.object({ type: z.literal('order-closed'), text, done: z.int(), told: z.int(), late: z.int() }),
])
export type OrderFact = z.infer<typeof OrderFact>

export const PartFact = z.discriminatedUnion('type', [
  /** Its grid became part of another, or lies below another now: whom it is for, and where it is told. */
  z.object({
    type: z.literal('order-part-rehomed'),
    ...{ from: GridCode, to: GridCode, name: text, group: GroupId.nullable() },
  }),
  /** Given to somebody by name, whose post changed hands; `to` null: it is for whoever is in post in that grid. */
  z.object({
    type: z.literal('order-part-inherited'),
    ...{ from: PersonId, to: PersonId.nullable(), name: text },
  }),
  z.object({ type: z.literal('order-part-acknowledged') }),
  z.object({ type: z.literal('order-part-reported'), text, photos }),
  /** Items of the checklist, by their number from 1. */
  z.object({ type: z.literal('order-part-ticked'), items: z.array(z.int().positive()), text, photos }),
  /** `rolledUp`: everybody it was passed on to has done it. */
  z.object({
    type: z.literal('order-part-completed'),
    text,
    photos,
    late: z.boolean(),
    rolledUp: z.boolean(),
  }),
  z.object({ type: z.literal('order-part-refused'), reason: text }),
  /** More time is asked for, or something else that the giver alone decides. */
  z.object({ type: z.literal('order-part-asked'), text }),
  /** Further pieces of a long list follow as facts of the same kind. */
  z.object({ type: z.literal('order-part-passed'), parts: z.array(PartKey).min(1), text }),
  /** What was done was looked at and not found good. */
  z.object({ type: z.literal('order-part-returned'), reason: text }),
  /** The giver needs it no longer of this one: it counts nowhere. */
  z.object({ type: z.literal('order-part-excused') }),
])
export type PartFact = z.infer<typeof PartFact>

/** Addressees in one fact: a page of JSON, not a book. */
export const keysInFact = 500
