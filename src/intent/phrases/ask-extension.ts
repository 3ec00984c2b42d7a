/** 延期: more time is asked for. */
import { actPhrase } from '../act-phrase.ts'
import { acts } from '../example.ts'

export const askExtension = actPhrase({
  act: 'ask-extension',
  intent: 'extend',
  title: '申请延期',
  what: '申请延长办理期限，请写明到哪天和原因。',
  who: 'holder',
  commands: [
    '延期',
    '申请延期',
    '请求延期',
    '延长',
    '申请延长',
    '申请延至',
    '延至',
    '宽限',
    '申请宽限',
    '推迟',
    '再给',
    '/extend',
  ],
  timed: true,
  says: [
    acts('延期 7号 到11月28日 设备采购中', 'ask-extension', 7),
    acts('申请延期到11月28日，设备采购中', 'ask-extension', 'quoted'),
    acts('/extend 20261118-019 2026-11-30', 'ask-extension', null, { ref: { no: '20261118-019' } }),
    acts('延期 7号 三天 等设备', 'ask-extension', 7, { words: '等设备' }),
    acts('012 清运车坏了 再给两天', 'ask-extension', 12),
    acts('7号申请延期三天', 'ask-extension', 7, { photos: 1 }),
  ],
})
