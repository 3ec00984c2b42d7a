/** 网格档案 柳湾村 定区域 东至沁河: what is fixed of a grid, entered or looked at. */
import { says } from '../example.ts'
import type { Phrase } from '../phrase.ts'
import type { Said, Wish } from '../wish.ts'

const form =
  /^(?:登记|查询|查看)?(?:网格档案|五定档案|四定档案)[：:\s]*(?<area>[\p{Script=Han}A-Za-z0-9]{2,20})(?:[\s：:，,]+(?<text>[\s\S]+))?$/u

export const fileGrid: Phrase = {
  name: 'file-grid',
  intent: 'roster',
  title: '网格档案',
  what: '登记或查看网格的区域、职责、任务等定下来的内容。',
  who: 'chief',
  leads: [],
  says: [
    says('网格档案 柳湾村 定区域 东至沁河，西至国道', {
      wish: 'file-grid',
      area: '柳湾村',
      text: '定区域 东至沁河，西至国道',
    }),
    says('登记网格档案 柳湾村 定职责：包片巡查；定任务：每日一巡', { wish: 'file-grid', area: '柳湾村' }),
    says('网格档案 柳湾村', { wish: 'file-grid', area: '柳湾村', text: '' }),
  ],
  exact,
  wish: ({ said }) => exact(said),
}

function exact({ text }: Said): Wish | null {
  const found = form.exec(text)?.groups
  return found?.area === undefined ? null : { wish: 'file-grid', area: found.area, text: found.text ?? '' }
}
