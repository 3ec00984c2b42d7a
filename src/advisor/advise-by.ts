/** The model outside that the settings name, ready to be asked; nothing where they name none. */
import { type Advise, openAdvise } from './advise.ts'
import { type OpenAiSettings, openOpenAi } from './open-ai.ts'

type Warn = (words: string, fields: Record<string, unknown>) => void

export const adviseBy = (
  settings: (OpenAiSettings & { readonly timeoutMs: number }) | null,
  log: { readonly warn: Warn },
): { readonly advise?: Advise } =>
  settings === null
    ? {}
    : {
        advise: openAdvise({
          advisor: openOpenAi(settings),
          timeoutMs: settings.timeoutMs,
          report: (reason) => log.warn('no advice from the model outside', { reason }),
        }),
      }
