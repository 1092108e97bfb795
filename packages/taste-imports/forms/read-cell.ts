import { plainText } from '@emoverse/domain';
import type { Told } from '../trace.ts';
import { rejected } from './tell.ts';

/** A cell, or what is wrong with it. */
export type Cell<T> = { readonly value: T } | { readonly wrong: Told };

const LONGEST_TITLE = 500;
const LONGEST_NAME = 300;

/** The title of a work: 1…500 characters. */
export function titleCell(text: string, name: string): Cell<string> {
  const title = plainText(text);
  return title.length >= 1 && title.length <= LONGEST_TITLE
    ? { value: title }
    : { wrong: rejected(title, `${name}: a title of 1 to ${LONGEST_TITLE} characters`) };
}

/** Who made a work; nobody where the cell is empty. */
export function creatorCell(text: string, name: string): Cell<readonly string[]> {
  const creator = plainText(text);
  if (creator.length > LONGEST_NAME)
    return { wrong: rejected(creator, `${name}: a name of at most ${LONGEST_NAME} characters`) };
  return { value: creator === '' ? [] : [creator] };
}

/** A year that a work can be of; none where the cell is empty or 0. */
export function yearOf(text: string): number | undefined {
  const year = Number(text);
  return Number.isInteger(year) && year !== 0 && year >= -3000 && year <= 2200 ? year : undefined;
}

/** Before it nobody wrote down what they heard: clocks that were never set say such times. */
const FIRST_TIME = Date.UTC(1990, 0, 1);
const CLOCKS_APART = 2 * 24 * 3_600_000;

/** Milliseconds since the epoch as a time, `now` at the latest; none where it lies before 1990. */
export function timeCell(milliseconds: number, told: unknown, now: number): Cell<number | undefined> {
  if (!Number.isFinite(milliseconds)) return { wrong: rejected(told, 'a date and time') };
  if (milliseconds > now + CLOCKS_APART)
    return { wrong: rejected(told, `a date before ${new Date(now).toISOString().slice(0, 10)}`) };
  return { value: milliseconds < FIRST_TIME ? undefined : Math.min(Math.round(milliseconds), now) };
}

/** Seconds since the epoch as a time; none where nothing is told. */
export function secondsCell(told: number | string | null | undefined, now: number): Cell<number | undefined> {
  if (told === undefined || told === null || told === '') return { value: undefined };
  return timeCell(Number(told) * 1000, told, now);
}

/** A date as exports write them: `2024-03-01`, `2024/03/01`, with a time behind it or none; without a zone it is UTC. */
export function dateCell(text: string, now: number): Cell<number | undefined> {
  const told = text.trim();
  if (told === '') return { value: undefined };
  const parts =
    /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})(?:[T ](\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?)(Z|[+-]\d{2}:?\d{2})?)?$/.exec(
      told,
    );
  if (parts === null) return { wrong: rejected(told, 'a date such as 2024-03-01') };
  const [, year, month = '', day = '', time = '00:00', zone = 'Z'] = parts;
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const milliseconds = Date.parse(`${date}T${time}${zone}`);
  // 30 February is 1 March to some and no date to others.
  const isDay = new Date(`${date}T00:00Z`).getUTCDate() === Number(day);
  return timeCell(isDay ? milliseconds : Number.NaN, told, now);
}

/** A song by its title and artist. */
export function songOf(
  title: string,
  artist: string,
  names: { readonly title: string; readonly artist: string },
): Cell<{ readonly domain: 'music'; readonly title: string; readonly creators: readonly string[] }> {
  const told = titleCell(title, names.title);
  if ('wrong' in told) return told;
  const by = creatorCell(artist, names.artist);
  if ('wrong' in by) return by;
  if (by.value.length === 0) return { wrong: rejected(artist, `${names.artist}: the name of who made it`) };
  return { value: { domain: 'music', title: told.value, creators: by.value } };
}
