/** 办结: it is done, please check it. */

import type { ActWords } from '../act-phrase.ts'
import { readAct } from '../act-phrase.ts'
import { acts } from '../example.ts'
import { hear } from '../heard.ts'
import type { Phrase } from '../phrase.ts'
import type { Said } from '../wish.ts'

const done =
  '(?:处理|处置|整改|清理|清运|苫盖|办理|清淤|修复|治理|弄|干|搞|办|做)(?:已)?(?:完毕|完成|完了?|好了?|结束|妥了?|到位)|(?:处理|处置|整改|清理|清运|苫盖|解决)了(?!吗|没|一半|部分|两|三|一)|办结|搞定|完工|清(?:走|干净|完|掉)了|结束了|清干净|拉走了|销号|结案'
/** Asked of others, hoped for, or only half of it. */
const notYet =
  /(?:(?<!申)请|尽快|抓紧|务必|(?<!按|照)要求|限(?!期内)|必须|争取|预计|计划|准备|打算|力争|承诺|才能|何时|[天点时日号底班五]前)[^，。,！! ]{0,10}(?:办结|完成|整改完|处理完|处置完|清完|清理完|苫盖完)|(?:还|只)(?:有|剩|差)|一半|部分(?:完成|整改)|不能销|同意销号|予以销号|确认销号|准予销号|可以销号|核查通过|验收通过/u

/** A matter both sides know of, though nobody says its number: 你派的那个活干完了. */
const known = /(?:派|交办|安排|转|报|说)的|那个|那件|那堆|那家|的事儿?(?:$|[^故件实])/u

const words: ActWords = {
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
  spokenFirst: [
    '弄完了',
    '干完了',
    '处理完了',
    '处理好了',
    '处置好了',
    '办好了',
    '办完了',
    '弄好了',
    '搞定',
    '清完了',
    '整改好了',
  ],
  spoken: new RegExp(done, 'u'),
  bare: /^(?:弄完了|干完了|处理完了|处理好了|办好了|办完了|搞定了?)[。!！✅👌 ]*$/u,
  unless: notYet,
}
/** With proof along, a known matter needs no number. */
const wordsWithProof: ActWords = { commands: [], told: new RegExp(done, 'u'), unless: notYet }

export const finishCase: Phrase = {
  name: 'finish-case',
  title: '办结',
  what: '报告问题已处理完成，请附处理后的照片。',
  who: 'holder',
  leads: words.commands,
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
  parse: (said) =>
    readAct(said, 'finish-case', 'finish-case', words) ??
    (told(said) ? readAct(said, 'finish-case', 'finish-case', wordsWithProof) : null),
}

const told = (said: Said): boolean => said.photos > 0 && known.test(hear(said).body)
