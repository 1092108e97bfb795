import type { Practice } from '@emoverse/domain';
import { breathPhase, type BreathPhase } from './breath-phase.ts';
import { countWords } from './count-words.ts';
import { stepAt } from './step-at.ts';

/** What those who do not see the screen are to hear. `left`: seconds until the end of the practice. */
export type Announcement =
  | { readonly kind: 'step'; readonly stepIndex: number }
  | {
      readonly kind: 'phase';
      readonly phase: BreathPhase['kind'];
      readonly seconds: number;
      /** Told with the first breath of a step, and the first after a whole minute. */
      readonly left?: number;
    }
  | { readonly kind: 'left'; readonly left: number }
  | { readonly kind: 'end' };

/** A brisk screen reader speaks about three words a second; a little more time than that lets it finish. */
const WORDS_A_SECOND = 2.5;
const MINUTE = 60;

/**
 * The one thing to be told at `elapsed` seconds; what is told changes only when there is something new to say. A step's
 * text comes first and is not talked into; then each phase of the breath, as its name and its seconds; and what is left
 * once a minute. Never two at once, so a reader that speaks politely does not fall behind.
 *
 * @param announcesPhases without them only steps and minutes are told
 */
export function announcePractice(
  practice: Practice,
  elapsed: number,
  announcesPhases: boolean,
): Announcement {
  const lengths = practice.steps.map(({ seconds }) => seconds);
  const total = lengths.reduce((sum, seconds) => sum + seconds, 0);
  const { stepIndex, elapsedInStep, finished } = stepAt(lengths, elapsed);
  if (finished) return { kind: 'end' };
  const stepStart = elapsed - elapsedInStep;
  const spokenAt = stepStart + (secondsToSay(practice)[stepIndex] ?? 0);
  if (practice.pace !== undefined && announcesPhases) {
    const { kind, seconds, left } = breathPhase(practice.pace, elapsedInStep);
    const begunAt = elapsed + left - seconds;
    if (begunAt < spokenAt) return { kind: 'step', stepIndex };
    const cycle = Object.values(practice.pace).reduce((sum, length) => sum + length, 0);
    const mark = lastMark(total, begunAt);
    const breathBefore = begunAt - cycle;
    const isFirst = breathBefore < spokenAt || (mark !== undefined && mark > breathBefore);
    const tellsLeft = kind === 'inhale' && isFirst;
    return { kind: 'phase', phase: kind, seconds, ...(tellsLeft && { left: total - begunAt }) };
  }
  const mark = lastMark(total, elapsed);
  if (mark === undefined || mark < spokenAt) return { kind: 'step', stepIndex };
  return { kind: 'left', left: total - mark };
}

/** Words of a practice do not change, and it is asked for many times a second. */
const said = new WeakMap<Practice, readonly number[]>();

/** How long each step is spoken, in seconds. */
function secondsToSay(practice: Practice): readonly number[] {
  const known = said.get(practice);
  if (known !== undefined) return known;
  const seconds = practice.steps.map(({ text }) => countWords(text) / WORDS_A_SECOND);
  said.set(practice, seconds);
  return seconds;
}

/** The last moment up to `elapsed` at which whole minutes were left. */
function lastMark(total: number, elapsed: number): number | undefined {
  const minutesLeft = Math.ceil((total - elapsed) / MINUTE - 1e-9);
  const mark = total - minutesLeft * MINUTE;
  return mark > 0 && minutesLeft > 0 ? mark : undefined;
}
