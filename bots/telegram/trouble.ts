/** What hinders the connection to Telegram, in a sentence for whoever runs it. */
import { ApiFault } from './api.ts'

export const privacyReason =
  '机器人开着隐私模式，群里的普通发言它听不到。请在 BotFather 中用 /setprivacy 选 Disable，再把机器人移出各群后重新加入。'

export function reasonOf(fault: unknown): string {
  if (!(fault instanceof ApiFault)) return '暂时无法保存收到的消息，稍后会自动重试，消息不会丢失。'
  switch (fault.code) {
    case 401:
    case 404:
      return 'Telegram 不认可这个令牌，请向 BotFather 核对后重新填写并重启。'
    case 409:
      return '另有程序在用同一个令牌接收消息，请停掉其中一个；本机会自动重试。'
    case 429:
      return 'Telegram 要求稍候，到时会自动继续。'
    case null:
      return '连不上 Telegram 服务器，请检查网络；恢复后会自动继续。'
    default:
      return 'Telegram 服务器暂时不可用，稍后会自动重试。'
  }
}
