/** Refusals about what was sent: text, photos, numbers. */
import type { RefusalTable } from './refusals.ts'
import { typed } from './typed.ts'

export const contentRefusals = {
  'unknown-number': ({ said }, setting) => [
    said === '' ? '没有找到您说的是哪一件。' : `没有找到“${typed(said, setting, 30)}”这件。`,
    '请核对编号，或引用那条消息再说。回复 查询 可看您手上的问题。',
  ],
  'empty-report': () => ['还没有说是什么问题。', '请说：上报 地点 情况，并附照片。'],
  'too-long': ({ chars, limit }) => [
    `内容有${chars}字，超过${limit}字，这条没有登记。`,
    '请写短一些再发，其余情况可以随后补充。',
  ],
  'too-many-photos': ({ count, limit }) => [
    `一次发了${count}张照片，最多收${limit}张，多出的没有收。`,
    '请分次补发。',
  ],
  'bad-photo': ({ sentence }, setting) => [typed(sentence, setting, 60), '请换一张照片再发。'],
} as const satisfies RefusalTable<
  'unknown-number' | 'empty-report' | 'too-long' | 'too-many-photos' | 'bad-photo'
>
