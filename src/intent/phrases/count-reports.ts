/** 我这个月报了几条: how many reports are one's own in a period. */
import { dayOf } from '../../domain/calendar/days.ts'
import { periodWith } from '../../domain/digest/period.ts'
import { says } from '../example.ts'
import { periodSaid, periodWords } from '../limits/period-words.ts'
import type { Phrase } from '../phrase.ts'

const period = new RegExp(periodWords, 'u')

export const countReports: Phrase = {
  name: 'count-reports',
  intent: 'query',
  title: '我报了几件',
  what: '看自己一段时间报了多少问题。',
  who: 'everyone',
  leads: [],
  says: [
    says('我这个月报了几条？', { wish: 'count-reports', said: '这个月' }),
    says('我上周一共报了多少条', { wish: 'count-reports', said: '上周' }),
    says('我今年报了多少件', { wish: 'count-reports', said: '今年' }),
  ],
  wish: ({ said: { text, now } }) => {
    // 那条编号多少: one of them is looked for.
    if (/编号|单号/u.test(text)) return null
    const written = period.exec(text)?.[0]
    const meant = written === undefined ? null : periodSaid(written, now)
    // Without a time the month is meant: all that one ever told nobody counts.
    const { from, to } = meant ? periodWith(meant.digest, meant.day) : periodWith('monthly', dayOf(now))
    return { wish: 'count-reports', from, to, said: meant && written ? written : '本月' }
  },
}
