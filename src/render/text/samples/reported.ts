/** Samples: a case is reported, in calm and in need. */
import { card, chen, clock, li, phone, photo, wang } from './cast.ts'
import { caseNotice } from './sample.ts'

const firstActs = ['acknowledge-case', 'escalate-case', 'self-handle-case'] as const
const emergency = {
  ...card,
  text: '化工园东门罐车侧翻，有黄色液体流进排水沟，气味刺鼻',
  place: '化工园东门',
  category: 'emergency',
  urgency: 'emergency',
} as const

export const reported = {
  'case-reported': [
    {
      title: '请签收',
      meaning: caseNotice('case-reported', {
        who: '柳湾村三片区网格长 陈立夏',
        asked: [wang, li],
        by: clock('11:10'),
        words: card.text,
        photos: [photo(1)],
        actions: [...firstActs],
      }),
    },
    {
      title: '请签收，群众报告，缺地点和照片，抄送',
      meaning: caseNotice('case-reported', {
        who: '群众',
        card: { ...card, text: `有人烧垃圾，电话${phone}`, place: null, category: null },
        words: `有人烧垃圾，电话${phone}`,
        asked: [wang],
        by: clock('11:10'),
        missing: ['place', 'photo'],
        copied: [chen],
        actions: [...firstActs],
      }),
    },
    {
      title: '突发，请签收',
      meaning: caseNotice('case-reported', {
        who: '柳湾村三片区网格长 陈立夏',
        card: emergency,
        words: emergency.text,
        asked: [wang],
        by: clock('09:25'),
        photos: [photo(1), photo(2)],
        actions: [...firstActs],
        hotline: '0900-0000110',
      }),
    },
    {
      title: '突发，各级知悉',
      meaning: caseNotice('case-reported', {
        role: 'inform',
        who: '柳湾村三片区网格长 陈立夏',
        card: emergency,
        words: emergency.text,
        hotline: '0900-0000110',
      }),
    },
    {
      title: '回报告处，缺照片',
      meaning: caseNotice('case-reported', {
        role: 'outcome',
        who: '群众',
        words: card.text,
        missing: ['photo'],
      }),
    },
    {
      title: '长文，紧急',
      meaning: caseNotice('case-reported', {
        who: '柳湾村三片区网格长 陈立夏',
        card: {
          ...card,
          urgency: 'urgent',
          place: '老砖厂',
          text: '昨天晚上到今天早上一直有车往老砖厂院里倒建筑垃圾，已经堆了两大堆，没有苫盖，风一吹全是土，附近几户都在反映，司机说是邻村工地来的，劝不住',
        },
        words:
          '昨天晚上到今天早上一直有车往老砖厂院里倒建筑垃圾，已经堆了两大堆，没有苫盖，风一吹全是土，附近几户都在反映，司机说是邻村工地来的，劝不住',
        asked: [wang],
        by: clock('10:10'),
        actions: [...firstActs],
      }),
    },
    {
      title: '像是同一件',
      meaning: caseNotice('case-reported', {
        who: '柳湾村三片区网格长 陈立夏',
        words: card.text,
        asked: [wang],
        by: clock('11:10'),
        near: { no: 'HB20261125-003', text: '石桥边上烧秸秆', place: '石桥边上' },
        actions: [...firstActs],
      }),
    },
    {
      title: '像是同一件，回报告处',
      meaning: caseNotice('case-reported', {
        role: 'outcome',
        who: '群众',
        words: card.text,
        near: { no: 'HB20261124-003', text: '石桥边上烧秸秆', place: '石桥边上' },
      }),
    },
    {
      title: '知悉',
      meaning: caseNotice('case-reported', {
        role: 'inform',
        who: '柳湾村三片区网格长 陈立夏',
        words: card.text,
      }),
    },
  ],
} as const
