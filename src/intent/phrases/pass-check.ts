/** 核查通过: another than the handler has looked and is content. */
import { actPhrase } from '../act-phrase.ts'
import { acts } from '../example.ts'

export const passCheck = actPhrase({
  act: 'pass-check',
  intent: 'verify',
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
  says: [
    acts('核查通过 7号', 'pass-check', 7, { photos: 1 }),
    acts('7号核查通过，同意销号', 'pass-check', 7),
    acts('017 复查合格', 'pass-check', 17),
    acts('验收通过 辛苦了', 'pass-check', 'quoted'),
    acts('通过 第七件', 'pass-check', 7),
  ],
})
