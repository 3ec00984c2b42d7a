/** Refusals about what was sent: text, photos, numbers. */
import { dayOf } from '../../domain/calendar/days.ts'
import type { RefusalTable } from './refusals.ts'
import { shortNumber } from './short-number.ts'
import { typed } from './typed.ts'
import { dateSaid } from './when.ts'

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
  'too-many-matters': ({ count, limit }) => [
    `这一条里说了${count}件事，一次最多分成${limit}件，这次先登记为一件。`,
    '要分开办，请分几条发。',
  ],
  'opened-apart': ({ numbers }) => [
    `这条消息已分成${numbers.map(shortNumber).join('、')}登记，改后的件数不同，没有跟着改。`,
    `请按件更正：更正 ${shortNumber(numbers[0] ?? '')} 正确内容`,
  ],
  'no-such-day': ({ said }, setting) => [
    `没有“${typed(said, setting, 20)}”这一天，这一步没有办。`,
    '请写一个有的日期再说一遍，例如：明天下班前',
  ],
  'record-ahead': ({ day }, { now }) => [
    `${dateSaid(day, dayOf(now))}还没到，不能先登记。`,
    '请当天做完后再登记。',
  ],
  'record-too-old': ({ day, days }, { now }) => [
    `${dateSaid(day, dayOf(now))}过去太久，没有登记；只能补记${days}天以内的。`,
    '确需补录的，请报上级网格办。',
  ],
  'nothing-quoted': () => [
    '看不到您引用的那句话，没有登记。',
    '请引用那条消息再说“这是上报”，或直接说：上报 地点 情况',
  ],
  'unknown-category': ({ no, said }, setting) => [
    `没有“${typed(said, setting, 20)}”这个类别，${shortNumber(no)}没有改。`,
    `请换个说法，例如：更正 ${shortNumber(no)} 类别是扬尘`,
  ],
  'number-not-moved': ({ no }) => [
    `记在${shortNumber(no)}上的话不能挪到另一件，这次没有改。`,
    `请对另一件把话再说一遍；${shortNumber(no)}要改内容请说：更正 ${shortNumber(no)} 正确内容`,
  ],
  'table-refused': ({ says }, setting) => [typed(says, setting, 200)],
  'bad-photo': ({ sentence }, setting) => [typed(sentence, setting, 60), '请换一张照片再发。'],
} as const satisfies RefusalTable<
  | 'unknown-number'
  | 'empty-report'
  | 'too-long'
  | 'too-many-photos'
  | 'too-many-matters'
  | 'opened-apart'
  | 'no-such-day'
  | 'record-ahead'
  | 'record-too-old'
  | 'nothing-quoted'
  | 'unknown-category'
  | 'number-not-moved'
  | 'bad-photo'
  | 'table-refused'
>
