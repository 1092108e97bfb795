/** Zeros of the digits that phones write in Arabic, Persian and Hindi. */
const ZEROS = [0x660, 0x6f0, 0x966];
const AFTERNOON = /^(?:pm|下午|午後|오후|م|अपराह्न)$/;
const MORNING = /^(?:am|上午|午前|오전|ص|पूर्वाह्न)$/;

/**
 * A time of day as phones show it, `20:30`, `8:30 pm`, `8.30 PM`, `下午8:30`, `٨:٣٠ م`, as `HH:MM`; undefined where it
 * is none.
 */
export function readClock(text: string): string | undefined {
  const plain = text
    .replace(/\p{Nd}/gu, digitOf)
    .replace(/[\s\u200e\u200f]+/g, '')
    .toLowerCase();
  const found = /^(\D*?)(\d{1,2})[:.](\d{2})(?:[:.]\d{2})?(\D*)$/.exec(plain);
  if (found === null) return undefined;
  const [, before = '', hours = '', minutes, behind = ''] = found;
  const half = (before === '' ? behind : before).replaceAll('.', '');
  const hour = Number(hours);
  if (Number(minutes) > 59 || (before !== '' && behind !== '')) return undefined;
  if (half === '') return hour > 23 ? undefined : `${hours.padStart(2, '0')}:${minutes}`;
  const isAfternoon = AFTERNOON.test(half);
  if (hour > 12 || hour === 0 || (!isAfternoon && !MORNING.test(half))) return undefined;
  return `${String((hour % 12) + (isAfternoon ? 12 : 0)).padStart(2, '0')}:${minutes}`;
}

function digitOf(digit: string): string {
  const code = digit.codePointAt(0) ?? 0;
  const zero = ZEROS.find((zero) => code >= zero && code <= zero + 9);
  return zero === undefined ? digit : String(code - zero);
}
