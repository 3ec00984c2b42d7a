/** Who will hear a digest from now on, or no longer, and how to change that again. */
import { type WordingOf, wording } from '../wording.ts'

export const digestSubscribed: WordingOf<'digest-subscribed'> = ({ digest, wanted, group }) =>
  wording([
    wanted
      ? `好的，以后的${digest}会发到${group ?? '这里'}。`
      : `好的，以后的${digest}不再发到${group ?? '这里'}。`,
    wanted ? `不想再收就说：退订 ${digest}` : `想恢复就说：订阅 ${digest}`,
  ])
