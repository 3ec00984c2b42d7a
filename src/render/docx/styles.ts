/** One paragraph style per element of a document, by its Chinese name, so that an office that edits it finds what it knows. */
import { AlignmentType, type IStylesOptions, LineRuleType } from 'docx'
import { type Face, faces } from './fonts.ts'
import { characterSpacing, chars, linePitch, pt, sizes } from './measures.ts'

const exactly = (line: number, before = 0) => ({ line, lineRule: LineRuleType.EXACT, before, after: 0 })
const run = (face: Face, size: keyof typeof sizes) => ({ font: faces[face], size: sizes[size] * 2 })
/** 7.3.3: the first line is indented by two characters. */
const firstLine = { firstLine: chars(2), firstLineChars: 200 }
const red = 'FF0000'

/** Style ids are Latin, names are what Word shows. */
const paragraphStyles = [
  { id: 'Mark', name: '发文机关标志', run: { font: faces.小标宋, color: red } },
  { id: 'Issue', name: '期号', run: run('仿宋', '三号') },
  { id: 'Number', name: '发文字号', run: run('仿宋', '三号') },
  { id: 'Urgency', name: '紧急程度', run: run('黑体', '三号') },
  {
    id: 'DocumentTitle',
    name: '公文标题',
    run: run('小标宋', '二号'),
    paragraph: { alignment: AlignmentType.CENTER, keepNext: true },
  },
  { id: 'Recipients', name: '主送机关' },
  { id: 'Body', name: '公文正文', paragraph: { indent: firstLine, alignment: AlignmentType.BOTH } },
  ...(['黑体', '楷体', '仿宋', '仿宋'] as const).map((face, at) => ({
    id: `Level${at + 1}`,
    name: `公文${'一二三四'.charAt(at)}级标题`,
    run: run(face, '三号'),
    paragraph: { indent: firstLine, alignment: AlignmentType.BOTH, keepNext: true, outlineLevel: at },
  })),
  {
    id: 'TableTitle',
    name: '表格标题',
    run: run('黑体', '四号'),
    paragraph: { alignment: AlignmentType.CENTER, keepNext: true },
  },
  { id: 'TableHead', name: '表头', run: run('黑体', '小四'), paragraph: { spacing: exactly(pt(20)) } },
  { id: 'TableCell', name: '表格内容', run: run('仿宋', '小四'), paragraph: { spacing: exactly(pt(20)) } },
  { id: 'Attachments', name: '附件说明', paragraph: { keepNext: true } },
  { id: 'Signature', name: '署名和日期', paragraph: { keepLines: true } },
  { id: 'Note', name: '附注', paragraph: { indent: firstLine } },
  { id: 'Imprint', name: '版记', run: run('仿宋', '四号'), paragraph: { spacing: exactly(pt(26)) } },
  { id: 'PageNumber', name: '页码', run: run('宋体', '四号'), paragraph: { spacing: exactly(pt(18)) } },
] as const

export type StyleId = (typeof paragraphStyles)[number]['id']

export const styles: IStylesOptions = {
  default: {
    document: {
      run: {
        ...run('仿宋', '三号'),
        color: '000000',
        snapToGrid: false,
        characterSpacing,
        language: { value: 'en-US', eastAsia: 'zh-CN' },
      },
      paragraph: { spacing: exactly(linePitch) },
    },
  },
  paragraphStyles: [
    // The grid is reckoned from the size of this style, not from the document's defaults.
    { id: 'Normal', name: 'Normal', quickFormat: true, run: run('仿宋', '三号') },
    ...paragraphStyles.map((style) => ({ basedOn: 'Normal', quickFormat: true, ...style })),
  ],
}
