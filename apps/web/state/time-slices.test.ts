import { expect, it } from 'vitest';
import { timeSlices } from './time-slices.ts';

it('lets others have their turn as soon as a slice of time is used up, and not before', async () => {
  let clock = 0;
  const waiting: (() => void)[] = [];
  const next = timeSlices({
    now: () => clock,
    schedule: (task) => {
      waiting.push(task);
      return () => undefined;
    },
  });
  clock += 11;
  await next();
  expect(waiting).toHaveLength(0);
  clock += 1;
  const turn = next();
  expect(waiting).toHaveLength(1);
  // What others do takes nothing of the next slice.
  clock += 500;
  waiting[0]?.();
  await turn;
  clock += 11;
  await next();
  expect(waiting).toHaveLength(1);
});
