/** 准予延期: the time asked for is given. */
import { actPhrase } from '../act-phrase.ts'
import { acts } from '../example.ts'

export const grantExtension = actPhrase({
  act: 'grant-extension',
  intent: 'extend',
  title: '准予延期',
  what: '同意下级的延期申请。',
  who: 'superior',
  commands: ['准予延期', '同意延期', '批准延期', '准许延期', '可以延期', '同意延长', '准予延长'],
  says: [
    acts('准予延期 7号', 'grant-extension', 7),
    acts('7号同意延期', 'grant-extension', 7),
    acts('同意延期', 'grant-extension', 'quoted'),
    acts('同意第7件的延期申请', 'grant-extension', 7),
  ],
})
