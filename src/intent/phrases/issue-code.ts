/** 绑定码: a chief asks for a code, for somebody below or for this chat. */
import { says } from '../example.ts'
import type { Phrase } from '../phrase.ts'
import type { Said, Wish } from '../wish.ts'

const words = /^(?:请)?(?:发|生成|要|给)?(?:一?个)?绑定码 ?[:：]? ?@?(?<name>[^\s@，,。：:；;！!？?]{1,20})$/u

export const issueCode: Phrase = {
  name: 'issue-code',
  intent: 'roster',
  title: '绑定码',
  what: '为下级人员或本群生成绑定码。',
  who: 'chief',
  leads: [],
  says: [
    says('绑定码 李谷雨', { wish: 'issue-code', name: '李谷雨' }),
    says('绑定码 本群', { wish: 'issue-code', name: '本群' }),
    says('绑定码：@李谷雨', { wish: 'issue-code', name: '李谷雨' }),
    says('生成绑定码 这个群', { wish: 'issue-code', name: '本群' }),
  ],
  exact,
  wish: ({ said }) => exact(said),
}

function exact(said: Said): Wish | null {
  const name = words.exec(said.text)?.groups?.name
  if (name === undefined || /^(?:是|在|怎|过期|无效|错|多少|忘|没)/u.test(name)) return null
  return { wish: 'issue-code', name: /^(?:本|这个|此)群$/u.test(name) ? '本群' : name }
}
