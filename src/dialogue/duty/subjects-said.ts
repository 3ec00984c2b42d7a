/** For which of several a record was made, by its words: 柳湾村、石桥村已考核, 八个村都考核了, 除柳湾村外全部考核. */
import { numberOf, numeral } from '../../intent/numbers/chinese-number.ts'

interface Named {
  readonly key: string
  readonly name: string
}

const all =
  /全部|所有|全都|逐一|逐个|逐[村镇乡街县户家人]|[每各](?:个|[村镇乡街县户家人])|均已|都已?(?:.{0,6})[完了过]|全覆盖/u
const counted = RegExp(`(\\d{1,4}|[${numeral}]{1,5})(?:个|家|名|人|户|处|村|镇|乡|街道|社区)`, 'gu')
/** What is said to be left: 除柳湾村外, 还差柳湾村, 柳湾村还没看. */
const left = /除了?[^，。；]{1,80}?以?外|[^，。；]*(?:还差|还缺|还没|没有|尚未|未)[^，。；]*/gu
/** People leave the end of a name away where what is left says enough. */
const ends = /(?:有限责任公司|有限公司|街道办事处|街道|社区|[村镇乡县市区])$/u
const shortest = 2

/** Keys of those that are meant; none where neither names nor 全部 nor their number is said. */
export function subjectsSaid(text: string, subjects: readonly Named[]): ReadonlySet<string> {
  const without = new Set([...text.matchAll(left)].flatMap(([part]) => [...namesIn(part, subjects)]))
  const done = text.replaceAll(left, ' ')
  if (allSaid(done, subjects.length) || (without.size > 0 && allSaid(text, subjects.length)))
    return new Set(subjects.flatMap(({ key }) => (without.has(key) ? [] : [key])))
  return namesIn(done, subjects)
}

/** 八个村 is all of eight, and three of them are not all, whatever else is said. */
function allSaid(text: string, of: number): boolean {
  const numbers = [...text.matchAll(counted)].flatMap(([, figure = '']) => numberOf(figure) ?? [])
  return numbers.length > 0 ? numbers.includes(of) : all.test(text)
}

/** The longest first: 上柳湾村 is not 柳湾村. */
function namesIn(text: string, subjects: readonly Named[]): ReadonlySet<string> {
  const forms = subjects.flatMap(({ key, name }) => {
    const short = name.replace(ends, '')
    return [
      { key, form: name },
      ...(short !== name && short.length >= shortest ? [{ key, form: short }] : []),
    ]
  })
  let rest = text
  const found = new Set<string>()
  for (const { key, form } of forms.toSorted((a, b) => b.form.length - a.form.length))
    if (rest.includes(form)) {
      found.add(key)
      rest = rest.replaceAll(form, ' ')
    }
  return found
}
