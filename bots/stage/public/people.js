/** Choosing who one is: all persons by level, with their posts, and a search. */
import { become } from './become.js'
import { byId, el, face, showDialog } from './dom.js'
import { on, personOf, recall, remember, state } from './state.js'
import { levelWord, postWord } from './words.js'

export function openPeople() {
  byId('me').addEventListener('click', choosePerson)
  on('me', () => {
    drawMe()
    if (state.me) rememberRecent(state.me)
    drawRecent()
  })
  drawMe()
}

export function choosePerson() {
  const dialog = byId('people')
  const list = el('div.people-list')
  const search = el('input', {
    type: 'search',
    placeholder: '搜姓名、网格或岗位',
    'aria-label': '搜姓名、网格或岗位',
    autocomplete: 'off',
    oninput: () => drawList(list, search.value),
  })
  dialog.replaceChildren(
    el(
      'div.sheet',
      {},
      el(
        'header',
        {},
        el('h2', { id: 'people-title' }, '您想以谁的身份参加演练？'),
        el('button.icon', { 'aria-label': '关闭', onclick: () => dialog.close() }, '✕'),
      ),
      el('p.hint', {}, '选好后就能在他所在的群里发言、传照片、点按钮。多开几个标签页，可以同时扮演几个人。'),
      search,
      list,
    ),
  )
  drawList(list, '')
  showDialog(dialog)
  search.focus()
}

function drawList(list, wanted) {
  const words = wanted.trim().split(/\s+/).filter(Boolean)
  const fits = (person) => words.every((word) => textOf(person).includes(word))
  const byLevel = Map.groupBy(state.people.filter(fits), levelOf)
  const levels = [...byLevel.keys()].sort((one, other) => one - other)
  list.replaceChildren(
    ...levels.map((level) =>
      el(
        'section',
        {},
        el('h3', {}, levelWord(level)),
        el('div.people-grid', {}, ...byLevel.get(level).map(card)),
      ),
    ),
  )
  if (levels.length === 0) list.append(el('p.notice', {}, '没有找到这样的人，换个词再试试。'))
}

function card(person) {
  return el(
    'button.person',
    {
      'data-person': person.id,
      'aria-current': person.id === state.me?.id && 'true',
      onclick: () => pick(person),
    },
    face(person.id, person.name),
    el('span.who', {}, el('strong', {}, person.name), el('small', {}, postWord(person) || '未任岗位')),
  )
}

function pick(person) {
  byId('people').close()
  become(person)
}

function levelOf(person) {
  return Math.min(...person.posts.map((post) => post.level), 9)
}

function textOf(person) {
  return [person.name, ...person.posts.flatMap((post) => [post.gridName, post.post])].join(' ')
}

function drawMe() {
  const { me } = state
  byId('me').replaceChildren(
    ...(me
      ? [
          face(me.id, me.name),
          el('span.who', {}, el('strong', {}, me.name), el('small', {}, postWord(me) || '未任岗位')),
        ]
      : [el('span.who', {}, el('strong', {}, '请选择身份'), el('small', {}, '选好后才能发言'))]),
    el('span.switch', {}, me ? '换人' : '选择'),
  )
}

/** The last five: a drill goes back and forth between the same few people. */
function rememberRecent(person) {
  const others = (recall('recent') ?? []).filter((id) => id !== person.id)
  remember('recent', [person.id, ...others].slice(0, 6))
}

function drawRecent() {
  const people = (recall('recent') ?? [])
    .map(personOf)
    .filter((person) => person && person.id !== state.me?.id)
  byId('recent').replaceChildren(
    ...people.slice(0, 5).map((person) =>
      el(
        'button',
        {
          title: `${person.name} ${postWord(person)}`,
          'aria-label': `换成${person.name}`,
          onclick: () => become(person),
        },
        face(person.id, person.name),
        el('small', {}, person.name),
      ),
    ),
  )
}
