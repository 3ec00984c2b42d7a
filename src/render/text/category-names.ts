/** What the codes of matters are called: nobody ever reads a code. */
const categoryNames: Readonly<Record<string, string>> = {
  sanluanwu: '散乱污企业',
  coal: '燃煤散煤',
  nonroad: '非道路移动机械',
  site_dust: '工地扬尘',
  road_dust: '道路扬尘',
  stockpile: '物料堆放',
  vocs: '露天喷漆电焊',
  fume: '餐饮油烟',
  industry_air: '工业废气',
  burn_trash: '露天焚烧垃圾',
  burn_straw: '焚烧秸秆',
  black_smoke: '冒黑烟车辆',
  sewage: '污水直排',
  black_water: '黑臭水体',
  drinking_water: '饮用水源地',
  garbage: '垃圾堆放',
  solid_waste: '固废危废',
  livestock: '畜禽养殖污染',
  noise: '噪声扰民',
  film_pesticide: '残膜农药包装',
  soil: '土壤污染',
  odor: '异味恶臭',
  air_alarm: '站点数据异常',
  illegal_project: '未批先建',
  emergency: '突发环境事件',
  eco: '生态破坏',
  data_tamper: '监测数据异常',
  alert_violation: '重污染应急落实',
  dispute: '污染纠纷',
  other: '其他',
}

/** The name of a category; an office's own category that is already a Chinese word stands for itself, else null. */
export function categoryName(code: string | null): string | null {
  if (code === null) return null
  const known = Object.hasOwn(categoryNames, code) ? categoryNames[code] : undefined
  return known ?? (/^\p{Script=Han}+$/u.test(code) ? code : null)
}
