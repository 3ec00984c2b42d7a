/** A fresh process that reads the lexicon, understands one message, and prints the milliseconds of its thread that took. */
import { sampleSaid } from '../../intent/sample-said.ts'
import { understand } from '../../intent/understand.ts'
import { loadLexicon } from '../../load-lexicon.ts'

const begun = process.threadCpuUsage()
understand(sampleSaid('三里桥往北有人烧秸秆', { photos: 1 }), await loadLexicon())
const { user, system } = process.threadCpuUsage(begun)
process.stdout.write(String((user + system) / 1000))
