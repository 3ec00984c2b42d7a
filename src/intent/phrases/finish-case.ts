/** 办结: it is done, please check it. */
import { actPhrase } from '../act-phrase.ts'
import { acts } from '../example.ts'

export const finishCase = actPhrase({
  act: 'finish-case',
  intent: 'done',
  title: '办结',
  what: '报告问题已处理完成，请附处理后的照片。',
  who: 'holder',
  commands: [
    '办结',
    '已办结',
    '办结了',
    '完成',
    '已完成',
    '处理完毕',
    '处置完毕',
    '整改完毕',
    '整改完成',
    '清理完毕',
    '申请销号',
    '请销号',
    '请核查销号',
    '申请结案',
    '申请办结',
    '完工',
    '/done',
  ],
  says: [
    acts('办结 7号 垃圾已清运', 'finish-case', 7, { words: '垃圾已清运', photos: 1 }),
    acts('7号弄完了', 'finish-case', 7, { photos: 2 }),
    acts('17号坑塘清淤结束，水质明显好转，请上级验收', 'finish-case', 17, { photos: 3 }),
    acts('处理好了', 'finish-case', 'quoted', { photos: 1 }),
    acts('编号20261118-003已整改完毕，请核查销号', 'finish-case', null, { ref: { no: '20261118-003' } }),
    acts('已完成，请销号', 'finish-case', null),
    acts('弄完了 土全盖上了', 'finish-case', null, { photos: 2 }),
    acts('你派的那个活干完了', 'finish-case', null, { photos: 2 }),
  ],
})
