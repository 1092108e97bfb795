import { formatDay } from '../messages/format.ts';

/** Records by calendar day of this device's time zone, in the order given (newest first). */
export function groupByDay<T extends { readonly at: number }>(
  records: readonly T[],
  locale: string,
): readonly { readonly day: string; readonly entries: readonly T[] }[] {
  const days = new Map<string, T[]>();
  for (const record of records) {
    const day = formatDay(record.at, locale);
    const entries = days.get(day);
    if (entries === undefined) days.set(day, [record]);
    else entries.push(record);
  }
  return [...days].map(([day, entries]) => ({ day, entries }));
}
