/** 更正 第2项: an item counts otherwise, before publication or after it; 更正 7号 is about a case. */
import { assessPhrase, namesItems, says } from '../assessments/assess-phrase.ts'

export const correctFinding = assessPhrase({
  act: 'correct-finding',
  title: '更正考核',
  what: '更正考核表里的一项，写明改成什么、理由和依据；公布以后也用它。',
  words: ['更正考核', '更正'],
  needs: namesItems,
  says: [
    says('更正 柳河县 第2项 计3次 漏记两次', {
      act: 'correct-finding',
      unit: '柳河县',
      items: [2],
      words: '计3次 漏记两次',
    }),
    says('更正 柳河县 10月 第2项 改为应发现未发现 依据：现场检查记录', {
      act: 'correct-finding',
      unit: '柳河县',
      period: '2026-10',
      items: [2],
    }),
    says(
      '更正 柳河县 第1项 不成立 法院判决撤销',
      { act: 'correct-finding', unit: '柳河县', items: [1] },
      { photos: 1 },
    ),
  ],
})
