/** 督办: the superior keeps an eye on it. */
import { actPhrase } from '../act-phrase.ts'
import { acts } from '../example.ts'

export const superviseCase = actPhrase({
  act: 'supervise-case',
  intent: 'urge',
  title: '督办',
  what: '由上级督办这件问题，全程、快速、定期任选。',
  who: 'superior',
  commands: [
    '督办',
    '重点督办',
    '挂牌督办',
    '紧急督办',
    '一般督办',
    '列入督办',
    '全程督办',
    '快速督办',
    '迅速督办',
    '定期督办',
  ],
  says: [
    acts('督办 7号', 'supervise-case', 7),
    acts('7号重点督办，群众反映强烈', 'supervise-case', 7),
    acts('挂牌督办', 'supervise-case', 'quoted', { photos: 1 }),
    acts('督办 7号 全程', 'supervise-case', 7),
    acts('定期督办 7号', 'supervise-case', 7),
    acts('快速督办 7号', 'supervise-case', 7),
    acts('督办：第十七件 超过一小时没有反馈', 'supervise-case', 17),
  ],
})
