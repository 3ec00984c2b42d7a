/** The sheet on which an office fills in its pollution sources (污染源台账), with the fields of STANDARDS §7. */
import { postNames } from '../grid/roster-forms.ts'
import type { Form, FormColumn } from '../table/form.ts'
import type { SourceState } from './source.ts'

export const stateNames: readonly (readonly [SourceState, string])[] = [
  ['running', '在产'],
  ['stopped', '停产'],
  ['closed', '关闭'],
]

const must = (title: string, width: number, example: string, explain: string): FormColumn => ({
  ...{ title, width, example, explain, required: true },
})
const may = (title: string, width: number, example: string, explain: string): FormColumn => ({
  ...{ title, width, example, explain, required: false },
})

/** @param kinds what may stand as 类型, out of the data. */
export const sourceForm = (kinds: readonly string[]): Form => ({
  sheet: '污染源',
  columns: [
    must('污染源编号', 10, '示例-0001', '自己编，每家一个，不能重复'),
    must('名称', 18, '某某加油站', '全称，不超过60字'),
    { ...must('类型', 10, kinds[0] ?? '', '从下拉框里选'), choices: kinds },
    must('所属网格', 12, '990101001001', '填网格编码，须在名册里'),
    {
      ...may('责任岗位', 9, '网格长', '该网格里由哪个岗位负责这家，填岗位不填人'),
      choices: postNames.map(([, name]) => name),
    },
    { ...must('状态', 6, '在产', '在产、停产、关闭'), choices: stateNames.map(([, name]) => name) },
    may('统一社会信用代码', 14, '', '18位，没有可不填'),
    may('地址', 18, '', '门牌或位置'),
    may('坐标', 14, '112.85,35.49', '先经度后纬度，用逗号隔开'),
    may('负责人', 8, '', '企业一方的负责人姓名，不要填电话'),
    may('主要污染物', 14, '扬尘、油气', '几种用顿号隔开'),
    may('治理设施', 16, '', '有哪些治理设施'),
    may('排污许可证号', 14, '', '许可证编号或登记编号'),
    may('许可证有效期', 10, '2028-06-30', '到期日，写作2028-06-30'),
    may('管控级别', 8, '', '本地怎么分就怎么填'),
    may('应急减排措施', 16, '', '重污染天气时怎么停、怎么减'),
    may('最近核查日期', 10, '2026-11-02', '写作2026-11-02'),
    may('环评', 14, '', '批复文号或情况'),
    may('验收', 14, '', '验收文号或情况'),
    may('监测报告', 14, '', '最近一次的编号或结论'),
    may('应急预案', 14, '', '备案编号或情况'),
    may('处罚记录', 18, '', '文号和结果，没有可不填'),
  ],
})
