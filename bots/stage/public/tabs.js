/** On a narrow screen one part is seen at a time; the tabs below choose it. On a wide one all are seen. */
import { byId, el } from './dom.js'
import { changed } from './state.js'

const tabs = [
  ['chats', '会话'],
  ['chat', '聊天'],
  ['panel', '问题与时钟'],
]

export function openTabs() {
  byId('tabs').replaceChildren(
    ...tabs.map(([tab, word]) => el('button', { 'data-tab': tab, onclick: () => showTab(tab) }, word)),
  )
  showTab('chats')
}

export function showTab(tab) {
  document.body.dataset.tab = tab
  for (const button of byId('tabs').children) {
    if (button.dataset.tab === tab) button.setAttribute('aria-current', 'page')
    else button.removeAttribute('aria-current')
  }
  changed('tab')
}

/** Whether somebody is looking at the open chat: on a narrow screen another part may lie over it. */
export function chatIsSeen() {
  return !document.hidden && getComputedStyle(byId('main')).visibility === 'visible'
}

/** A number beside 会话, so that one sees from elsewhere that there is something new. */
export function badgeTab(count) {
  const button = byId('tabs').querySelector('[data-tab=chats]')
  button.replaceChildren('会话', count > 0 ? el('span.badge', {}, count > 99 ? '99+' : String(count)) : '')
}
