/** What a message was understood to wish: meaning without look-ups, names and numbers still as people wrote them. */
import type { AlertLevel } from '../domain/alert/facts.ts'
import type { CaseCommandType } from '../domain/case/commands.ts'
import type { Urgency } from '../domain/case/facts.ts'
import type { LedgerName } from '../domain/digest/ledger-names.ts'
import type { DigestKind } from '../domain/digest/plan.ts'
import type { Day, Instant } from '../domain/names.ts'
import type { DutyKind } from '../domain/policy/house-duty.ts'
import type { Holidays } from '../domain/policy/policy.ts'
import type { AssessWish } from './assessments/assess-wish.ts'
import type { OrderWish } from './orders/order-words.ts'
import type { QuestionWish } from './question-wish.ts'
import type { Intent, Reading } from './reading.ts'
import type { SupervisionWish } from './supervision-wish.ts'

/** What the phrases get to see of a message (photos and text of one person already joined). */
export interface Said {
  /** Cleaned: NFKC digits and spaces, no zero-width or control characters, bot mention gone, trimmed. */
  readonly text: string
  readonly photos: number
  /** The bot was mentioned, replied to, or written to in private. */
  readonly addressed: boolean
  readonly direct: boolean
  /** Names after @, without the @; the bot's own not among them. */
  readonly mentions: readonly string[]
  /** The message quotes one that is about a case. */
  readonly quotesCase: boolean
  /** The message quotes the card of an order. */
  readonly quotesOrder?: boolean
  /** The text of the quoted message where the platform shows it, else null: a case number may stand only there. */
  readonly quotedText: string | null
  /** The post of who speaks: the level of the grid he leads or watches (1 the root), or a department; null for the public. */
  readonly speaks: { readonly level: number } | 'department' | null
  readonly now: Instant
  /** By which 三个工作日内 is counted; where absent every Monday to Friday is a working day. */
  readonly holidays?: Holidays
}

/** A case as people name it: 7号 → {short: 7}; HB20261118-007 → {no}; by quoting → {quoted}; unnamed → null. */
export type CaseRef = { readonly short: number } | { readonly no: string } | { readonly quoted: true }

/** 启动重污染天气黄色预警响应, 预警升级为橙色, 解除预警响应. */
export interface AlertWish {
  readonly wish: 'alert'
  readonly act: 'start-alert' | 'change-alert' | 'end-alert'
  /** Null where it is ended. */
  readonly level: AlertLevel | null
}

/** An alarm as people name it: 报警1号, BJ20261118-001, 站点LH-01. */
export type AlarmRef = { readonly short: number } | { readonly no: string } | { readonly station: string }

/** Acts on an existing case that a person can wish. */
export type CaseAct = Exclude<
  CaseCommandType,
  | 'report-case'
  | 'supplement-case'
  | 'correct-case'
  | 'merge-case'
  | 'absorb-case'
  | 'follow-case'
  | 'press-case'
  | 'mark-deadline'
>

/** One of several matters told in one message. */
export interface Matter {
  readonly text: string
  readonly place: string | null
  readonly category: string | null
}

/** A post that changes hands, in the words of the message. */
export interface PostSaid {
  readonly post: string
  readonly from: string | null
  /** Null: it becomes vacant. */
  readonly to: string | null
}
export type OpenOnly = 'overdue' | 'unsigned' | 'due'

export type Wish =
  | SupervisionWish
  | QuestionWish
  | {
      readonly wish: 'report'
      readonly text: string
      readonly place: string | null
      readonly category: string | null
      readonly urgency: Urgency
      /** Two or more when the message tells several matters apart (①…②…, 一是…二是…): one case each; else empty. */
      readonly matters: readonly Matter[]
    }
  | { readonly wish: 'self-handled'; readonly text: string; readonly ref: CaseRef | null }
  | {
      readonly wish: 'act'
      readonly act: CaseAct
      readonly ref: CaseRef | null
      /** The reason, result or note, without number, names and time. */
      readonly words: string
      /** For assign-case: names as written, without @. */
      readonly targets: readonly string[]
      /** For transfer-case: the outside body as written. */
      readonly party: string | null
      /** A time limit in the text (明天下班前, 11月28日前). */
      readonly until: Instant | null
    }
  | { readonly wish: 'merge'; readonly ref: CaseRef | null; readonly into: CaseRef | null }
  | {
      readonly wish: 'supplement'
      readonly ref: CaseRef | null
      readonly place: string | null
      readonly text: string | null
    }
  | {
      readonly wish: 'correct'
      readonly ref: CaseRef | null
      readonly place: string | null
      readonly text: string | null
      /** A code of the lexicon: 更正 7号 类别是油烟. */
      readonly category: string | null
    }
  /** 这是上报, said to an earlier message that was taken for talk: the quoted words are the report. */
  | { readonly wish: 'report-quoted'; readonly category: string | null }
  /** 反馈 报警1号 …, 站点LH-01 结果 …: an answer to a station alarm. */
  | {
      readonly wish: 'alarm'
      readonly act: 'answer-alarm' | 'resolve-alarm'
      readonly ref: AlarmRef
      readonly words: string
    }
  | AlertWish
  /** 请假 11月20日至11月22日 由孙立秋代理; `days` null where none was understood. */
  | {
      readonly wish: 'take-leave'
      readonly days: { readonly from: Day; readonly to: Day } | null
      readonly deputy: string | null
      /** Somebody below whose leave it is; null for one's own. */
      readonly whom: string | null
    }
  /** `whom`: somebody below who is back; null for oneself. */
  /** `plain`: 我回来了, which means nothing from somebody who was not on leave. */
  | { readonly wish: 'end-leave'; readonly whom: string | null; readonly plain?: true }
  /** 网格档案 柳湾村 定区域 东至沁河: items are read apart where they are entered; empty: to be shown. */
  | { readonly wish: 'file-grid'; readonly area: string; readonly text: string }
  /** 换届 柳湾村网格长 徐大暑换成罗大雪: one or several posts, as they were said. `from` null: whoever holds it. */
  | { readonly wish: 'appoint'; readonly posts: readonly PostSaid[] }
  | { readonly wish: 'patrol'; readonly text: string }
  | { readonly wish: 'meeting'; readonly text: string }
  /** 督查, 培训, 报送 …; `led`: a command word leads, so that it is entered even where nobody owes it. */
  | { readonly wish: 'duty'; readonly kind: DutyKind; readonly text: string; readonly led: boolean }
  | { readonly wish: 'query-duties' }
  /** `day` lies in the period; null: the last one that has ended. `again`: only as it was frozen. */
  | {
      readonly wish: 'ask-digest'
      readonly digest: DigestKind
      readonly day: Day | null
      readonly place: string | null
      readonly again: boolean
    }
  /** `day` lies in the span; null: in the present one. */
  | {
      readonly wish: 'ask-ledger'
      readonly ledger: LedgerName
      readonly span: DigestKind
      readonly day: Day | null
      readonly place: string | null
    }
  | { readonly wish: 'subscribe-digest'; readonly digest: DigestKind; readonly wanted: boolean }
  | { readonly wish: 'approve-digest'; readonly outlook: string }
  /** `only`: those past a limit, those nobody has signed for, those that fall due by tomorrow; null for all. */
  /** `place` as written, where another grid's are meant. */
  | { readonly wish: 'query-open'; readonly only: OpenOnly | null; readonly place: string | null }
  /** What is foreseen after the period of the next digest of a kind. */
  | { readonly wish: 'fill-outlook'; readonly digest: DigestKind; readonly text: string }
  | { readonly wish: 'query-case'; readonly ref: CaseRef }
  /** 帮助, or with a topic 帮助 签收: the title as written. */
  | { readonly wish: 'help'; readonly topic: string | null }
  /** 绑定 123456: the sender, or with `group` this chat. */
  | { readonly wish: 'bind'; readonly code: string; readonly group: boolean }
  /** 绑定码 李谷雨 / 绑定码 本群: a chief asks for a code for somebody below. */
  | { readonly wish: 'issue-code'; readonly name: string }
  | OrderWish
  | AssessWish
  | { readonly wish: 'ask-form'; readonly table: 'roster' | 'sources'; readonly filled: boolean }
  | { readonly wish: 'ask-dossier'; readonly name: string }
  /** `day` lies in the quarter; null: the present one. */
  | { readonly wish: 'show-exposures'; readonly day: Day | null }
  /** 典型案例: `words` are what the drafter adds, or why it goes back. Publishing takes the quarter's batch, and no case. */
  | {
      readonly wish: 'expose'
      readonly step: 'draft' | 'review' | 'approve' | 'return' | 'publish'
      readonly ref: CaseRef | null
      readonly words: string
    }

/** Why the text was read so: the phrase and the words that decided (for --why, reviews and the log without texts). */
export interface Because {
  readonly phrase: string
  readonly matched: readonly string[]
}

export type Understanding =
  | { readonly kind: 'wish'; readonly wish: Wish; readonly because: Because; readonly reading: Reading }
  /** A bare answer to a question the bot asked: `1`, `第二个`; only meaningful when one is waiting. */
  | { readonly kind: 'choice'; readonly choice: number }
  | { readonly kind: 'chatter'; readonly because: string; readonly reading: Reading }
  /** Two readings come too close to choose: one short question, and silence means that nothing happened. */
  | { readonly kind: 'unsure'; readonly between: readonly [Leaning, Leaning]; readonly reading: Reading }
  /** Addressed, but not understood: the titles of the nearest phrases. */
  | { readonly kind: 'unclear'; readonly nearest: readonly string[]; readonly reading: Reading }

/** One of two readings, with the short Chinese title a button can carry: 上报问题, 自行处置登记. */
export interface Leaning {
  readonly intent: Intent
  readonly title: string
}
