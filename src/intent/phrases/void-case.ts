/** 作废: looked into, and there is nothing to it. */
import { actPhrase } from '../act-phrase.ts'
import { acts } from '../example.ts'

export const voidCase = actPhrase({
  act: 'void-case',
  intent: 'recall',
  title: '作废',
  what: '经核实不属实或不属环境问题的，予以作废，请写明原因。',
  who: 'superior',
  commands: ['作废', '不属实', '予以作废', '情况不属实', '核实不属实', '非环境问题', '不予受理'],
  says: [
    acts('作废 7号 现场核实没有此事', 'void-case', 7, { words: '现场核实没有此事' }),
    acts('7号情况不属实', 'void-case', 7, { photos: 1 }),
    acts('不属实，是水蒸气', 'void-case', 'quoted'),
    acts('作废 重复报了', 'void-case', null, { words: '重复报了' }),
  ],
})
