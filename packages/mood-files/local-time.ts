export interface LocalTime {
  /** `YYYY-MM-DD` */
  readonly day: string;
  /** `HH:MM` */
  readonly time: string;
}

/** Tells day and time of an instant (epoch milliseconds) in a time zone. */
export function localTimeIn(timeZone: string): (at: number) => LocalTime {
  // Made once: making it costs far more than using it.
  const format = new Intl.DateTimeFormat('en-GB', {
    ...{ timeZone, hourCycle: 'h23', year: 'numeric', month: '2-digit', day: '2-digit' },
    ...{ hour: '2-digit', minute: '2-digit' },
  });
  return (at) => {
    const parts = format.formatToParts(at);
    const part = (type: Intl.DateTimeFormatPartTypes): string =>
      parts.find((candidate) => candidate.type === type)?.value ?? '';
    return {
      day: `${part('year')}-${part('month')}-${part('day')}`,
      time: `${part('hour')}:${part('minute')}`,
    };
  };
}

/**
 * Tells the instant of a day and time in a time zone: the earlier one of an hour that comes twice, and of one that is left out
 * the same minute an hour later. Undefined where there is no such day or time.
 */
export function instantIn(timeZone: string): (local: LocalTime) => number | undefined {
  const localTime = localTimeIn(timeZone);
  const wallClock = (local: LocalTime): number => Date.parse(`${local.day}T${local.time}:00Z`);
  return (local) => {
    const wanted = wallClock(local);
    // `Date.parse` takes the 30th of February for the 2nd of March.
    if (Number.isNaN(wanted) || new Date(wanted).toISOString().slice(0, 10) !== local.day) return undefined;
    const offsetAt = (at: number): number => wallClock(localTime(at)) - at;
    // The offset of the day before and that of the day after: one of the two holds.
    const before = wanted - offsetAt(wanted - DAY);
    const after = wanted - offsetAt(wanted + DAY);
    return wallClock(localTime(before)) === wanted
      ? before
      : wallClock(localTime(after)) === wanted
        ? after
        : before;
  };
}

const DAY = 86_400_000;
