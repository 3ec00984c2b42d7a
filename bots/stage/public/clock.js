/** The drill clock: what time it is on the stage, and the buttons that move it forward. */
import { get, post } from './api.js'
import { byId, el } from './dom.js'
import { changed, on, state } from './state.js'
import { dayOf, minuteOf, minutesToEight } from './words.js'

const jumps = [
  ['+30 分钟', () => 30],
  ['+2 小时', () => 120],
  ['到明早 8 点', () => minutesToEight(state.now)],
  ['+1 天', () => 1440],
]

export function openClock() {
  const date = el('span.date')
  const time = el('strong.time')
  const busy = el('p.hint', { role: 'status' }, '拨快时钟，到点的提醒会马上发到群里。')
  const buttons = jumps.map(([word, minutes]) => el('button', { onclick: () => jump(minutes()) }, word))
  byId('clock').replaceChildren(
    el('h2', {}, '演练时钟'),
    el('div.now', {}, time, date),
    el('div.jumps', { role: 'group', 'aria-label': '拨快时钟' }, ...buttons),
    busy,
  )

  async function jump(advanceMinutes) {
    for (const button of buttons) button.disabled = true
    busy.textContent = '正在拨快时钟，请稍候…'
    try {
      state.now = (await post('/clock', { advanceMinutes })).now
      busy.textContent = `时钟已拨到 ${dayOf(state.now)} ${minuteOf(state.now)}。`
      changed('now')
    } catch (error) {
      busy.textContent = error.message
    }
    for (const button of buttons) button.disabled = false
  }

  on('now', () => {
    time.textContent = minuteOf(state.now)
    date.textContent = dayOf(state.now)
  })
  // The clock may also run by itself; the page asks rather than keep a clock of its own.
  setInterval(async () => {
    const { now } = await get('/clock').catch(() => state)
    if (now === state.now) return
    state.now = now
    changed('now')
  }, 20_000)
}
