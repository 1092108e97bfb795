/** Languages in which phones name months. */
const LANGUAGES = 'en de es fr pt it ru hi ar zh ja tr nl pl sv da nb fi cs uk ko'.split(' ');

/** Numbers of months by their names, long and short, as they stand beside a day; made once, as `Intl` is slow to make. */
const monthNumbers = ((): (() => ReadonlyMap<string, number>) => {
  let numbers: Map<string, number> | undefined;
  return () => {
    if (numbers !== undefined) return numbers;
    numbers = new Map();
    for (const language of LANGUAGES)
      for (const length of ['long', 'short'] as const) {
        const format = new Intl.DateTimeFormat(`${language}-u-nu-latn-ca-gregory`, {
          ...{ day: 'numeric', month: length, timeZone: 'UTC' },
        });
        for (let month = 1; month <= 12; month += 1)
          for (const { type, value } of format.formatToParts(Date.UTC(2024, month - 1, 15)))
            if (type === 'month' && !/\d/.test(value)) numbers.set(letters(value), month);
      }
    return numbers;
  };
})();

/**
 * A day by its year and what a phone writes of it, `18 May`, `Dec 17`, `22. November`, `11月22日`, as `YYYY-MM-DD`; undefined
 * where it is none that is known.
 *
 * @example readDay('2018', '18 May') // '2018-05-18'
 */
export function readDay(year: string, written: string): string | undefined {
  const figures = written.match(/\d+/g) ?? [];
  const [month, day] =
    figures.length === 2 && /^\d+月/.test(written.trim())
      ? [Number(figures[0]), figures[1]]
      : [monthNumbers().get(letters(written)), figures[0]];
  if (!/^\d{4}$/.test(year) || month === undefined || month > 12 || day === undefined) return undefined;
  return `${year}-${String(month).padStart(2, '0')}-${day.padStart(2, '0')}`;
}

/** Without figures, dots and the small words between day and month. */
function letters(text: string): string {
  return text
    .toLowerCase()
    .split(/[^\p{L}\p{M}]+/u)
    .filter((word) => word !== '' && word !== 'de')
    .join('');
}
