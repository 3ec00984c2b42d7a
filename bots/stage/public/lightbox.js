/** A photo in full size, with those beside it. Esc, or a click beside it, closes. */
import { byId, el, showDialog } from './dom.js'

export function showPhoto(sources, first) {
  const dialog = byId('photo')
  let index = first
  const image = el('img', { alt: '放大的照片' })
  const count = el('span.count')
  const turn = (step) => {
    index = (index + step + sources.length) % sources.length
    image.src = sources[index]
    count.textContent = sources.length > 1 ? `${index + 1} / ${sources.length}` : ''
  }
  dialog.replaceChildren(
    image,
    count,
    el('button.icon.close', { 'aria-label': '关闭', onclick: () => dialog.close() }, '✕'),
  )
  if (sources.length > 1)
    dialog.append(
      el('button.icon.before', { 'aria-label': '上一张', onclick: () => turn(-1) }, '‹'),
      el('button.icon.next', { 'aria-label': '下一张', onclick: () => turn(1) }, '›'),
    )
  dialog.onkeydown = ({ key }) => {
    if (key === 'ArrowLeft') turn(-1)
    if (key === 'ArrowRight') turn(1)
  }
  turn(0)
  showDialog(dialog)
}
