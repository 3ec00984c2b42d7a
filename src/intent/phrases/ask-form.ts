/** 模板 名册, 导出 污染源: a table to be filled in, empty or as it stands. */
import { says } from '../example.ts'
import type { Phrase } from '../phrase.ts'
import type { Said, Wish } from '../wish.ts'

const table = '(?<table>名册|网格|人员|污染源|企业)(?:台账|表格?|名单)?'
const empty = new RegExp(
  `^(?:请?发?(?:一?下|一?份|我)?)?(?:模板 ?${table}|${table}的?(?:模板|空表))[。！!]?$`.replace(
    '(?<table>',
    '(?<first>',
  ),
  'u',
)
const filled = new RegExp(`^导出 ?${table}[。！!]?$`, 'u')
/** 名册导出, 把名册发我: what is wanted comes first. */
const wanted =
  /^(?:请?把|要|给我|发我?)?一?[份下]?(?<table>花?名册|(?:网格[员长]?|人员)名单|污染源)(?:表格?)?(?<asked>导出(?:一?[份下])?|(?:发|给|发给)我?(?:一?[份下])?)?[。！!]?$/u

export const askForm: Phrase = {
  name: 'ask-form',
  intent: 'query',
  title: '表格模板',
  what: '要名册、污染源的空白模板，或把现有的导出来改。',
  who: 'chief',
  leads: [],
  says: [
    says('模板 名册', { wish: 'ask-form', table: 'roster', filled: false }),
    says('污染源模板', { wish: 'ask-form', table: 'sources', filled: false }),
    says('导出 名册', { wish: 'ask-form', table: 'roster', filled: true }),
    says('名册导出', { wish: 'ask-form', table: 'roster', filled: true }),
    says('把花名册发我', { wish: 'ask-form', table: 'roster', filled: true }),
  ],
  exact,
  wish: ({ said }) => exact(said),
}

function exact({ text, photos }: Said): Wish | null {
  if (photos > 0) return null
  const blank = empty.exec(text)?.groups
  const full = filled.exec(text)?.groups
  const first = wanted.exec(text)?.groups
  // 名册 alone is talked about; 花名册 and a list of names are asked for.
  const meant =
    first?.asked !== undefined || /花名册|名单/u.test(first?.table ?? '') ? first?.table : undefined
  const said = blank?.first ?? blank?.table ?? full?.table ?? meant
  if (said === undefined) return null
  const sources = said === '污染源' || said === '企业'
  return {
    wish: 'ask-form',
    table: sources ? 'sources' : 'roster',
    filled: full !== undefined || meant !== undefined,
  }
}
