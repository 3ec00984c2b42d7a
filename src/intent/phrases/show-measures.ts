/** 措施: what the ladders propose and what has become of it. */
import { assessPhrase, says } from '../assessments/assess-phrase.ts'

export const showMeasures = assessPhrase({
  act: 'show-measures',
  title: '考核措施',
  what: '查看考核提出的约谈、通报等措施和办理情况。',
  words: ['考核措施', '措施台账', '措施'],
  needs: ({ words }) => words === '',
  says: [
    says('措施', { act: 'show-measures', unit: null }),
    says('考核措施 10月', { act: 'show-measures', period: '2026-10' }),
    says('措施 柳河县', { act: 'show-measures', unit: '柳河县' }),
  ],
})
