/** The sentences of an alert's own facts. */
import type { AlertFact } from '../../domain/alert/facts.ts'
import { alertLevelWords } from './alert-words.ts'
import type { Sentences } from './sentence.ts'
import { dateSaid } from './when.ts'

export const alertSentences = {
  'alert-started': ({ level, note }) => `启动${alertLevelWords[level]}预警响应${because(note)}`,
  'alert-changed': ({ from, level, note }) =>
    `预警由${alertLevelWords[from]}调整为${alertLevelWords[level]}${because(note)}`,
  'alert-ended': ({ level, note }) => `解除${alertLevelWords[level]}预警响应${because(note)}`,
  'alert-summarised': ({ day, level }) => `${dateSaid(day)}${alertLevelWords[level]}预警日报`,
} as const satisfies Sentences<AlertFact>

const because = (words: string): string => (words === '' ? '' : `：${words}`)
