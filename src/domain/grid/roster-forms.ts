/** The four sheets on which an office fills in its roster: 网格, 群, 部门, 人员. */
import type { Form, FormColumn } from '../table/form.ts'
import type { Group, PostKind } from './grid.ts'

export const levelNames = ['一级', '二级', '三级', '四级', '五级'] as const

/** In the order of the choices. */
export const postNames: readonly (readonly [PostKind, string])[] = [
  ['first-chief', '第一网格长'],
  ['chief', '网格长'],
  ['deputy', '副网格长'],
  ['supervisor', '监督员'],
  ['office', '网格办工作人员'],
]

export const purposeNames: readonly (readonly [Group['purpose'], string])[] = [
  ['grid', '网格群'],
  ['leaders', '领导群'],
]

const column = (
  title: string,
  width: number,
  example: string,
  explain: string,
  more: Partial<Pick<FormColumn, 'required' | 'choices'>> = {},
): FormColumn => ({ title, width, example, explain, required: true, ...more })
const may = { required: false }

export const gridForm: Form = {
  sheet: '网格',
  columns: [
    column('网格编码', 12, '示例-990101001', '每个网格一个，不能重复；根网格的编码就是本辖区的编码'),
    column('网格名称', 14, '某某镇', '全称，不超过60字'),
    column('层级', 5, '二级', '根网格是一级，每往下一层加一级', { choices: levelNames }),
    column('上级编码', 12, '990101', '上一级网格的编码，须在本表内；只有根网格不填', may),
  ],
}

export const groupForm: Form = {
  sheet: '群',
  columns: [
    column('群编号', 12, '示例-群01', '自己编，不能重复'),
    column('群名', 16, '某某镇网格群', '群的名称'),
    column('网格编码', 12, '990101001', '这个群属于哪个网格'),
    column('用途', 6, '网格群', '每个网格最多一个网格群；领导群只属于根网格', {
      choices: purposeNames.map(([, name]) => name),
    }),
  ],
}

export const departmentForm: Form = {
  sheet: '部门',
  columns: [
    column('部门编号', 12, '示例-部门01', '自己编，不能重复'),
    column('部门名称', 16, '城市管理局', '职能部门全称'),
    column('网格编码', 12, '990101', '部门设在哪个网格，一般是根网格'),
    column('简称', 12, '城管局', '大家平常怎么叫，几个简称用顿号隔开', may),
  ],
}

export const peopleForm: Form = {
  sheet: '人员',
  columns: [
    column('人员编号', 12, '示例-0001', '工号或自己编，每人一个；不要用手机号、身份证号'),
    column('姓名', 8, '某某', '一人多岗时每个岗位写一行，编号和姓名相同'),
    column('网格编码', 12, '990101001', '在哪个网格任职；部门人员可不填', may),
    column('岗位', 9, '网格长', '在这个网格担任什么', {
      ...may,
      choices: postNames.map(([, name]) => name),
    }),
    column('职务', 10, '网格长', '大家怎么称呼，不填就用岗位名', may),
    column('部门编号', 12, '', '职能部门的人填部门编号', may),
  ],
}

export const rosterForms = [gridForm, groupForm, departmentForm, peopleForm] as const
