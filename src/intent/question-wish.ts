/** Wishes of people who ask in passing, in words of their own: who has not, who leads there, how it went, what became of it. */
import type { Day } from '../domain/names.ts'
import type { DutyKind } from '../domain/policy/house-duty.ts'

export type QuestionWish =
  /** 今天谁没打卡: `kinds` empty for all that is owed daily. */
  | { readonly wish: 'ask-absent'; readonly kinds: readonly DutyKind[]; readonly back: 0 | 1 }
  /**
   * 谁是石桥村的网格长, 今天谁在值班: `place` as written, null for here. `sure`: a post is named, so that an unknown
   * place is answered, too; 餐馆油烟归谁管 is none of ours.
   */
  | {
      readonly wish: 'ask-chief'
      readonly place: string | null
      readonly post: 'chief' | 'duty'
      readonly sure: boolean
      /** A telephone number was asked for: none is ever told. */
      readonly phone: boolean
    }
  /** 我这个月报了几条. `said` as written, 这个月. */
  | { readonly wish: 'count-reports'; readonly from: Day; readonly to: Day; readonly said: string }
  /** 上次那个油烟的处理结果出来没有: `words` empty where none says which. */
  | {
      readonly wish: 'ask-result'
      readonly words: string
      readonly categories: readonly string[]
      /** One's own report is meant; `day` where it was said when. */
      readonly own: boolean
      readonly day: Day | null
    }
  /** 现在AQI多少. */
  | { readonly wish: 'ask-air' }
  /** 预警什么时候解除. */
  | { readonly wish: 'ask-alert' }
