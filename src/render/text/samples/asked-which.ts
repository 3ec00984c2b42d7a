/** Samples: questions with a few answers. */
import { li } from './cast.ts'
import type { Sample } from './sample.ts'

export const askedWhich: readonly Sample<'asked-which'>[] = [
  {
    title: '几件同号',
    meaning: {
      kind: 'asked-which',
      about: 'case',
      said: '7号',
      options: [
        { label: '今天 7号 石桥南头有人烧秸秆', value: '990101/HB20261125-007' },
        { label: '昨天 7号 东河桥下倒垃圾', value: '990101/HB20261124-007' },
      ],
      to: li,
    },
  },
  {
    title: '几个同名',
    meaning: {
      kind: 'asked-which',
      about: 'target',
      said: '王敏',
      options: [
        { label: '柳湾村 王敏', value: 'p-1' },
        { label: '城市管理局 王敏', value: 'p-2' },
      ],
      to: null,
    },
  },
  {
    title: '没说哪一件',
    meaning: {
      kind: 'asked-which',
      about: 'case',
      said: '',
      options: [
        { label: '7号 石桥南头', value: '1' },
        { label: '12号 东河桥下', value: '2' },
      ],
      to: li,
    },
  },
  {
    title: '两种意思',
    meaning: {
      kind: 'asked-which',
      about: 'reading',
      said: '石桥南头冒烟，我过去看了看',
      options: [
        { label: '上报问题', value: '7:report' },
        { label: '自行处置', value: '7:self_handled' },
      ],
      to: li,
    },
  },
  {
    title: '只有照片',
    meaning: {
      kind: 'asked-which',
      about: 'same-matter',
      said: '7号（石桥南头有人烧秸秆）',
      options: [
        { label: '是', value: '7:HB20261125-007' },
        { label: '不是', value: '7:no' },
      ],
      to: li,
    },
  },
  {
    title: '只有照片，刚报了几件',
    meaning: {
      kind: 'asked-which',
      about: 'same-matter',
      said: '',
      options: [
        { label: '7号 石桥南头', value: '7:HB20261125-007' },
        { label: '12号 东河桥下', value: '7:HB20261125-012' },
        { label: '都不是', value: '7:no' },
      ],
      to: li,
    },
  },
  {
    title: '只有照片，今天还欠一项',
    meaning: {
      kind: 'asked-which',
      about: 'duty-photo',
      said: '每日巡查',
      options: [
        { label: '是', value: '7:block-patrol' },
        { label: '不是', value: '7:no' },
      ],
      to: li,
    },
  },
  {
    title: '只有照片，今天还欠几项',
    meaning: {
      kind: 'asked-which',
      about: 'duty-photo',
      said: '',
      options: [
        { label: '日会商', value: '7:grassroots-consultation-3' },
        { label: '日巡查', value: '7:township-patrol' },
        { label: '都不是', value: '7:no' },
      ],
      to: li,
    },
  },
  {
    title: '报警还是问题',
    meaning: {
      kind: 'asked-which',
      about: 'case-or-alarm',
      said: '正在处理',
      options: [
        { label: '报警1号 柳河县城微站', value: '7:alarm' },
        { label: '7号 石桥南头', value: '7:HB20261125-007' },
      ],
      to: li,
    },
  },
  {
    title: '先压一压',
    meaning: {
      kind: 'asked-which',
      about: 'held-back',
      said: '7号（石桥南头）',
      options: [
        { label: '撤回这件', value: '7:withdraw' },
        { label: '照常办', value: '7:keep' },
      ],
      to: li,
    },
  },
]
