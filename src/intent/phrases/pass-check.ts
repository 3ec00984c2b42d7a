/** 核查通过: another than the handler has looked and is content. */
import { actPhrase } from '../act-phrase.ts'
import { acts } from '../example.ts'

export const passCheck = actPhrase({
  name: 'pass-check',
  act: 'pass-check',
  title: '核查通过',
  what: '现场核查合格，同意销号。',
  who: 'checker',
  commands: [
    '核查通过',
    '验收通过',
    '复查通过',
    '审核通过',
    '核查合格',
    '验收合格',
    '复查合格',
    '通过核查',
    '通过',
    '合格',
  ],
  spoken:
    /(?:核查|验收|复查|审核|核验|检查)(?:已)?(?:通过|合格|无误|没问题)|(?:通过|合格)(?:了)?$|复查未发现|已验收|可以销号?了|可以了|同意办结/u,
  unless: /不通过|未通过|没通过|不合格|通过率|合格率|合格证|没过|请(?:核查|验收|复查)/u,
  says: [
    acts('核查通过 7号', 'pass-check', 7, { photos: 1 }),
    acts('7号核查通过，同意销号', 'pass-check', 7),
    acts('017 复查合格', 'pass-check', 17),
    acts('验收通过 辛苦了', 'pass-check', 'quoted'),
    acts('通过 第七件', 'pass-check', 7),
  ],
})
