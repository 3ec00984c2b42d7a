/** 一企一档: one source's file goes with it. */
import { typed } from '../typed.ts'
import { type WordingOf, wording } from '../wording.ts'

export const dossierMade: WordingOf<'dossier-made'> = ({ name, cases }, setting) =>
  wording([
    `${typed(name, setting, 60)}的档案见附件${cases === 0 ? '，还没有相关问题。' : `，相关问题${cases}件。`}`,
  ])
