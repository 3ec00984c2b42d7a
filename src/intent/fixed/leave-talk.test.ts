/** Leaves as people mention them, and absences that are none of the roster's. */
import { expect, test } from 'vitest'
import type { Instant } from '../../domain/names.ts'
import { leaveWords } from './leave-words.ts'

/** Wednesday 18 November 2026, 09:00. */
const now = Date.parse('2026-11-18T09:00:00+08:00') as Instant

test.each([
  ['我明天请假，让孙立秋代一下', null, '11-19', '11-19', '孙立秋'],
  ['老李这周病了，小张替他', '老李', '11-18', '11-22', '小张'],
  ['我休假到25号', null, '11-18', '11-25', null],
  ['明天请个假', null, '11-19', '11-19', null],
  ['我请两天假', null, '11-18', '11-19', null],
  ['明天我家里有事请假一天，村里孙立秋替我盯一下', null, '11-19', '11-19', '孙立秋'],
  ['下周我休年假，工作由孙立秋负责', null, '11-23', '11-29', '孙立秋'],
  ['我出差到周五，孙立秋代', null, '11-18', '11-20', '孙立秋'],
  ['本人下周一到下周三外出学习，由孙立秋代理', null, '11-23', '11-25', '孙立秋'],
  ['我今天要去县里开会，下午孙立秋替我', null, '11-18', '11-18', '孙立秋'],
  ['我出差到周五', null, '11-18', '11-20', null],
  ['今天我不在', null, '11-18', '11-18', null],
  ['明天我有事 老朱替我', null, '11-19', '11-19', '老朱'],
  ['下周一到周三我休年假，工作由孙立秋负责', null, '11-23', '11-25', '孙立秋'],
  ['身体不舒服，今天去不了了', null, '11-18', '11-18', null],
  ['家里有事，请两天假', null, '11-18', '11-19', null],
  ['后天我要去医院，请假半天', null, '11-20', '11-20', null],
  ['我明天住院，值不了班', null, '11-19', '11-19', null],
  ['孩子发烧，明天请假一天', null, '11-19', '11-19', null],
  ['我下周出差', null, '11-23', '11-29', null],
])('%s', (said, whom, from, to, deputy) =>
  expect(leaveWords(said, now)).toEqual({ whom, deputy, days: { from: `2026-${from}`, to: `2026-${to}` } }),
)

test.each(['我请假', '徐大暑病了，这几天孙立秋替他'])('%s: the days are asked for', (said) =>
  expect(leaveWords(said, now)).toMatchObject({ days: null }),
)

test.each([
  '我病了',
  '老板出差了',
  '工人今天休息，没人清垃圾',
  '请假制度发一下',
  '我今天去巡河，路边有垃圾',
  '我明天去开会',
  '今天休息的人有几个',
  '老张家今天又烧垃圾，小李去看一下',
  '砖厂老板病了，他儿子替他管',
  '明天我有事',
  '今天我不在家也能看到烟',
  '我现在不在村里',
  '我今天不在现场',
  '孩子发烧，老师今天请假了',
  '家里有事，他今天请假',
  '今天车来不了，垃圾拉不走',
  '我今天去不了现场，2号件请老马看看',
])('%s: no leave', (said) => expect(leaveWords(said, now)).toBeNull())
