/** 加项: what no record can show, with a reason and what proves it. */
import { assessPhrase, says } from '../assessments/assess-phrase.ts'

export const addFinding = assessPhrase({
  act: 'add-finding',
  title: '加项',
  what: '补记系统看不到的事项，如媒体曝光、领导批示，写明情形、理由和依据。',
  words: ['补记考核', '加一项', '加项'],
  needs: ({ unit }) => unit !== null,
  says: [
    says('加项 柳河县 州级媒体曝光 10月20日被州台点名 依据：州台新闻', {
      act: 'add-finding',
      unit: '柳河县',
    }),
    says(
      '加一项 柳河县 10月 未联合执法 督查组现场发现',
      { act: 'add-finding', unit: '柳河县', period: '2026-10', words: '未联合执法 督查组现场发现' },
      { photos: 1 },
    ),
    says('补记考核 松山县 领导批示 依据：批示件', { act: 'add-finding', unit: '松山县' }),
  ],
})
