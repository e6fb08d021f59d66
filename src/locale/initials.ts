/**
 * The first character, in pinyin order, of every initial a Chinese syllable can have: what sorts at or after one and
 * before the next begins with that letter. No syllable begins with i, u or v.
 */
const firstOfInitial = [
  ['a', '阿'],
  ['b', '八'],
  ['c', '嚓'],
  ['d', '咑'],
  ['e', '妸'],
  ['f', '发'],
  ['g', '旮'],
  ['h', '铪'],
  ['j', '丌'],
  ['k', '咔'],
  ['l', '垃'],
  ['m', '妈'],
  ['n', '拏'],
  ['o', '噢'],
  ['p', '妑'],
  ['q', '七'],
  ['r', '呥'],
  ['s', '仨'],
  ['t', '他'],
  ['w', '屲'],
  ['x', '夕'],
  ['y', '丫'],
  ['z', '帀'],
] as const;
/** Words whose first character the order of characters reads another way. */
const otherReadings = [
  [/^长(?![辈者老官])/u, 'c'],
  [/^重(?![要点大视疾量])/u, 'c'],
  [/^行(?=[业长员情内])/u, 'h'],
  [/^调(?=[整节解剂])/u, 't'],
  [/^会计/u, 'k'],
  [/^校验/u, 'j'],
  [/^弹性/u, 't'],
  [/^给付/u, 'j'],
  [/^轧差/u, 'g'],
] as const;
const pinyin = new Intl.Collator('zh-CN-u-co-pinyin');

/** The letter under which a name stands in an index, `a` to `z`: of its pinyin, or its own; `#` for all others. */
export function initialOf(name: string): string {
  const other = otherReadings.find(([word]) => word.test(name));
  if (other) return other[1];
  const first = (name.normalize('NFKC').match(/[\p{Script=Han}\p{L}\p{N}]/u)?.[0] ?? '').toLowerCase();
  if (/^[a-z]$/.test(first)) return first;
  if (!/\p{Script=Han}/u.test(first)) return '#';
  return firstOfInitial.findLast(([, character]) => pinyin.compare(character, first) <= 0)?.[0] ?? '#';
}
