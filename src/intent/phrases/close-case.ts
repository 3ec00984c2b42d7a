/** 销号: checked and struck from the list. */
import { actPhrase } from '../act-phrase.ts'
import { acts } from '../example.ts'

export const closeCase = actPhrase({
  act: 'close-case',
  intent: 'verify',
  title: '销号',
  what: '核查合格的问题予以销号。',
  who: 'checker',
  commands: ['销号', '同意销号', '予以销号', '确认销号', '准予销号', '可以销号', '同意结案'],
  says: [
    acts('销号 7号', 'close-case', 7),
    acts('7号同意销号', 'close-case', 7),
    acts('予以销号', 'close-case', 'quoted'),
    acts('确认销号 HB20261118-017', 'close-case', null, { ref: { no: 'HB20261118-017' } }),
  ],
})
