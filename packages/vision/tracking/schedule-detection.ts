/**
 * How a frame's faces are found. `detect`: the detector on the whole frame. `look`: the tracking network about the
 * last box. `shift`: the picture's own movement. `keep`: nobody has to be found; what was seen last stands.
 */
export type LookKind = 'detect' | 'look' | 'shift' | 'keep';

/** What is known before a frame is looked at. Times in ms. */
export interface ScheduleState {
  /** Whether a face is held that can be looked for near its last box. */
  readonly holding: boolean;
  /** Whether the held face was seen by the tracking network since it was detected. */
  readonly mapped: boolean;
  /** Whether the tracking network is there. */
  readonly canLook: boolean;
  /** Whether each movement of the head is wanted, and not only where it is. Default: no. */
  readonly closely?: boolean;
  readonly sinceDetection: number;
  /** Since a network last saw the held face. */
  readonly sinceLook: number;
  /** Since a face was last held or chosen from; 0 while there is one. */
  readonly sinceAnybody: number;
  /** Whether the picture has changed since the last detection. */
  readonly changed: boolean;
  /** Running means of what a detection and a look cost on this device. */
  readonly detectionCost: number;
  readonly lookCost: number;
}

/** What may be saved. */
export interface SchedulePolicy {
  /** Between detections a held face is only tracked. Off: every frame is detected. */
  readonly tracking: boolean;
  /** Frames that need no look get none. Off: every frame is detected, looked at or shifted. */
  readonly skipping: boolean;
}

/** A held face is checked by the detector at least so often, and by the tracking network. */
const DETECTION_INTERVAL = 2000;
const LOOK_INTERVAL = 330;
/** A nod takes a third of a second and more. */
const CLOSE_LOOK_INTERVAL = 45;
/** In between, the tracking network looks at the whole picture, for who has come or gone. */
const WHOLE_FRAME_INTERVAL = 1000;
/** Without the tracking network the detector checks, so it has to come sooner. */
const LONE_DETECTION_INTERVAL = 330;
/** On slow devices checks come later: they may take such a share of the time, up to an interval. */
const DETECTION_SHARE = 0.1;
const LOOK_SHARE = 0.25;
const WHOLE_FRAME_SHARE = 0.05;
const LONGEST_DETECTION_INTERVAL = 2500;
const LONGEST_LOOK_INTERVAL = 800;
/** With nobody held, the detector looks so often: soon after somebody was there, later, and where nothing moves. */
const SEARCH_INTERVALS = [
  { from: 0, interval: 100 },
  { from: 4000, interval: 250 },
  { from: 30_000, interval: 600 },
] as const;
const STILL_INTERVAL = 1000;
const SEARCH_SHARE = 0.5;

/** The detection schedule: decides how to find the faces of the next frame. Pure. */
export function scheduleDetection(state: ScheduleState, { tracking, skipping }: SchedulePolicy): LookKind {
  if (!tracking) return 'detect';
  if (!state.holding) return skipping && state.sinceDetection < searchInterval(state) ? 'keep' : 'detect';
  if (state.sinceDetection >= detectionInterval(state)) return 'detect';
  if (!state.canLook) return 'shift';
  const shortest = state.closely === true ? CLOSE_LOOK_INTERVAL : LOOK_INTERVAL;
  const lookInterval = Math.min(LONGEST_LOOK_INTERVAL, Math.max(shortest, state.lookCost / LOOK_SHARE));
  return !state.mapped || state.sinceLook >= lookInterval ? 'look' : 'shift';
}

function detectionInterval({ canLook, detectionCost }: ScheduleState): number {
  const shortest = canLook ? DETECTION_INTERVAL : LONE_DETECTION_INTERVAL;
  return Math.min(LONGEST_DETECTION_INTERVAL, Math.max(shortest, detectionCost / DETECTION_SHARE));
}

function searchInterval({ changed, sinceAnybody, detectionCost }: ScheduleState): number {
  const { interval } = SEARCH_INTERVALS.findLast(({ from }) => sinceAnybody >= from) ?? SEARCH_INTERVALS[0];
  return Math.max(changed ? interval : STILL_INTERVAL, detectionCost / SEARCH_SHARE);
}

/** Whether it is time for the tracking network to look at the whole picture. `sinceCheck`: or since a detection, ms. */
export function isWholeFrameCheckDue(sinceCheck: number, lookCost: number): boolean {
  return sinceCheck >= Math.max(WHOLE_FRAME_INTERVAL, lookCost / WHOLE_FRAME_SHARE);
}
