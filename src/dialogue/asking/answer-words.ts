/** The few words in which a village answers a question: yes, no, never mind, both. */

const end = '[。.!！~～，, ]*'
const words = (...forms: readonly string[]): RegExp =>
  new RegExp(
    `^(?:(?:${forms.join('|')})(?:的|吧|了|啊|呀|呢|哈|嘛|嘞|哩|咧|呐|滴|哟|噻|喽|哒)*${end})+$`,
    'u',
  )

/** Nothing, or a mere 你好, 在吗. */
export const isGreeting = /^(?:(?:你好|您好|在吗|在么|在不在|喂|哈喽|hello|hi)[呀啊吗。.!！？?~～，, ]*)*$/iu

/** 对, 嗯是的, 没错, 是同一件; 嗯呐, 中, 要得 where people speak so. */
export const isYes = words(
  '嗯',
  '恩',
  '哦',
  '对',
  '是',
  '[没么木]错',
  '嗯[呐哪]',
  '对头',
  '要得',
  '[中行成好]',
  '就是(?:那个|这个|它|那件|这件)',
  '就是',
  '可以',
  '(?:就?是)?(?:同?一件事?|一回事|一样)',
)
/** 不是不是, 不对, 都不是, 两码事. */
export const isNo = words(
  '都?不是',
  '不',
  '不对',
  '不中',
  '莫得',
  '不是(?:那个|这个|它|那件|这件)',
  '没有',
  '(?:不是|不同)(?:同)?一件事?',
  '两(?:件事?|码事|回事)',
  '另一件',
)
/** 算了, 没事了, 搞错了, 不用管: what was asked about is not wanted any more. */
export const isDropped = words(
  '算',
  '没事',
  '没啥',
  '不用',
  '不用管它?',
  '别管',
  '不管',
  '取消',
  '当我没说',
  '忽略',
  '不说',
  '不要',
  '(?:我)?(?:搞|弄|发|说|打|看|报)错',
  '误会',
  '误报',
)
/** 都是, 两个都是, 全部. */
export const isAll = words('(?:两|[二三四五2-5])?(?:个|件|样)?都(?:是|有|要)?', '全部?(?:都是)?', '所有')
