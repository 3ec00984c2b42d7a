/** Text as people send it, made regular: one kind of digit and space, nothing invisible, still readable as written. */

/** Zero-width and format characters, fillers, lone surrogates and controls; line ends and tabs stay for the next step. */
const invisible =
  /[\p{Default_Ignorable_Code_Point}\p{Cf}\p{Cs}\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f]/gu
/** Letters and digits except circled and bracketed numbers: ① must not run into the figures beside it. */
const lettersAndDigits = /(?:(?![\u2460-\u249b\u24ea-\u24ff\u2776-\u2793\u3220-\u3229])[\p{L}\p{N}])+/gu
/** Full-width ASCII signs that carry no Chinese punctuation: ＃＠／－＋％．＊＿～. */
const asciiSigns = /[＃＠／－＋％．＊＿～]/gu

/** Most texts are as they should be: Chinese and ASCII, common signs, single blanks between them. */
const regular =
  /^[!-~\u4e00-\u9fff，。：；！？、“”（）【】]+(?: [!-~\u4e00-\u9fff，。：；！？、“”（）【】]+)*$/

/**
 * Digits and letters to their plain form (NFKC), every kind of blank to one space (U+2005 stands after a mention),
 * line ends to \n, invisible characters away. Chinese punctuation stays. Linear in the length; idempotent.
 */
export function clean(text: string): string {
  if (regular.test(text)) return text
  return text
    .replace(invisible, '')
    .replace(lettersAndDigits, (run) => run.normalize('NFKC'))
    .replace(asciiSigns, (sign) => sign.normalize('NFKC'))
    .replace(/\r\n?|[\u0085\u2028\u2029\v\f]/g, '\n')
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n[ \n]*/g, '\n')
    .trim()
}
