/** 谁是石桥村的网格长, 今天谁在值班: who leads somewhere, by name and post. */
import { says } from '../example.ts'
import type { Phrase } from '../phrase.ts'

const post = '(?:总|副|第一)?(?:网格长|网格员|网格负责人)|监督员|包村干部'
const place = '(?<place>[\\p{Script=Han}A-Za-z0-9]{2,16}?)'
const forms: readonly RegExp[] = [
  new RegExp(`谁是${place}的?(?:${post})`, 'u'),
  new RegExp(`${place}的?(?:${post})(?:现在)?是?(?:谁|哪个|哪位|叫)`, 'u'),
]
const area = new RegExp(`${place}(?:这片|那片|那边|这边)?(?:归谁(?:管|负责)|是谁的片)`, 'u')
const asking = /^(?:请问|问一下|问下|想问|麻烦问下|咱们?|我们|现在)+/u
const here = /^(?:这里|这儿|这片|本村|本镇|本区|我们村|咱村|咱镇|咱们村)$/u

export const askChief: Phrase = {
  name: 'ask-chief',
  intent: 'query',
  title: '找负责人',
  what: '问某个地方的网格长是谁、今天谁值班。',
  who: 'holder',
  leads: [],
  says: [
    says('谁是石桥村的网格长', { wish: 'ask-chief', place: '石桥村', post: 'chief', sure: true }),
    says('石桥村网格长是谁？', { wish: 'ask-chief', place: '石桥村' }),
    says('今天谁在值班', { wish: 'ask-chief', place: null, post: 'duty' }),
    says('杏花庄归谁管 我联系不上人', { wish: 'ask-chief', place: '杏花庄', sure: false }),
  ],
  wish: ({ said: { text } }) => {
    const phone = /电话|号码|联系方式/u.test(text)
    if (/值班|带班/u.test(text)) return { wish: 'ask-chief', place: null, post: 'duty', sure: true, phone }
    const named = forms.map((form) => form.exec(text)?.groups?.place).find((one) => one !== undefined)
    const found = (named ?? area.exec(text)?.groups?.place)?.replace(asking, '')
    if (found === undefined) return null
    const where = found === '' || here.test(found) ? null : found
    return { wish: 'ask-chief', place: where, post: 'chief', sure: named !== undefined, phone }
  },
}
