import { practiceSchema, type Practice } from '@emoverse/domain';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { breathPhase } from './breath-phase.ts';
import { stepAt } from './step-at.ts';
import { announcePractice, type Announcement } from './announce-practice.ts';

const BUNDLED = new URL('../../../packages/catalogue/bundled/practices.json', import.meta.url);
const bundled = z
  .array(practiceSchema.extend({ id: z.string() }))
  .parse(JSON.parse(readFileSync(BUNDLED, 'utf8')))
  .filter(({ kind }) => kind !== 'soundscape');
const breathing = bundled.filter(({ pace }) => pace !== undefined);
const total = ({ steps }: Practice): number => steps.reduce((sum, { seconds }) => sum + seconds, 0);

/** What is told in the course of a practice, looked at twenty times a second. */
function toldOf(practice: Practice, announcesPhases: boolean): { at: number; announcement: Announcement }[] {
  const told: { at: number; announcement: Announcement }[] = [];
  for (let tick = 0; tick <= total(practice) * 20; tick += 1) {
    const at = tick / 20;
    const announcement = announcePractice(practice, at, announcesPhases);
    if (!sameWords(told.at(-1)?.announcement, announcement)) told.push({ at, announcement });
  }
  return told;
}

/** Live regions are read when their text changes. */
function sameWords(one: Announcement | undefined, other: Announcement): boolean {
  if (one?.kind !== other.kind) return false;
  const rounded = (announcement: Announcement): unknown =>
    'left' in announcement && announcement.left !== undefined
      ? { ...announcement, left: Math.round(announcement.left) }
      : announcement;
  return JSON.stringify(rounded(one)) === JSON.stringify(rounded(other));
}

const box: Practice = {
  kind: 'breathing',
  summary: 'Four sides.',
  steps: [
    { text: 'Sit well and let go.', seconds: 16 },
    { text: 'In for four.', seconds: 64 },
  ],
  pace: { inhale: 4, hold: 4, exhale: 4, rest: 4 },
};

describe('what is told of a practice', () => {
  it('is the step, then each phase by name and seconds, and what is left with the first breath and each minute', () => {
    const told = toldOf(box, true).map(({ at, announcement }) => [at, announcement]);
    expect(told.slice(0, 6)).toEqual([
      [0, { kind: 'step', stepIndex: 0 }],
      [4, { kind: 'phase', phase: 'hold', seconds: 4 }],
      [8, { kind: 'phase', phase: 'exhale', seconds: 4 }],
      [12, { kind: 'phase', phase: 'rest', seconds: 4 }],
      [16, { kind: 'step', stepIndex: 1 }],
      [20, { kind: 'phase', phase: 'hold', seconds: 4 }],
    ]);
    expect(told).toContainEqual([32, { kind: 'phase', phase: 'inhale', seconds: 4, left: 48 }]);
    expect(told).toContainEqual([48, { kind: 'phase', phase: 'inhale', seconds: 4 }]);
    expect(told.at(-1)).toEqual([80, { kind: 'end' }]);
  });

  it('without the phases is the steps, and what is left once a minute', () => {
    expect(toldOf(box, false).map(({ at, announcement }) => [at, announcement])).toEqual([
      [0, { kind: 'step', stepIndex: 0 }],
      [16, { kind: 'step', stepIndex: 1 }],
      [20, { kind: 'left', left: 60 }],
      [80, { kind: 'end' }],
    ]);
  });

  it('waits for the words of languages that write none apart', () => {
    for (const text of [
      '舒服地坐好，放松肩膀，慢慢闭上眼睛，把手放在膝盖上。',
      'らくな姿勢ですわり、肩の力を抜いて、手をひざに置きます。',
    ]) {
      const practice = { ...box, steps: [{ text, seconds: 80 }] };
      const [first, second] = toldOf(practice, true);
      expect(first.announcement, text).toEqual({ kind: 'step', stepIndex: 0 });
      // Some fifteen words: the second breath of all begins while they are still spoken.
      expect(second.at, text).toBe(8);
    }
  });

  it('of every bundled breathing practice: each phase that begins after the words, and never more', () => {
    expect(breathing.length).toBeGreaterThan(5);
    for (const practice of breathing) {
      const told = toldOf(practice, true);
      const wanted: string[] = [];
      const steps = practice.steps.map(({ seconds }) => seconds);
      let before: string | undefined;
      for (let tick = 0; tick < total(practice) * 20; tick += 1) {
        const { stepIndex, elapsedInStep } = stepAt(steps, tick / 20);
        const { kind, left, seconds } = breathPhase(practice.pace ?? box.pace!, elapsedInStep);
        const key = `${stepIndex} ${kind} ${Math.round((elapsedInStep + left - seconds) * 10)}`;
        const words =
          practice.steps[stepIndex].text.match(/[\p{L}\p{N}]+(?:[’.'][\p{L}\p{N}]+)*/gu)?.length ?? 0;
        if (key !== before && elapsedInStep + left - seconds >= words / 2.5) wanted.push(kind);
        before = key;
      }
      expect(
        told.flatMap(({ announcement }) => (announcement.kind === 'phase' ? [announcement.phase] : [])),
        practice.id,
      ).toEqual(wanted);
    }
  });

  it('does not flood: with no practice more than one thing a second, without phases one in five seconds', () => {
    for (const practice of bundled) {
      for (const announcesPhases of [true, false]) {
        const told = toldOf(practice, announcesPhases);
        told.slice(1).forEach(({ at }, index) => {
          expect(at - told[index].at, `${practice.id} at ${at}`).toBeGreaterThanOrEqual(0.95);
        });
        const most = announcesPhases && practice.pace !== undefined ? 1 : 1 / 5;
        expect(told.length / total(practice), practice.id).toBeLessThanOrEqual(most);
      }
    }
  });

  it('tells every step and the end of every bundled practice, and the time left in every minute', () => {
    expect(bundled.length).toBeGreaterThan(100);
    for (const practice of bundled) {
      const told = toldOf(practice, true);
      expect(
        told.flatMap(({ announcement }) => (announcement.kind === 'step' ? [announcement.stepIndex] : [])),
        practice.id,
      ).toEqual(practice.steps.map((_, index) => index));
      expect(told.at(-1)?.announcement).toEqual({ kind: 'end' });
      if (practice.pace === undefined) continue;
      const times = told.flatMap(({ at, announcement }) =>
        announcement.kind === 'phase' && announcement.left !== undefined ? [at] : [],
      );
      const cycle = Object.values(practice.pace).reduce((sum, seconds) => sum + seconds, 0);
      for (let minute = 60; minute < total(practice) - 60; minute += 60) {
        const isSaid = times.some((at) => Math.abs(at - minute) <= 60 + 2 * cycle);
        expect(isSaid, `${practice.id} around ${minute}`).toBe(true);
      }
    }
  });
});
