/** Other work that leaves a trace, 宣传, 演练, 排查: its kind is told by its words. */
import { guessKind, papersDone } from '../../domain/duty/guess-kind.ts'
import { says } from '../example.ts'
import type { Phrase } from '../phrase.ts'

/** With a space behind it, it is entered; 应急演练模拟油罐车泄漏 is told. */
const drill = /^应急演练(?:登记|记录)?[ ：:，,]/u

export const recordWork: Phrase = {
  name: 'record-work',
  intent: 'log_activity',
  title: '工作记录',
  what: '登记宣传、演练、排查、通报等工作。',
  who: 'chief',
  leads: ['工作记录', '宣传', '演练', '排查记录', '考核', '通报记录', '/log'],
  says: [
    says('演练 危化品泄漏应急演练，7家单位参加', { wish: 'duty', kind: 'drill' }, { photos: 1 }),
    says('应急演练 砖厂停产演练，12人参加', { wish: 'duty', kind: 'drill', led: true }, { photos: 1 }),
    says('宣传 六五环境日进社区', { wish: 'duty', kind: 'publicity' }, { photos: 1 }),
    says('名录报上去了', { wish: 'duty', kind: 'paper', led: false }),
    says('各部门运行情况通报已发', { wish: 'duty', kind: 'notice', led: false }),
    says('今天组织四级网格长培训 28人', { wish: 'duty', kind: 'training', led: false }, { photos: 1 }),
  ],
  exact: ({ text }) => {
    if (drill.test(text)) return { wish: 'duty', kind: 'drill', text, led: true }
    const kind = papersDone(text) ? guessKind(text) : null
    return kind === null ? null : { wish: 'duty', kind, text, led: false }
  },
  wish: ({ said, lead }) => {
    const kind = guessKind(said.text)
    return kind === null ? null : { wish: 'duty', kind, text: said.text, led: lead !== null }
  },
}
