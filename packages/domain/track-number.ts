/** At most so many files without a zero before their number, `7_Song`, are taken for numbered by a mark without space. */
const TIGHT_MAXIMUM = 20;
/** Names that a folder needs to count up, and the share of the numbers up to a number that have to be there. */
const COUNTING_NAMES = 3;
const COUNTING_SHARE = 2 / 3;

/** `1-01 Song`, `(3) Song`, `12. Song`, `7 - Song`, `07 Song`: the number of a track as its mark says it. */
const MARKED: readonly RegExp[] = [
  /^[1-9]-0\d(?:\s*[-–—._)]+\s*|\s+)(?=\S)/, // of a disc
  /^[([]\d{1,3}[)\]][\s._-]*(?=\S)/,
  /^\d{1,3}(?:\)\s*|[.:]\s+|\.(?=[^\s\d]))(?=\S)/,
  /^(?:\d{1,2}|0\d\d)[\s_]+[-–—][\s_]+(?=\S)/,
  /^0\d(?:[-_]+|\s+)(?=\S)/,
];
const TIGHT = /^(\d{2})[-_](?=[^\s\d_-])/;
const LEADING = /^(\d{1,3})(?=[\s._–—-])[\s._–—-]+(?=\S)/;

/**
 * The name of a file or title without the number of a track in front. A number alone is part of the name (`99 Luftballons`,
 * `7 Rings`, `50-50`, `1979`), unless a mark follows it as after numbers of tracks (`07. Song`, `7 - Song`, `07_Song`), or
 * the folder counts.
 *
 * @param isCounted whether the names of its folder count up (`countedNames`).
 */
export function withoutTrackNumber(name: string, isCounted = false): string {
  const tight = TIGHT.exec(name);
  const marks = [
    ...MARKED,
    ...(isCounted ? [LEADING] : []),
    ...(tight !== null && Number(tight[1]) <= TIGHT_MAXIMUM ? [TIGHT] : []),
  ];
  const mark = marks.find((pattern) => pattern.test(name));
  return mark === undefined ? name : name.replace(mark, '');
}

/**
 * Those names of one folder whose number is that of a track: most numbers from 1 (or 101, 201 … of several discs) up to theirs
 * are there, and no other name has theirs.
 */
export function countedNames(names: readonly string[]): Set<string> {
  const byNumber = new Map<number, string[]>();
  for (const name of names) {
    const number = LEADING.exec(name)?.[1];
    if (number !== undefined) byNumber.set(Number(number), [...(byNumber.get(Number(number)) ?? []), name]);
  }
  const counted = new Set<string>();
  for (let disc = 0; disc < 1000; disc += 100) {
    let there = 0;
    let last = 0;
    for (let place = 1; place < 100; place++) {
      if (!byNumber.has(disc + place)) continue;
      there += 1;
      if (there >= COUNTING_NAMES && there >= COUNTING_SHARE * place) last = place;
    }
    for (let place = 1; place <= last; place++) {
      const [name, ...others] = byNumber.get(disc + place) ?? [];
      if (name !== undefined && others.length === 0) counted.add(name);
    }
  }
  return counted;
}
