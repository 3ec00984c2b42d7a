/** Wishes about supervision: lots drawn and answered, the books of talks and joint meetings. */
import type { Day } from '../domain/names.ts'
import type { Book } from '../domain/supervision/facts.ts'
import type { Register } from '../domain/supervision/register.ts'
import type { CaseRef } from './wish.ts'

export type SupervisionWish =
  /** 抽查 上周 柳湾村 3件: `area` as written; null where the group says it. */
  | {
      readonly wish: 'draw-recheck'
      readonly from: Day
      readonly to: Day
      readonly area: string | null
      readonly count: number
    }
  | {
      readonly wish: 'answer-recheck'
      readonly passed: boolean
      readonly ref: CaseRef | null
      readonly words: string
    }
  | { readonly wish: 'query-rechecks' }
  /** 督查 柳湾村 …: the name as written, and what was found there. */
  | { readonly wish: 'record-visit'; readonly area: string; readonly text: string }
  | { readonly wish: 'query-coverage' }
  /** 约谈记录 …: the parts are read apart where it is entered. */
  | { readonly wish: 'record-in-ledger'; readonly book: Book; readonly text: string }
  /** 登记奖励, 登记责任书, 登记公开: the parts are read apart where it is entered. */
  | {
      readonly wish: 'enter-register'
      readonly register: Register
      /** Of a reward: the report that it is for. */
      readonly ref: CaseRef | null
      readonly text: string
    }
  | { readonly wish: 'query-ledger'; readonly book: Book }
  | { readonly wish: 'settle-follow-up'; readonly book: Book; readonly n: number; readonly words: string }
  /** 自评 全部好 3一般, 评价 东镇 全部较好, 评价表, 评价情况: `all` is the answer to whatever `marks` does not name. */
  | {
      readonly wish: 'evaluate'
      readonly act: 'self' | 'superior' | 'form' | 'standing'
      readonly unit: string | null
      readonly period: string | null
      readonly all: string | null
      readonly marks: readonly { readonly no: number; readonly answer: string }[]
    }
  /** 改革清单 第3项 完成 …; `no` null: the whole list. */
  | {
      readonly wish: 'reform'
      readonly act: 'show' | 'overdue' | 'evidence' | 'reopen'
      readonly no: number | null
      readonly words: string
    }
