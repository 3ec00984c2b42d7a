/** 培训: people were taught, about what and how many (JC-58, CJ-069). */
import { says } from '../example.ts'
import { recordPhrase } from '../record-phrase.ts'

export const recordTraining = recordPhrase('training', {
  name: 'record-training',
  title: '培训',
  what: '登记培训，写明内容和人数，请附照片。',
  leads: ['培训记录', '培训', '岗前培训', '/training'],
  says: [
    says('培训 网格员上报流程，28人参加', { wish: 'duty', kind: 'training' }, { photos: 1 }),
    says('培训记录 四级网格长 讲巡查要点', { wish: 'duty', kind: 'training' }),
    says('岗前培训 两名新网格员 考试合格', { wish: 'duty', kind: 'training' }),
  ],
})
