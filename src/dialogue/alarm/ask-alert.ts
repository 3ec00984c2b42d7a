/** 预警啥时候解除啊: told while one runs; where none does, only who spoke to the bot is answered. */
import { runningIn } from '../../domain/alert/alert.ts'
import { type Consequence, silence, type Turn } from '../turn.ts'

export async function askAlert({ desk, speaker, message }: Turn): Promise<Consequence> {
  const running = runningIn(await desk.alerts.latest(speaker.tenant))
  if (running === null && !message.addressed) return silence('no-alert')
  return {
    kind: 'tell',
    meaning: {
      kind: 'alert-shown',
      running: running && { level: running.level, since: running.startedAt },
    },
    outcome: 'answered',
    question: null,
  }
}
