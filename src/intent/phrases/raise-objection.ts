/** 申诉 第2项: the unit says what is wrong with an item, or with the whole sheet. */
import { assessPhrase, namesItems, says } from '../assessments/assess-phrase.ts'

export const raiseObjection = assessPhrase({
  act: 'raise-objection',
  title: '申诉',
  what: '对考核表里的一项或整张表提出申诉，写明理由，可附照片。',
  words: ['考核申诉', '提出申诉', '申诉'],
  needs: namesItems,
  says: [
    says(
      '申诉 第2项 这件在邻县',
      { act: 'raise-objection', unit: null, items: [2], words: '这件在邻县' },
      { photos: 1 },
    ),
    says('申诉 10月 第2项 当天已经上报', { act: 'raise-objection', period: '2026-10', items: [2] }),
    says('申诉 整表 漏算加分', { act: 'raise-objection', all: true, words: '漏算加分' }),
  ],
})
