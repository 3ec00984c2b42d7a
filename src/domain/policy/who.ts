/** Whom a rule speaks to: the grids of some levels, perhaps some of their posts, or a body beside the tree. */
import { z } from 'zod'
import { Level, PostKind } from '../grid/grid.ts'
import { text } from './kind.ts'

export const Who = z.union([
  z.strictObject({ levels: z.array(Level).min(1), posts: z.array(PostKind).min(1).optional() }),
  /** 州大气办, 区环保局, 各成员部门. */
  z.strictObject({ body: text, level: Level.optional() }),
])
export type Who = z.infer<typeof Who>

const digits = ['', '一', '二', '三', '四', '五']

/** 二级 */
export const levelWord = (level: number): string => `${digits[level] ?? level}级`

const postWords: Readonly<Record<PostKind, string>> = {
  chief: '网格长',
  'first-chief': '第一网格长',
  deputy: '副网格长',
  supervisor: '监督员',
  office: '网格办',
}

export const postWord = (post: PostKind): string => postWords[post]

/** 三级、四级网格；一级网格的网格长；州大气办 */
export function whoWords(who: Who): string {
  if ('body' in who) return who.body
  const grids = `${who.levels.map(levelWord).join('、')}网格`
  return who.posts ? `${grids}的${who.posts.map(postWord).join('、')}` : grids
}
