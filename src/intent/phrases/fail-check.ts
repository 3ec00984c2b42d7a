/** 核查不通过: looked at, and not good enough; back to the handler. */
import { actPhrase } from '../act-phrase.ts'
import { acts } from '../example.ts'

export const failCheck = actPhrase({
  name: 'fail-check',
  act: 'fail-check',
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
  spoken:
    /(?:核查|验收|复查|审核|检查)?(?:不通过|未通过|没通过|不合格|没过)|退回(?:继续|重新)?整改|打回|重新(?:整改|处理)|不认可|不能销|不予销号|不同意销号|整改不到位|没整改到位|虚假整改|(?:^|[ ，,])(?:还)?不行(?:$|[ ，,。])/u,
  says: [
    acts('核查不通过 7号 网子没盖严', 'fail-check', 7, { words: '网子没盖严' }),
    acts('7号不合格，味道还有', 'fail-check', 7),
    acts('退回整改 015 照片看不清', 'fail-check', 15, { words: '照片看不清' }),
    acts('看了照片还不行，打回重新整改', 'fail-check', 'quoted', { photos: 1 }),
    acts('第9号不能销', 'fail-check', 9),
  ],
})
