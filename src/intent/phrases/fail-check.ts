/** 核查不通过: looked at, and not good enough; back to the handler. */
import { actPhrase } from '../act-phrase.ts'
import { acts } from '../example.ts'

export const failCheck = actPhrase({
  act: 'fail-check',
  intent: 'verify',
  title: '核查不通过',
  what: '核查不合格，退回继续整改，请写明原因。',
  who: 'checker',
  commands: [
    '核查不通过',
    '验收不通过',
    '复查不通过',
    '核查不合格',
    '验收不合格',
    '复查不合格',
    '不通过',
    '不合格',
    '退回整改',
    '打回整改',
    '重新整改',
    '打回',
  ],
  says: [
    acts('核查不通过 7号 网子没盖严', 'fail-check', 7, { words: '网子没盖严' }),
    acts('7号不合格，味道还有', 'fail-check', 7),
    acts('退回整改 015 照片看不清', 'fail-check', 15, { words: '照片看不清' }),
    acts('看了照片还不行，打回重新整改', 'fail-check', 'quoted', { photos: 1 }),
    acts('第9号不能销', 'fail-check', 9),
  ],
})
