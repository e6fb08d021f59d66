/** The question word; where it follows a verb of noticing, the denial is what is noticed. */
const which =
  '(?<!(?:听出|看出|认出|识别|反映|说明)[^，。？]{0,6})哪(?:一|两|三|几|些)?(?:项|个|种|样|条|句|位|类|份|张|件|类|组|步|天|笔|家|处|点)?';
/** A denial that is the task's own; "不同", "不当" and their like name a thing, "不了" its impossibility. */
const denial =
  '(?:(?<!而)不(?!当|良|足|同|断|仅|止|少|动|利|法|满|了|变|明|实|到)|没有|并非|未(?!来)|错误|有误)';
/** A verb between the question word and the denial, so that what is asked for is told, shown or caused by it. */
const telling = '说明|表明|反映|证明|解释|看出|告诉|意味|使|让|导致|避免|防止|算|叫|了';

/**
 * What the rules of item writing know of Chinese, as items of this house are written in it. Fits `WritingWords` of
 * `src/domain/item-writing`.
 */
export const itemWritingWords = {
  allOfTheAbove:
    /^(?:以上|上述|前述|前面)(?:[^，。]{0,4}(?:都|均|全|皆)|(?:选项|答案|说法|各项|几项))|^(?:全都?|全部|都|均|皆)(?:正确|错误|对|错|是|不对|不是|不正确)$|^(?:[A-FＡ-Ｆ](?:[、和与及]|$)|[A-F]{2,})/u,
  aside: /“[^”]*”|（[^）]*）|《[^》]*》/gu,
  marked: /【[^】]+】/u,
  clauseEnd: /[，。；：？！]/u,
  negativeTask: new RegExp(
    `${which}(?:(?!${telling})[^，。？])*?${denial}|不[^，。？]{0,6}(?:下列|以下|下面)?${which}|除[^，。？]{0,2}${which}[^，。？]*外`,
    'u',
  ),
  unfocusedStem:
    /^(?:(?:关于|对于|有关)[^，。]{0,12}，?)?(?:下列|以下|下面)(?:各|几)?(?:种|项|个|句)?(?:说法|表述|叙述|描述|选项|做法)?(?:中|里)?，?(?:哪(?:一|些)?(?:项|个|种|句)?)?(?:说法|表述|叙述|描述|做法)?(?:是)?【?(?:正确|错误|不正确|对|不对|恰当)】?(?:的)?(?:是|有)?(?:哪(?:一|些)?(?:项|个|种|句)?)?[：（）？。]*$/u,
  pointsAtOptions: /(?:下列|以下|下面)(?:哪|各项|选项)|选项/u,
  asks: /[？?](?:”?（[^）]*）)*$|(?:请|计算|求|填)[^。？]*。?(?:（[^）]*）)*$/u,
  question: /[？?](?:”?（[^）]*）)*$/u,
  bareVerdict:
    /^(?:这|此|本|该)?(?:一)?(?:项|选项|说法|做法|答案)?(?:是)?(?:正确|错误|对的?|错的?|不对|不正确|符合|不符合)(?:的|要求|规定|题意|手册|教材)*[。！]?$/u,
  fullStop: /[。！？]$/u,
  digits: ['零〇', '一', '二两', '三', '四', '五', '六', '七', '八', '九'],
  ten: '十',
  hundred: '百',
  thousand: '千',
  tenThousand: '万',
  hundredMillion: '亿',
  tenth: '成',
  date: /\d{4}\s*年(?:\s*\d+\s*月)?(?:\s*\d+\s*日)?|\d+\s*月\s*\d+\s*日/gu,
  units:
    '%|％|‰|元|万元|亿元|美元|天|日|年|个月|月|周|个?星期|季|小时|分钟|秒|个?工作日|次|倍|成|岁|户|人|名|位|份|件|笔|平方米|厘米|米|个百分点|个基点|等|级',
  root: /开平?方/u,
  becomes: /[=＝≈]|约为?|等于|得到?|即|就是/u,
} as const;
