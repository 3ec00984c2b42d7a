/** Why a draw, a second look or an entry in a book was not taken, and what can be done instead. */
import type { Refusal } from '../../domain/refusal.ts'
import type { RefusalTable } from './refusals.ts'
import { shortNumber } from './short-number.ts'
import { bookNames } from './tell-ledger.ts'
import { typed } from './typed.ts'
import { dateSaid } from './when.ts'
import type { Setting } from './wording.ts'

type Recheck = Extract<Refusal, { code: 'recheck-refused' }>
type Ledger = Extract<Refusal, { code: 'ledger-refused' }>

const nameLetters = 20

const recheckLines = ({ no, why, name }: Recheck, setting: Setting): readonly string[] => {
  const number = no === null ? '' : shortNumber(no)
  const named = typed(name, setting, nameLetters)
  switch (why) {
    case 'no-right':
      return [`这里的抽查由${named}或上级来抽。`, '需要的话，请向他们提建议。']
    case 'not-your-area':
      return ['抽查情况由网格长或网格办查看。']
    case 'unknown-area':
      return [`没有找到“${named}”这个网格。`, '请写全称，如：抽查 上周 北苇镇柳湾村 3件']
    case 'none-closed':
      return [`${named}这段时间没有可以抽的已销号问题。`, '请换一段时间或一个网格再抽。']
    case 'too-wide':
      return [`${named}这段时间销号的太多，一次抽不过来。`, '请缩短时间，或按下级网格分开抽。']
    case 'not-drawn':
      return number === ''
        ? ['没有看出说的是哪一件抽查。', '请带上编号，如：抽查合格 7号']
        : [`没有请您去看${number}的抽查。`]
    case 'own-work':
      return [`${number}是您经手的，抽查要由没有经手的人去看。`]
    case 'photo':
      return [`请附${number}的现场照片。`, `带照片再说一次：抽查${named} ${number}`]
    case 'reason':
      return [`请写明${number}不合格在哪里。`, `请回复：抽查不合格 ${number} 看到的情况，并附照片`]
  }
}

const ledgerLines = ({ book, why, n, day }: Ledger): readonly string[] => {
  const name = bookNames[book]
  const who = book === 'interview' ? '对象' : '参加'
  const form = `如：${name}记录 ${who}：… 内容：… ${book === 'interview' ? '要求' : '议定'}：… 12月10日复查`
  switch (why) {
    case 'no-right':
      return [`${name}台账由网格长或网格办登记和查看。`]
    case 'who':
      return [book === 'interview' ? '请写明约谈了谁。' : '请写明哪些单位参加。', form]
    case 'content':
      return [`请写明${name}的内容和要求。`, form]
    case 'day-past':
      return [
        `复查日期${day === null ? '' : dateSaid(day)}已经过了，没有登记。`,
        '请换一个以后的日期再说一次。',
      ]
    case 'no-such-day':
      return ['没有这个日期，没有登记。', '请改好日期再说一次。']
    case 'unknown':
      return [`没有${name}${n ?? ''}号。`, `要查看请说：${name}台账`]
    case 'settled':
      return [`${name}${n ?? ''}号已经登记过结果。`, `要查看请说：${name}台账`]
    case 'result':
      return [`请写明${name}${n ?? ''}号落实得怎么样。`, `请回复：${name}落实 ${n ?? ''}号 结果`]
  }
}

const visitLines = (
  { why, name }: Extract<Refusal, { code: 'visit-refused' }>,
  setting: Setting,
): readonly string[] => {
  const named = typed(name, setting, nameLetters)
  switch (why) {
    case 'no-right':
      return ['督查情况由网格长或网格办查看。']
    case 'unknown-area':
      return [`没有找到“${named}”这个网格，没有登记。`, '请写全称，如：督查 北苇镇柳湾村 发现的情况']
    case 'not-below':
      return [`${named}不在您的下级网格里，没有登记。`, '督查只记对下级网格的；本网格的检查请说：巡查']
    case 'not-owed':
      return [`${named}没有督查下级网格的任务。`]
  }
}

export const supervisionRefusals = {
  'supervision-none': ({ no }) => [
    `${shortNumber(no)}现在没有在督办，不用解除。`,
    `要督办请说：督办 ${shortNumber(no)} 全程（或快速、定期）`,
  ],
  'supervised-above': ({ no, grid }) => [
    `${shortNumber(no)}已由${grid}督办，办法由${grid}来定。`,
    '需要提醒承办人请说：催办',
  ],
  'visit-refused': visitLines,
  'recheck-refused': recheckLines,
  'ledger-refused': ledgerLines,
} as const satisfies RefusalTable<
  'supervision-none' | 'supervised-above' | 'visit-refused' | 'recheck-refused' | 'ledger-refused'
>
