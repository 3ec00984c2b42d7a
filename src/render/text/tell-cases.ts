/** Several cases of one message as lines: each with its number, what it may be, and what they lack. */
import type { CasesNotice } from '../../notices/case-notice.ts'
import { headLine, likelySaid } from './card-lines.ts'
import { numberBeside, shortNumber } from './short-number.ts'
import type { Setting } from './wording.ts'

export function mattersTold({ rows, role }: Omit<CasesNotice, 'kind'>, setting: Setting): readonly string[] {
  const told = rows.flatMap(({ card, near }) => {
    const head = headLine(card, setting)
    if (near === null) return [head]
    const how = `合并 ${shortNumber(card.no)} 到 ${numberBeside(near.no, card.no)}`
    return [head, `　${likelySaid(near, card.no, setting)}${role === 'ask' ? `，是请说：${how}` : ''}`]
  })
  return [...told, ...lacking(rows)]
}

/** A photo serves all of them; a place belongs to one, so its number has to be said. */
function lacking(rows: CasesNotice['rows']): readonly string[] {
  const photo = rows.some(({ missing }) => missing.includes('photo'))
  const places = rows
    .filter(({ missing }) => missing.includes('place'))
    .map(({ card }) => shortNumber(card.no))
  const [first] = places
  return [
    ...(photo ? ['还缺：照片。发一张照片即可，各件都记上。'] : []),
    ...(first === undefined ? [] : [`还缺：${places.join('、')}的地点。请说：补充 ${first} 地点`]),
  ]
}

/** 1号、2号、3号. */
export const numbersSaid = (rows: CasesNotice['rows']): string =>
  rows.map(({ card }) => shortNumber(card.no)).join('、')
