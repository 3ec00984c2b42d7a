/** 响应清单: items of an alert's checklist are done (JC-55, CJ-068). */

import { says } from '../example.ts'
import { stepWords } from '../fixed/alert-words.ts'
import type { Phrase } from '../phrase.ts'
import type { Said, Wish } from '../wish.ts'

export const alertStep: Phrase = {
  name: 'alert-step',
  intent: 'log_activity',
  title: '响应清单',
  what: '登记预警响应清单上已经落实的事项，可以附照片。',
  who: 'everyone',
  leads: [],
  says: [
    says('清单 1 3 完成', { wish: 'alert-step', items: [1, 3] }),
    says('响应清单第2项已落实，运输车辆已错峰', { wish: 'alert-step', items: [2], words: '运输车辆已错峰' }),
    says('清单全部完成', { wish: 'alert-step', items: [] }, { photos: 2 }),
  ],
  exact,
  wish: ({ said }) => exact(said),
}

function exact({ text }: Said): Wish | null {
  const said = stepWords(text)
  return said && { wish: 'alert-step', ...said }
}
