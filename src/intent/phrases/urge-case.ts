/** 催办: it takes too long. */
import { actPhrase } from '../act-phrase.ts'
import { acts } from '../example.ts'

export const urgeCase = actPhrase({
  act: 'urge-case',
  intent: 'urge',
  title: '催办',
  what: '催促正在办理的人尽快处理。',
  who: 'superior',
  commands: ['催办', '催一下', '催一催', '催催', '请催办', '催促', '/urge'],
  says: [
    acts('催办 7号', 'urge-case', 7),
    acts('7号怎么还没反馈，抓紧', 'urge-case', 7),
    acts('015号件已逾期2天，请说明原因', 'urge-case', 15),
    acts('催一下', 'urge-case', 'quoted'),
    acts('尽快处理', 'urge-case', 'quoted', { photos: 1 }),
  ],
})
