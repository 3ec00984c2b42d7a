/** 反馈: how far it has come. */
import { actPhrase } from '../act-phrase.ts'
import { acts } from '../example.ts'

export const progressCase = actPhrase({
  name: 'progress-case',
  act: 'progress-case',
  title: '反馈',
  what: '反馈现场情况和办理进展，可附照片。',
  who: 'holder',
  commands: ['反馈', '进展', '进度', '现场情况', '情况反馈', '进展反馈', '/feedback'],
  spoken:
    /反馈|进展|正在|还在(?:处理|办|清|整改)|在办|已(?:经)?(?:联系|安排|通知|要求|停|派|约|围挡|到|核实)|到(?:了|现场)|在现场|现场|预计|还没(?:整改|弄|清|办|处理)?完|等着|协调|承诺|做工作|处理中|办理中|抽水|清运|清淤|检修|施工|整改中/u,
  unless: /^(?:请|速|尽快|抓紧)|(?:请|及时|尽快|抓紧|速)反馈|反馈表|(?:请|申请)(?:核查|予以)*(?:销号|结案)/u,
  says: [
    acts('反馈 7号 已联系施工单位，正在苫盖', 'progress-case', 7, { words: '已联系施工单位，正在苫盖' }),
    acts('7号件反馈：工地负责人已联系上', 'progress-case', 7, { words: '工地负责人已联系上' }),
    acts('12号 到现场了，正在清运', 'progress-case', 12, { photos: 1 }),
    acts('反馈 抽水车来了两台', 'progress-case', 'quoted', { words: '抽水车来了两台' }),
    acts('006 还没整改完，网子不够', 'progress-case', 6),
    acts('进展 第十七件 设备已到场', 'progress-case', 17, { words: '设备已到场' }),
  ],
})
