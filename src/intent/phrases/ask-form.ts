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
  ],
  exact,
  wish: ({ said }) => exact(said),
}

function exact({ text, photos }: Said): Wish | null {
  if (photos > 0) return null
  const blank = empty.exec(text)?.groups
  const full = filled.exec(text)?.groups
  const said = blank?.first ?? blank?.table ?? full?.table
  if (said === undefined) return null
  const sources = said === '污染源' || said === '企业'
  return { wish: 'ask-form', table: sources ? 'sources' : 'roster', filled: full !== undefined }
}
