/** 公示, 开放申诉: the unit sees its sheet and may object until the end of the time. */
import { assessPhrase, says } from '../assessments/assess-phrase.ts'

export const openSheet = assessPhrase({
  act: 'open-sheet',
  title: '公示',
  what: '公示考核表并开放申诉，不写单位时写明月份或全部。',
  words: ['开放申诉', '公示考核', '公示'],
  says: [
    says('公示 柳河县 10月', { act: 'open-sheet', unit: '柳河县', period: '2026-10' }),
    says('开放申诉 柳河县', { act: 'open-sheet', unit: '柳河县' }),
    says('公示 10月 全部', { act: 'open-sheet', unit: null, period: '2026-10', all: true }),
  ],
})
