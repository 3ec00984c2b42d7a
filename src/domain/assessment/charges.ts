/** Which grids below a deputy has, as his title in the roster says: 分网格长（分管青杨镇、红柳镇）. */

const said = /分管(?<names>\p{Script=Han}+(?:[、，,和]\p{Script=Han}+)*)/u

/** Empty where the title names none: then only how many deputies there are can be judged. */
export const chargesIn = (title: string): readonly string[] =>
  said.exec(title)?.groups?.names?.split(/[、，,和]/u) ?? []
