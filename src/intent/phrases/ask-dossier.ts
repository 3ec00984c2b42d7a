/** 档案 东山加油站: one enterprise's file (一企一档). */
import { says } from '../example.ts'
import type { Phrase } from '../phrase.ts'
import type { Said, Wish } from '../wish.ts'

const form =
  /^(?:查看?|要|发|导出)?一?下? ?(?:档案|一企一档) ?[：: ] ?(?<name>\S{2,60})$|^(?:查看?|要|发|导出)?一?下?(?:一企一档|企业档案)[。]?$/u

export const askDossier: Phrase = {
  name: 'ask-dossier',
  intent: 'query',
  title: '企业档案',
  what: '把一家污染源的档案和相关问题做成文档发回来。',
  who: 'chief',
  leads: [],
  says: [
    says('档案 东山加油站', { wish: 'ask-dossier', name: '东山加油站' }),
    says('导出档案 东山加油站', { wish: 'ask-dossier', name: '东山加油站' }),
    says('一企一档 宏达化工', { wish: 'ask-dossier', name: '宏达化工' }),
    says('一企一档', { wish: 'ask-dossier', name: '' }),
  ],
  exact,
  wish: ({ said }) => exact(said),
}

function exact({ text, photos }: Said): Wish | null {
  const found = photos > 0 ? null : form.exec(text)
  return found === null ? null : { wish: 'ask-dossier', name: found.groups?.name ?? '' }
}
