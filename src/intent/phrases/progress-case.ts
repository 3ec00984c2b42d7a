/** 反馈: how far it has come. */
import { actPhrase } from '../act-phrase.ts'
import { acts } from '../example.ts'

export const progressCase = actPhrase({
  act: 'progress-case',
  intent: 'feedback',
  title: '反馈',
  what: '反馈现场情况和办理进展，可附照片。',
  who: 'holder',
  commands: ['反馈', '进展', '进度', '现场情况', '情况反馈', '进展反馈', '/feedback'],
  says: [
    acts('反馈 7号 已联系施工单位，正在苫盖', 'progress-case', 7, { words: '已联系施工单位，正在苫盖' }),
    acts('7号件反馈：工地负责人已联系上', 'progress-case', 7, { words: '工地负责人已联系上' }),
    acts('12号 到现场了，正在清运', 'progress-case', 12, { photos: 1 }),
    acts('反馈 抽水车来了两台', 'progress-case', 'quoted', { words: '抽水车来了两台' }),
    acts('006 还没整改完，网子不够', 'progress-case', 6),
    acts('进展 第十七件 设备已到场', 'progress-case', 17, { words: '设备已到场' }),
  ],
})
