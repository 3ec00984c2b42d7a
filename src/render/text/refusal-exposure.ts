/** Why a typical case does not go on, and what can be done instead. */
import type { Refusal } from '../../domain/refusal.ts'
import type { RefusalTable } from './refusals.ts'
import { shortNumber } from './short-number.ts'

type Refused = Extract<Refusal, { code: 'exposure-refused' }>

const stateWords: Readonly<Record<NonNullable<Refused['state']>, string>> = {
  drafted: '待审签',
  reviewed: '待终审',
  approved: '待公布',
  returned: '已退改',
  published: '已公布',
}

const lines = ({ no, why, state }: Refused): readonly string[] => {
  const number = no === null ? '' : shortNumber(no)
  switch (why) {
    case 'no-right':
      return ['典型案例由网格办或最上一级网格长办理。', '需要的话，请向他们提建议。']
    case 'not-configured':
      return ['本地的方案没有典型案例的要求，这里不起草。']
    case 'still-open':
      return [`${number}还没有销号，不能做典型案例。`, `等${number}销号后再起草。`]
    case 'no-draft':
      return [`${number}还没有起草典型案例。`, `请先说：起草典型案例 ${number}`]
    case 'state':
      return [`${number}典型案例目前“${state === null ? '未起草' : stateWords[state]}”，这一步现在办不了。`]
    case 'same-person':
      return [`${number}要由另一个人来审：起草、审签、终审不能是同一人。`]
    case 'reason':
      return [`请写明${number}要改什么。`, `请回复：退改 ${number} 意见`]
    case 'too-short':
      return [`${number}的材料不够字数。`, `请把查处情况补上再说：起草典型案例 ${number} 查处情况`]
    case 'nothing-approved':
      return ['本季度还没有终审过的典型案例，没有可以公布的。']
  }
}

export const exposureRefusals = {
  'exposure-refused': lines,
} as const satisfies RefusalTable<'exposure-refused'>
