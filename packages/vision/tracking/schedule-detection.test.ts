import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  isWholeFrameCheckDue,
  scheduleDetection,
  type SchedulePolicy,
  type ScheduleState,
} from './schedule-detection.ts';

const ms = fc.double({ min: 0, max: 60_000, noNaN: true });
const cost = fc.double({ min: 0, max: 400, noNaN: true });
const anyState: fc.Arbitrary<ScheduleState> = fc.record({
  holding: fc.boolean(),
  mapped: fc.boolean(),
  canLook: fc.boolean(),
  sinceDetection: ms,
  sinceLook: ms,
  sinceAnybody: ms,
  changed: fc.boolean(),
  detectionCost: cost,
  lookCost: cost,
});
const saving: SchedulePolicy = { tracking: true, skipping: true };
const holding: ScheduleState = {
  holding: true,
  mapped: true,
  canLook: true,
  sinceDetection: 0,
  sinceLook: 0,
  sinceAnybody: 0,
  changed: true,
  detectionCost: 20,
  lookCost: 4,
};

describe('the detection schedule', () => {
  it('detects every frame without tracking', () => {
    fc.assert(
      fc.property(anyState, fc.boolean(), (state, skipping) => {
        expect(scheduleDetection(state, { tracking: false, skipping })).toBe('detect');
      }),
    );
  });

  it('looks at every frame without skipping', () => {
    fc.assert(
      fc.property(anyState, (state) => {
        expect(scheduleDetection(state, { tracking: true, skipping: false })).not.toBe('keep');
      }),
    );
  });

  it('never merely keeps a face that is held', () => {
    fc.assert(
      fc.property(anyState, (state) => {
        expect(scheduleDetection({ ...state, holding: true }, saving)).not.toBe('keep');
      }),
    );
  });

  it('tracks only what is held, and looks only with a network', () => {
    fc.assert(
      fc.property(anyState, (state) => {
        const how = scheduleDetection(state, saving);
        if (how === 'shift' || how === 'look') expect(state.holding).toBe(true);
        if (how === 'look') expect(state.canLook).toBe(true);
      }),
    );
  });

  it('lets the detector check a held face every 2.5 s at the latest, however slow the device is', () => {
    fc.assert(
      fc.property(anyState, (state) => {
        expect(scheduleDetection({ ...state, holding: true, sinceDetection: 2500 }, saving)).toBe('detect');
      }),
    );
  });

  it('searches an empty picture once a second at the latest, unless that alone fills the device’s time', () => {
    fc.assert(
      fc.property(anyState, (state) => {
        expect(scheduleDetection({ ...state, holding: false, sinceDetection: 1000 }, saving)).toBe('detect');
      }),
    );
  });

  it('is never keener on a slower device', () => {
    const eagerness = { keep: 0, shift: 1, look: 2, detect: 3 };
    fc.assert(
      fc.property(anyState, cost, (state, more) => {
        const slower = {
          ...state,
          detectionCost: state.detectionCost + more,
          lookCost: state.lookCost + more,
        };
        expect(eagerness[scheduleDetection(slower, saving)]).toBeLessThanOrEqual(
          eagerness[scheduleDetection(state, saving)],
        );
      }),
    );
  });

  it('detects a held face every two seconds, looks three times a second, and shifts in between', () => {
    expect(scheduleDetection({ ...holding, sinceDetection: 1999, sinceLook: 300 }, saving)).toBe('shift');
    expect(scheduleDetection({ ...holding, sinceDetection: 1999, sinceLook: 330 }, saving)).toBe('look');
    expect(scheduleDetection({ ...holding, sinceDetection: 2000, sinceLook: 33 }, saving)).toBe('detect');
  });

  it('looks about every frame where the movements of the head are wanted', () => {
    const close = { ...holding, closely: true, sinceDetection: 1999 };
    expect([
      scheduleDetection({ ...close, sinceLook: 33 }, saving),
      scheduleDetection({ ...close, sinceLook: 45 }, saving),
    ]).toEqual(['shift', 'look']);
  });

  it('checks the whole frame once a second, less often where that costs much', () => {
    expect([
      isWholeFrameCheckDue(999, 6),
      isWholeFrameCheckDue(1000, 6),
      isWholeFrameCheckDue(1500, 100),
      isWholeFrameCheckDue(2000, 100),
    ]).toEqual([false, true, false, true]);
  });

  it('looks at once at what was only detected, and detects more often without the tracking network', () => {
    expect(scheduleDetection({ ...holding, mapped: false }, saving)).toBe('look');
    expect(scheduleDetection({ ...holding, canLook: false, sinceDetection: 330 }, saving)).toBe('detect');
  });

  it('searches less often the longer nobody was there, and least where nothing moves', () => {
    const empty = { ...holding, holding: false };
    const at = (sinceAnybody: number, sinceDetection: number, changed = true) =>
      scheduleDetection({ ...empty, sinceAnybody, sinceDetection, changed }, saving);
    expect([at(0, 100), at(5000, 100), at(5000, 250), at(40_000, 250), at(40_000, 600)]).toEqual([
      'detect',
      'keep',
      'detect',
      'keep',
      'detect',
    ]);
    expect(at(0, 900, false)).toBe('keep');
  });
});
