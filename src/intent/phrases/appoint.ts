/** 换届 柳湾村网格长 徐大暑换成罗大雪: posts change hands, one in a line. */
import { says } from '../example.ts'
import type { Phrase } from '../phrase.ts'
import type { PostSaid, Said, Wish } from '../wish.ts'

const lead = /^(?:换届|岗位调整|调整岗位|人员调整)[：:\s]*/u
const name = '\\p{Script=Han}[\\p{Script=Han}·]{1,5}?'
const change = new RegExp(
  `^(?<post>[\\p{Script=Han}A-Za-z0-9]{3,30}?)[\\s，,：:]*(?:\\s@?(?:原)?(?<from>${name})\\s*)?(?:→|->|换成|换为|改为|改由|由)\\s*@?(?<to>${name})\\s*(?:接任|担任|任)?[。]?$`,
  'u',
)

export const appoint: Phrase = {
  name: 'appoint',
  intent: 'roster',
  title: '换届',
  what: '上级调整岗位人员，未办结的转给接任的人。',
  who: 'chief',
  leads: [],
  says: [
    says('换届 柳湾村网格长 徐大暑换成罗大雪', {
      wish: 'appoint',
      posts: [{ post: '柳湾村网格长', from: '徐大暑', to: '罗大雪' }],
    }),
    says('换届：柳湾村副网格长 由罗大雪接任', {
      wish: 'appoint',
      posts: [{ post: '柳湾村副网格长', from: null, to: '罗大雪' }],
    }),
    says('岗位调整 柳湾村网格长 徐大暑 改为 空缺', {
      wish: 'appoint',
      posts: [{ post: '柳湾村网格长', from: '徐大暑', to: null }],
    }),
  ],
  exact,
  wish: ({ said }) => exact(said),
}

function exact({ text }: Said): Wish | null {
  if (!lead.test(text)) return null
  const lines = text.replace(lead, '').split(/[\n；;]/u)
  const posts = lines
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map(postIn)
  const known = posts.flatMap((post) => (post === null ? [] : [post]))
  return known.length === 0 || known.length < posts.length ? null : { wish: 'appoint', posts: known }
}

function postIn(line: string): PostSaid | null {
  const { post, from, to } = change.exec(line)?.groups ?? {}
  if (post === undefined || to === undefined) return null
  return { post, from: from ?? null, to: vacant.test(to) ? null : to }
}

const vacant = /^(?:无|空缺|暂缺)$/u
