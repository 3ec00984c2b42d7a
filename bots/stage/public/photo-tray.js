/** The photos and tables that are about to be sent: chosen, pasted, dropped, or drawn for the drill. */
import { el } from './dom.js'
import { drawSample, samples } from './sample-photos.js'

const most = 20
const mostBytes = 20 * 1024 * 1024
const mostTables = 3

/** @returns `shown` and `tools` to place, `photos()` as data: URLs, and `fill(photos)` */
export function openPhotoTray(form, showFault) {
  let photos = []
  let tables = []
  const shown = el('div.tray', { hidden: true, role: 'group', 'aria-label': '待发的照片' })
  const file = el('input', {
    type: 'file',
    accept: 'image/*,.xlsx',
    multiple: true,
    hidden: true,
    'aria-label': '选照片或表格',
  })

  function fill(next, nextTables = tables) {
    photos = next
    tables = nextTables
    shown.hidden = photos.length + tables.length === 0
    shown.replaceChildren(
      ...photos.map((src, n) =>
        el(
          'figure',
          {},
          el('img', { src, alt: `待发的第 ${n + 1} 张照片` }),
          el(
            'button.icon',
            { 'aria-label': `去掉第 ${n + 1} 张`, onclick: () => fill(photos.filter((_, m) => m !== n)) },
            '✕',
          ),
        ),
      ),
      ...tables.map(({ name }, n) =>
        el(
          'figure',
          {},
          el('figcaption', {}, name),
          el(
            'button.icon',
            {
              'aria-label': `去掉${name}`,
              onclick: () =>
                fill(
                  photos,
                  tables.filter((_, m) => m !== n),
                ),
            },
            '✕',
          ),
        ),
      ),
    )
  }

  async function add(files) {
    showFault('')
    const pictures = [...files].filter((one) => one.type.startsWith('image/'))
    const sheets = [...files].filter((one) => one.name.endsWith('.xlsx') && one.size <= mostBytes)
    for (const sheet of sheets.slice(0, mostTables - tables.length))
      fill(photos, [...tables, { name: sheet.name, data: await readAsDataUrl(sheet) }])
    if (pictures.length + sheets.length < files.length)
      showFault('只能发照片和 .xlsx 表格，其他文件没有加进来。')
    for (const picture of pictures) {
      if (photos.length >= most) return showFault(`一次最多发 ${most} 张照片，其余的请下次再发。`)
      if (picture.size > mostBytes) showFault('有照片超过 20 MB，没有加进来，请压缩后再发。')
      else fill([...photos, await readAsDataUrl(picture)])
    }
  }

  file.addEventListener('change', async () => {
    await add(file.files)
    file.value = ''
  })
  form.addEventListener('paste', (paste) => {
    const { files } = paste.clipboardData
    if (files.length === 0) return
    paste.preventDefault()
    add(files)
  })
  receiveDrops(form.parentElement, () => !form.hidden, add)

  return {
    shown,
    tools: [
      el('button.tool', { onclick: () => file.click() }, '照片'),
      file,
      sampleMenu((src) => fill([...photos, src].slice(0, most))),
    ],
    photos: () => photos,
    tables: () => tables,
    fill,
  }
}

/** Drawn scenes, so that one can take part without a photo at hand. Each is drawn anew: no two are the same file. */
function sampleMenu(add) {
  const menu = el('details.samples')
  menu.append(
    el('summary.tool', {}, '示例照片'),
    el(
      'div.menu',
      {},
      ...Object.entries(samples).map(([name, word]) => {
        const pick = () => {
          add(drawSample(name))
          menu.open = false
        }
        return el('button', { 'data-sample': name, onclick: pick }, word)
      }),
    ),
  )
  document.addEventListener('click', ({ target }) => {
    if (!menu.contains(target)) menu.open = false
  })
  menu.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape') menu.open = false
  })
  return menu
}

function receiveDrops(area, isOpen, add) {
  area.addEventListener('dragover', (drag) => {
    if (!isOpen()) return
    drag.preventDefault()
    area.classList.add('dropping')
  })
  area.addEventListener('dragleave', ({ relatedTarget }) => {
    if (!area.contains(relatedTarget)) area.classList.remove('dropping')
  })
  area.addEventListener('drop', (drop) => {
    if (!isOpen()) return
    drop.preventDefault()
    area.classList.remove('dropping')
    add(drop.dataTransfer.files)
  })
}

function readAsDataUrl(file) {
  return new Promise((done, fail) => {
    const reader = new FileReader()
    reader.onload = () => done(reader.result)
    reader.onerror = fail
    reader.readAsDataURL(file)
  })
}
