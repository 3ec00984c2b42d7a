/** The levels of an alert, as they are called. */
import type { AlertLevel } from '../../domain/alert/facts.ts'

export const alertLevelWords: Readonly<Record<AlertLevel, string>> = {
  blue: '蓝色',
  yellow: '黄色',
  orange: '橙色',
  red: '红色',
}
