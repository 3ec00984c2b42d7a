/** 挂账: cannot be done now, stays open on the list. */
import { actPhrase } from '../act-phrase.ts'
import { acts } from '../example.ts'

export const suspendCase = actPhrase({
  act: 'suspend-case',
  intent: 'extend',
  title: '挂账',
  what: '一时办不了的问题挂账，请写明原因。',
  who: 'superior',
  commands: ['挂账', '申请挂账', '先挂账', '予以挂账', '同意挂账'],
  says: [
    acts('挂账 7号 冬季无法施工', 'suspend-case', 7, { words: '冬季无法施工' }),
    acts('20261117-021整改难度大，申请挂账', 'suspend-case', null, { ref: { no: '20261117-021' } }),
    acts('先挂账，等市里答复', 'suspend-case', 'quoted', { photos: 1 }),
  ],
})
