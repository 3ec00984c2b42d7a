/** 不同意延期: the old time limit stands. */
import { actPhrase } from '../act-phrase.ts'
import { acts } from '../example.ts'

export const refuseExtension = actPhrase({
  act: 'refuse-extension',
  intent: 'extend',
  title: '不同意延期',
  what: '不同意下级的延期申请，请写明原因。',
  who: 'superior',
  commands: ['不同意延期', '不准延期', '不予延期', '驳回延期', '不能延期', '不批准延期', '拒绝延期'],
  says: [
    acts('不同意延期 7号 按原期限办', 'refuse-extension', 7, { words: '按原期限办' }),
    acts('7号不予延期', 'refuse-extension', 7),
    acts('驳回延期，今天必须完成', 'refuse-extension', 'quoted'),
  ],
})
