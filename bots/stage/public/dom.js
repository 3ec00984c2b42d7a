/** Builds elements. Text always goes in as text, never as markup. */

/**
 * @param {string} tag `button`, with classes `button.primary.small`
 * @param {Record<string, unknown>} [props] `onclick` and other functions are listened to, the rest are attributes
 * @param {...(Node | string | null | undefined | false)} children
 */
export function el(tag, props = {}, ...children) {
  const [name, ...classes] = tag.split('.')
  const node = document.createElement(name)
  node.classList.add(...classes)
  if (name === 'button') node.type = 'button'
  for (const [key, value] of Object.entries(props)) {
    if (value === null || value === undefined || value === false) continue
    if (typeof value === 'function') node.addEventListener(key.replace(/^on/, ''), value)
    else node.setAttribute(key, value === true ? '' : String(value))
  }
  node.append(...children.filter((child) => child || child === 0))
  return node
}

export function byId(id) {
  return document.getElementById(id)
}

/**
 * A coloured square with two characters, as work chats show who has no picture: the last two of a person's name,
 * the first two of a group's.
 */
export function face(id, name, letters = [...name].slice(-2)) {
  if (id === 'bot') return el('img.face', { src: '/stage/bell.svg', alt: '' })
  let sum = 0
  for (const char of id) sum = (sum * 31 + char.codePointAt(0)) % 997
  return el(`span.face.tint-${sum % 6}`, { 'aria-hidden': 'true' }, letters.join(''))
}

/** Shows a dialog that a click beside it closes. */
export function showDialog(dialog) {
  dialog.onclick = (click) => {
    if (click.target === dialog) dialog.close()
  }
  if (!dialog.open) dialog.showModal()
}
