import type { MoodRecord } from '@emoverse/api-contract';
import { formatDay } from '../../messages/format.ts';

/** Moods by calendar day of this device's time zone, in the order given (newest first). */
export function groupByDay(
  moods: readonly MoodRecord[],
  locale: string,
): readonly { readonly day: string; readonly entries: readonly MoodRecord[] }[] {
  const days = new Map<string, MoodRecord[]>();
  for (const mood of moods) {
    const day = formatDay(mood.at, locale);
    days.set(day, [...(days.get(day) ?? []), mood]);
  }
  return [...days].map(([day, entries]) => ({ day, entries }));
}
