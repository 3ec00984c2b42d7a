/** The category that somebody says a matter should have had: 类别是油烟, 分错类了，应该是异味, 是污水，不是垃圾. */
import type { Lexicon } from '../vocabulary/lexicon.ts'
import { findCategory } from './category.ts'

const labelled =
  /^(?:问题)?(?:类别|类型|分类)(?:应该|应)?(?:是|为|改为|改成|[:：])? ?(?<kind>[^，。；！？\n]{1,20})$/u
const sorted =
  /^(?:类别|类型|分类|种类)?(?:(?:分|归|搞|弄|标|认)?错(?:类别?)?|不对|有误|分错类别?)了?[，,。 ]*(?:这)?(?:应该|应|其实)?(?:是|算|属于|归)(?<kind>[^，。；！？\n]{1,12})$/u
const notThat = [
  /^(?:这)?(?:应该|应|其实)?(?:是|算|属于|归)(?<kind>[^，。；！？\n]{1,12}?)[，, ]*(?:而)?不(?:是|算|属于|归)(?<other>[^，。；！？\n]{1,12})$/u,
  /^(?:这)?不(?:是|算|属于|归)(?<other>[^，。；！？\n]{1,12}?)[，, ]*(?:而|应该|应|其实)?(?:是|算|属于|归)(?<kind>[^，。；！？\n]{1,12})$/u,
]

/** A code of the lexicon, or null where the words name none. `text`: without the number of the case. */
export function kindSaid(text: string, lexicon: Lexicon): string | null {
  const said = text.replace(/[。.！!~～吧的哈啊\s]+$/u, '')
  const codeOf = (words: string | undefined): string | null => {
    if (words === undefined) return null
    const named = lexicon.categories.find(({ name }) => name.split('/').includes(words))
    return named?.code ?? findCategory(words, lexicon)?.code ?? null
  }
  const told = labelled.exec(said)?.groups?.kind
  if (told !== undefined) return codeOf(told)
  const wrong = sorted.exec(said)?.groups?.kind
  if (wrong !== undefined) return codeOf(wrong)
  for (const way of notThat) {
    const { kind, other } = way.exec(said)?.groups ?? {}
    const [right, wasSaid] = [codeOf(kind), codeOf(other)]
    // 是小王不是小李 speaks of other things.
    if (right !== null && wasSaid !== null && right !== wasSaid) return right
  }
  return null
}
