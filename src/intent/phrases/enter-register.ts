/** 登记奖励 7号 …, 登记责任书 北苇镇, 登记公开 公示栏：…: an entry in a register of the office. */
import type { Register } from '../../domain/supervision/register.ts'
import { says } from '../example.ts'
import { refsIn } from '../numbers/case-ref.ts'
import type { Phrase } from '../phrase.ts'
import type { Said, Wish } from '../wish.ts'

const words: Readonly<Record<string, Register>> = {
  举报奖励: 'reward',
  奖励: 'reward',
  目标责任书: 'pledge',
  责任书: 'pledge',
  信息公开: 'disclosure',
  公开: 'disclosure',
}
const form = new RegExp(`^登记(?<register>${Object.keys(words).join('|')})[\\s：:，,]*(?<rest>.*)$`, 'su')

export const enterRegister: Phrase = {
  name: 'enter-register',
  intent: 'meeting',
  title: '登记奖励',
  what: '登记举报奖励、责任书或信息公开，不写举报人是谁。',
  who: 'chief',
  leads: [],
  says: [
    says('登记奖励 7号 二级 500元 夜间偷排查实 待领取', {
      wish: 'enter-register',
      register: 'reward',
      ref: { short: 7 },
      text: '二级 500元 夜间偷排查实 待领取',
    }),
    says(
      '登记责任书 北苇镇 2026年',
      { wish: 'enter-register', register: 'pledge', ref: null, text: '北苇镇 2026年' },
      { photos: 1 },
    ),
    says(
      '登记公开 公示栏：网格长名单、举报电话',
      { wish: 'enter-register', register: 'disclosure', text: '公示栏：网格长名单、举报电话' },
      { photos: 1 },
    ),
  ],
  exact,
  wish: ({ said }) => exact(said),
}

function exact({ text }: Said): Wish | null {
  const { register = '', rest = '' } = form.exec(text)?.groups ?? {}
  const which = words[register]
  if (which === undefined) return null
  const [named] = which === 'reward' ? refsIn(rest) : []
  const said = named ? `${rest.slice(0, named.at)}${rest.slice(named.at + named.length)}` : rest
  return { wish: 'enter-register', register: which, ref: named?.ref ?? null, text: said.trim() }
}
