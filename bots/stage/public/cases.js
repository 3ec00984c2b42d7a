/** The panel of cases: what is open, who holds it, until when; and one case with every fact in order. */
import { get } from './api.js'
import { byId, el } from './dom.js'
import { on, state } from './state.js'
import { dayAndMinute, levelWord, shortNumber, untilWord } from './words.js'

const filters = [
  ['open', '未结'],
  ['closed', '已销号'],
  ['self-handled', '自行处置'],
  ['merged', '已合并'],
  ['withdrawn', '已撤回'],
  ['void', '已作废'],
]
const deadlineWords = { acknowledge: '签收', feedback: '反馈', result: '办结', check: '核查' }

let filter = 'open'
let opened = null
let soon = 0
let asked = 0

export function openCases() {
  const choose = el(
    'select',
    { 'aria-label': '看哪些问题', onchange: ({ currentTarget }) => look(currentTarget.value) },
    ...filters.map(([value, word]) => el('option', { value }, word)),
  )
  byId('cases').replaceChildren(
    el('header', {}, el('h2', {}, '问题'), choose),
    el('div', { id: 'case-list', 'aria-live': 'polite' }),
  )
  for (const what of ['lines', 'now']) on(what, refreshSoon)
}

function look(value) {
  filter = value
  opened = null
  refresh()
}

/** Many lines come at once; the house is asked once. */
function refreshSoon() {
  clearTimeout(soon)
  soon = setTimeout(refresh, 250)
}

async function refresh() {
  const list = byId('case-list')
  asked += 1
  const mine = asked
  const shown = await draw().catch((error) => [el('p.notice', { role: 'alert' }, error.message)])
  // Answers may overtake each other; only the last question's is shown.
  if (mine === asked) list.replaceChildren(...shown)
}

async function draw() {
  if (opened !== null) return [detail(await get(`/cases/${encodeURIComponent(opened)}`))]
  const cases = await get(`/cases${filter ? `?state=${filter}` : ''}`)
  return cases.length > 0 ? cases.map(item) : [el('p.notice', {}, nothing())]
}

function nothing() {
  return filter === 'open' ? '现在没有未结的问题。' : '这里还没有问题。'
}

function open(no) {
  opened = no
  refresh()
}

function item(one) {
  return el(
    'button.case',
    { 'data-case': one.no, onclick: () => open(one.no) },
    el('span.top', {}, number(one, 'strong'), word(one)),
    el('span.what', {}, one.text || '（只有照片）'),
    el('span.meta', {}, [one.place, `${levelWord(one.level)} · ${one.holder}`].filter(Boolean).join(' · ')),
    ...one.deadlines.slice(0, 1).map(deadline),
  )
}

/** 1号 HB20261118-001: as it is said in the groups, and whole. */
function number({ no }, tag) {
  return el('span.number', {}, el(tag, {}, shortNumber(no)), shortNumber(no) !== no && el('small', {}, no))
}

function word(one) {
  return el(`span.state.is-${one.state}`, {}, one.stateWord)
}

function deadline({ kind, dueAt }) {
  const late = Date.parse(dueAt) < Date.parse(state.now)
  const text = `${deadlineWords[kind] ?? ''}期限 ${dayAndMinute(dueAt)}，${untilWord(dueAt, state.now)}`
  return el(`span.deadline${late ? '.late' : ''}`, {}, text)
}

function detail(one) {
  return el(
    'article.case-detail',
    {},
    el('button.link', { onclick: () => look(filter) }, '‹ 返回列表'),
    el('div.top', {}, number(one, 'h3'), word(one)),
    el('p.what', {}, one.text || '（只有照片）'),
    el(
      'dl',
      {},
      ...[
        ['地点', one.place ?? '待补充'],
        ['层级', levelWord(one.level)],
        ['由谁办理', one.holder],
      ].flatMap(([term, value]) => [el('dt', {}, term), el('dd', {}, value)]),
    ),
    el('div.deadlines', {}, ...one.deadlines.map(deadline)),
    el('h4', {}, '办理经过'),
    el('ol.trail', {}, ...one.facts.map(step)),
  )
}

function step({ at, by, sentence }) {
  return el(
    'li',
    {},
    el('time', { datetime: at }, dayAndMinute(at)),
    el('p', {}, sentence),
    by && el('small', {}, by),
  )
}
