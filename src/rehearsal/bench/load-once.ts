/** A fresh process that reads the lexicon, understands one message, and prints how many milliseconds that took. */
import { sampleSaid } from '../../intent/sample-said.ts'
import { understand } from '../../intent/understand.ts'
import { loadLexicon } from '../../load-lexicon.ts'

const begun = performance.now()
understand(sampleSaid('三里桥往北有人烧秸秆', { photos: 1 }), await loadLexicon())
process.stdout.write(String(performance.now() - begun))
