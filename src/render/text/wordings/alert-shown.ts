/** 预警啥时候解除啊: which alert runs and since when; its end is told by whoever declares it. */
import { alertLevelWords } from '../alert-words.ts'
import { whenSaid } from '../when.ts'
import { type WordingOf, wording } from '../wording.ts'

export const alertShown: WordingOf<'alert-shown'> = ({ running }, { now }) =>
  running === null
    ? wording(['目前没有启动重污染天气预警响应。'])
    : wording([
        `重污染天气${alertLevelWords[running.level]}预警响应进行中，${whenSaid(running.since, now)}启动。`,
        '解除或调整会在群里通知。',
      ])
