/** 督查 北苇镇柳湾村 …: a grid below was inspected, and what was found. */
import { says } from '../example.ts'
import type { Phrase } from '../phrase.ts'
import type { Said, Wish } from '../wish.ts'

/** The name stands between blanks or ends in what grids are called. */
const form = /^督查[\s：:，,]+(?<area>[\p{Script=Han}A-Za-z0-9]{2,20}?)(?:[\s：:，,。]+(?<text>.*))?$/su

/** 今天去柳湾村督查了，台账齐全: told by whoever was there. */
const told =
  /^(?:今天|今日|上午|下午|刚才?|我们?)*(?:去|到|赴|在)了?(?<area>\p{Script=Han}{1,12}?(?:村|镇|乡|社区|街道|片区|县|园区))(?:进行了?|开展了?|现场)?(?:督查|督导检查|督导)(?:了|完|过)?(?:[，,。：:\s]+(?<text>.*))?$/su

export const recordVisit: Phrase = {
  name: 'record-visit',
  intent: 'log_activity',
  title: '督查',
  what: '登记督查了哪个下级网格，发现了什么，请附照片。',
  who: 'chief',
  leads: [],
  says: [
    says(
      '督查 北苇镇柳湾村 台账齐全，一处料堆未覆盖已交代',
      { wish: 'record-visit', area: '北苇镇柳湾村' },
      { photos: 1 },
    ),
    says('督查 石桥村 查阅记录和台账', { wish: 'record-visit', area: '石桥村', text: '查阅记录和台账' }),
    says(
      '今天去柳湾村督查了，台账齐全',
      { wish: 'record-visit', area: '柳湾村', text: '台账齐全' },
      { photos: 1 },
    ),
    says('督查：北苇镇', { wish: 'record-visit', area: '北苇镇', text: '' }),
  ],
  exact,
  wish: ({ said }) => exact(said),
}

function exact({ text }: Said): Wish | null {
  const { area, text: found = '' } = (form.exec(text) ?? told.exec(text))?.groups ?? {}
  return area === undefined ? null : { wish: 'record-visit', area, text: found.trim() }
}
