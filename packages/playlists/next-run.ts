import type { CopySchedule } from '@emoverse/domain';
import { Cron } from 'croner';

/**
 * When a schedule is next due after a moment (both epoch ms): at the full hour of its time zone. An hour that a change of clocks
 * skips is taken at the next one that there is; one that comes twice is taken once.
 *
 * @example nextRun({ every: 'day', hour: 18, timeZone: 'Europe/Berlin' }, Date.now())
 */
export function nextRun(schedule: CopySchedule, after: number): number {
  const day = schedule.every === 'week' ? String(schedule.weekday) : '*';
  const cron = new Cron(`0 0 ${schedule.hour} * * ${day}`, { timezone: schedule.timeZone, paused: true });
  const next = cron.nextRun(new Date(after));
  // Every hour of every day comes again.
  if (next === null) throw new RangeError(`no hour ${schedule.hour} comes after ${after}`);
  return next.getTime();
}
