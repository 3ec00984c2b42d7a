/** 签收: I have heard it and will see to it. */
import { actPhrase } from '../act-phrase.ts'
import { acts } from '../example.ts'

export const acknowledgeCase = actPhrase({
  act: 'acknowledge-case',
  intent: 'accept',
  title: '签收',
  what: '签收交到您这里的问题。',
  who: 'holder',
  commands: ['签收', '接单', '认领', '/accept', '/ack', '/sign'],
  says: [
    acts('签收 7号', 'acknowledge-case', 7),
    acts('7号件已签收', 'acknowledge-case', 7),
    acts('收到７号', 'acknowledge-case', 7),
    acts('接单 HB20261118-007', 'acknowledge-case', null, { ref: { no: 'HB20261118-007' } }),
    acts('我来处理7号', 'acknowledge-case', 7),
    acts('收到，马上安排人去', 'acknowledge-case', 'quoted'),
    acts('收到', 'acknowledge-case', null),
    acts('东沟村收到', 'acknowledge-case', null),
  ],
})
