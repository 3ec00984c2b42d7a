/** Samples: several cases at once, by one message or by many people. */
import { card, chen, clock, photo, wang, zhao } from './cast.ts'
import type { Samples } from './sample.ts'

const other = {
  ...card,
  no: 'HB20261125-008',
  text: '东河桥下有人倒垃圾',
  place: '东河桥下',
  category: 'garbage',
}
const third = { ...card, no: 'HB20261125-009', text: '村口有人喷漆，味道大', place: null, category: 'vocs' }
const rows = [
  { card, missing: [], near: null },
  {
    card: other,
    missing: [],
    near: { no: 'HB20261125-003', text: '东河桥边堆着垃圾', place: '东河桥边' },
  },
  { card: third, missing: ['place'] },
].map((row) => ({ near: null, ...row })) as {
  card: typeof card
  missing: ('place' | 'photo')[]
  near: { no: string; text: string; place: string | null } | null
}[]
const who = '柳湾村三片区网格长 陈立夏'
const told = {
  ...{ who, rows, asked: [], by: null, photos: [] },
  ...{ saidHere: false, acknowledge: false, hotline: null },
}

export const several = {
  'cases-reported': [
    {
      title: '请签收',
      meaning: {
        ...{ ...told, kind: 'cases-reported', role: 'ask', asked: [wang], by: clock('11:10') },
        ...{ photos: [photo(1)], saidHere: true, acknowledge: true },
      },
    },
    {
      title: '自己报的，缺照片',
      meaning: {
        ...{
          ...told,
          kind: 'cases-reported',
          role: 'ask',
          asked: [wang],
          by: clock('11:10'),
          saidHere: true,
        },
        rows: rows.map((row) => ({ ...row, missing: ['photo'] })),
      },
    },
    { title: '回报告处', meaning: { ...told, kind: 'cases-reported', role: 'outcome', saidHere: true } },
    {
      title: '突发，各级知悉',
      meaning: {
        ...{ ...told, kind: 'cases-reported', role: 'inform', asked: [zhao], hotline: '0900-0000110' },
        rows: rows.slice(0, 2).map((row) => ({ ...row, card: { ...row.card, urgency: 'emergency' } })),
      },
    },
  ],
  'cases-supplemented': [
    {
      title: '补照片',
      meaning: { ...told, kind: 'cases-supplemented', role: 'inform', photos: [photo(1)] },
    },
  ],
  'cases-withdrawn': [
    { title: '撤回', meaning: { ...told, kind: 'cases-withdrawn', role: 'outcome', saidHere: true } },
  ],
  'cluster-noticed': [
    {
      title: '镇里',
      meaning: {
        ...{ kind: 'cluster-noticed', grid: '北苇镇', category: 'burn_straw', count: 7, hours: 24 },
        ...{
          cards: [card, { ...card, no: 'HB20261125-005', place: null, text: '有烟' }],
          asked: [zhao, chen],
        },
      },
    },
    {
      title: '没有人在岗',
      meaning: {
        ...{ kind: 'cluster-noticed', grid: '北苇镇', category: 'burn_straw', count: 1, hours: 24 },
        ...{ cards: [card], asked: [] },
      },
    },
  ],
} as const satisfies Samples<'cases-reported' | 'cases-supplemented' | 'cases-withdrawn' | 'cluster-noticed'>
