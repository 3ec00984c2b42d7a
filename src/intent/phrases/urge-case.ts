/** 催办: it takes too long. */
import { actPhrase } from '../act-phrase.ts'
import { acts } from '../example.ts'

export const urgeCase = actPhrase({
  name: 'urge-case',
  act: 'urge-case',
  title: '催办',
  what: '催促正在办理的人尽快处理。',
  who: 'superior',
  commands: ['催办', '催一下', '催一催', '催催', '请催办', '催促', '/urge'],
  spoken:
    /催(?:一?下|办|促|一催|催)?|抓紧|怎么还(?:没|不)|(?:还没|没有?)(?:反馈|动静|回音)|(?:已)?(?:逾期|超时|超期|拖)(?:了|\d|两|三|一)?|尽快(?:处理|办|反馈|整改|办结)|(?:请|速|及时)反馈|快点|赶紧|再不(?:处理|办)/u,
  unless: /再给|申请|延期|宽限|正在抓紧/u,
  evenAsked: true,
  says: [
    acts('催办 7号', 'urge-case', 7),
    acts('7号怎么还没反馈，抓紧', 'urge-case', 7),
    acts('015号件已逾期2天，请说明原因', 'urge-case', 15),
    acts('催一下', 'urge-case', 'quoted'),
    acts('尽快处理', 'urge-case', 'quoted', { photos: 1 }),
  ],
})
