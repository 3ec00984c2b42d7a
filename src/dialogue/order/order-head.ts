/** The part of an order that says whom it is for, cut into its pieces: names, whole levels, who is left out; pure. */

export interface Head {
  /** 各村 | 城管局 | 北苇镇各村, in order. The last one may run into the sentence. */
  readonly pieces: readonly string[]
  /** 除石桥村外: names of those who are left out. */
  readonly without: readonly string[]
  /** The text without the exclusion and without what merely leads in; the pieces stand at its beginning. */
  readonly text: string
  /** How many characters the pieces take. */
  readonly length: number
}

const leads =
  /^(?:@(?:所有人|全体成员|全体)[\s：:，,]*|(?:请|烦请|望|现请|要求|通知|由|让|麻烦|安排一?下?|转|发给|交给)[\s：:，,]*)+/u
const names = '(?<names>[^（）()，,；;：: \\n]{2,40}?)'
const outs: readonly RegExp[] = [
  new RegExp(`[（(]\\s*除(?:了|开)?${names}(?:以外|之外|外)?\\s*[）)]`, 'u'),
  new RegExp(`[，,]?\\s*除(?:了|开)?${names}(?:以外|之外|外)(?:的?(?=各|全部|所有|其他|其余))?[，,]?`, 'u'),
  new RegExp(`[（(，,]\\s*${names}(?:除外|不含|不用办)[）)]?[，,]?`, 'u'),
]
/** Where it is looked for: further behind it belongs to what is to be done. */
const headChars = 80
const separators = /[、和与及+]|以及/u

export function headIn(said: string): Head {
  const led = said.replace(leads, '')
  const { text, without } = leftOut(led)
  const head = /^[^：:，,。；;\n ]{0,60}/u.exec(text)?.[0] ?? ''
  return { pieces: split(head), without, text, length: head.length }
}

export const split = (list: string): readonly string[] =>
  list
    .replace(/^(各[^各、和与及]{1,4})(?=各)/u, '$1、')
    .split(separators)
    .filter((piece) => piece !== '')

function leftOut(text: string): { readonly text: string; readonly without: readonly string[] } {
  const near = text.slice(0, headChars)
  for (const pattern of outs) {
    const match = pattern.exec(near)
    if (!match) continue
    const rest = `${text.slice(match.index + match[0].length)}`
    const before = text.slice(0, match.index)
    // 各村，石桥村除外，明天…: the pause stays where something stood before it.
    const joined = before === '' || /^[，,：:\s]/u.test(rest) ? `${before}${rest}` : `${before}，${rest}`
    return { text: joined.replace(/^[，,\s]+/u, ''), without: split(match.groups?.names ?? '') }
  }
  return { text, without: [] }
}

/** 各村 网格长, 各镇（街道）, 两个村: says no more than what stands before it. */
export const tail =
  /^(?:[（(](?:街道|办|社区|园区|区|居)[）)]|级?网格(?:长|员)(?:们)?|的?(?:网格长|网格员|负责人|主要负责人|(?:党?支部?)?书记|支书|主任|镇长|乡长|局长)(?:们)?|[两二三四五六七八九十]个(?:村|镇|社区|街道|单位|部门))+/u

/** 各部门, 各成员单位: every department beside the giver's grid. */
export const departments = /^(?:各|全部|所有|全体)(?:个)?(?:相关)?(?:职能部门|成员单位|部门|单位|委办局|局)/u
