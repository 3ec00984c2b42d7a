/** 双见面: those who watch and those who are watched have met (JC-33). */
import { says } from '../example.ts'
import { recordPhrase } from '../record-phrase.ts'

export const recordFaceToFace = recordPhrase('publicity', {
  name: 'record-face-to-face',
  title: '双见面',
  what: '登记与住户、单位和监管对象的见面。',
  leads: ['双见面', '双向见面', '双见面记录', '/meet'],
  says: [
    says('双见面 走访12户，留了联系卡', { wish: 'duty', kind: 'publicity' }, { photos: 1 }),
    says('双向见面 砖厂负责人 讲了监管要求', { wish: 'duty', kind: 'publicity' }),
    says('双见面记录 五级网格长3人', { wish: 'duty', kind: 'publicity' }),
  ],
})
