/** 多发: so many of one kind in one town in so short a time that somebody should look at them as one. */
import { gist } from '../card-lines.ts'
import { categoryName } from '../category-names.ts'
import { shortNumber } from '../short-number.ts'
import { called, type WordingOf, wording } from '../wording.ts'

export const clusterNoticed: WordingOf<'cluster-noticed'> = (meaning, setting) => {
  const { grid, category, count, hours, cards, asked } = meaning
  const whom = asked.length > 0 ? `请 ${called(asked)} 研判，` : '请研判，'
  const more = count - cards.length
  return wording(
    [
      `【多发】${grid}${hours}小时内“${categoryName(category) ?? '同类问题'}”已有${count}件。`,
      ...cards.map((card) => `${shortNumber(card.no)}｜${gist(card, setting, 30)}（${card.origin}）`),
      more > 0 ? `另有${more}件。` : null,
      `${whom}是否同一来源，要不要统一处置。`,
    ],
    { mentions: asked },
  )
}
