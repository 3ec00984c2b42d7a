/** 加0.5分, 扣半分, 扣零点五分 beside an item: points come from the regulation, so others than its own are refused. */
import type { Finding } from '../../domain/assessment/finding.ts'
import type { Rubric } from '../../domain/assessment/rubric.ts'
import { weightsOf } from '../../domain/assessment/weight.ts'
import { numberOf } from '../../intent/numbers/chinese-number.ts'

const standing =
  /^(?:再|改[成为]|应|该|只|按)*(?<sign>[加扣])(?:了)? ?(?<points>半|[\d.]{1,6}|[零一二两三四五六七八九十点]{1,5}) ?分$/u

/** What was said and what the item gives, 加0.5分 and 加2分; null where no points are said, or these. */
export function otherPoints(
  rubric: Rubric,
  finding: Finding,
  words: string,
): { readonly said: string; readonly effect: string } | null {
  const effects = weightsOf(rubric, finding).flatMap(({ effect }) => (effect === '' ? [] : [effect]))
  if (effects.length === 0) return null
  for (const part of words.split(/[ ，,。；;：:]+/u)) {
    const { sign, points } = standing.exec(part)?.groups ?? {}
    if (sign === undefined || points === undefined) continue
    const said = `${sign}${figure(points)}分`
    if (!effects.some((effect) => effect.split('，').includes(said)))
      return { said, effect: effects.join('；') }
  }
  return null
}

/** 半 and 零点五 are 0.5, 两 is 2. */
function figure(said: string): string {
  if (said === '半') return '0.5'
  if (/^[\d.]+$/u.test(said))
    return said
      .replace(/^0+(?=\d)/u, '')
      .replace(/(\.\d*?)0+$/u, '$1')
      .replace(/\.$/u, '')
  const [whole = '', part = ''] = said.split('点')
  const digits = [...part].map((one) => numberOf(one) ?? 0).join('')
  return `${numberOf(whole) ?? 0}${digits === '' ? '' : `.${digits}`}`
}
