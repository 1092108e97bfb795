import {
  impressionIdSchema,
  itemIdSchema,
  practiceSchema,
  type FeedbackAction,
  type Practice,
} from '@emoverse/domain';
import { z } from 'zod';
import { createStore } from 'zustand/vanilla';
import type { ReactionTarget } from '../state/reactions.ts';
import { keep, readKept } from '../state/read-kept.ts';
import type { Services } from '../state/services.ts';

const KEY = 'emoverse.practice';
/** A page that was away for longer was left, not loaded again: its practice waits where the person was. */
export const AWAY_MS = 90_000;
const NOTE_EVERY_MS = 2_000;

/** A practice that is open. Its time is `elapsed` seconds at `since` (epoch ms), and runs on from there. */
const openSchema = z.object({
  title: z.string(),
  practice: practiceSchema,
  /** The work that is told of it; without one nothing is told to anybody. */
  target: z.object({ itemId: itemIdSchema, impressionId: impressionIdSchema.optional() }).optional(),
  /** The page it was begun on: only there it fills the screen. */
  path: z.string(),
  /** It fills the screen; put aside, it waits in the player bar. */
  isFull: z.boolean().default(true),
  elapsed: z.number().min(0),
  since: z.number(),
  running: z.boolean(),
  /** When the page was last there, epoch ms. */
  seenAt: z.number(),
  /** Each is told once a playing. */
  told: z.array(z.enum(['played', 'finished'])),
});
type Open = z.infer<typeof openSchema>;

export type PracticeState = { readonly kind: 'closed' } | ({ readonly kind: 'open' } & Readonly<Open>);

export interface PracticeBeginning {
  readonly title: string;
  readonly practice: Practice;
  readonly target?: ReactionTarget;
  readonly path: string;
}

export interface PracticeSessionOptions {
  readonly services: Pick<Services, 'keepForTab' | 'now'>;
  readonly tell: (target: ReactionTarget, action: Extract<FeedbackAction, 'played' | 'finished'>) => void;
}

/**
 * One practice from its first step to its last. Time is read off the clock and not counted, so a hidden tab keeps it;
 * where it stands is kept in the tab, so a reload goes on.
 */
export class PracticeSession {
  readonly store;
  readonly #options: PracticeSessionOptions;

  constructor(options: PracticeSessionOptions) {
    this.#options = options;
    const { now, keepForTab } = options.services;
    const kept = readKept(keepForTab, KEY, openSchema);
    this.store = createStore<PracticeState>(() =>
      kept === undefined ? { kind: 'closed' } : { kind: 'open', ...wokenUp(kept, now()) },
    );
  }

  /** @param elapsed seconds into it where it begins */
  begin(beginning: PracticeBeginning, elapsed = 0): void {
    const now = this.#options.services.now();
    this.#set({ ...beginning, elapsed, since: now, running: true, isFull: true, seenAt: now, told: [] });
    this.#tell('played');
  }

  /** Seconds since the beginning, without the pauses. */
  elapsed(): number {
    const state = this.store.getState();
    return state.kind === 'open' ? elapsedAt(state, this.#options.services.now()) : 0;
  }

  /** Its last step has been done. */
  isOver(): boolean {
    const state = this.store.getState();
    return state.kind === 'open' && this.elapsed() >= secondsOf(state.practice.steps);
  }

  toggle(): void {
    const state = this.store.getState();
    if (state.kind === 'open') this.#goTo(this.elapsed(), !state.running);
  }

  /** To the beginning of a step; behind the last, to the end. */
  goToStep(index: number): void {
    const state = this.store.getState();
    if (state.kind !== 'open') return;
    const { steps } = state.practice;
    this.seek(secondsOf(steps.slice(0, Math.max(0, index))));
  }

  /** @param elapsed seconds since the beginning, without the pauses */
  seek(elapsed: number): void {
    const state = this.store.getState();
    if (state.kind !== 'open') return;
    this.#goTo(elapsed, state.running);
    this.look();
  }

  restart(): void {
    this.#goTo(0, true);
  }

  /** Called again and again while it is open: notices the end, and that the page is still there. */
  look(): void {
    const state = this.store.getState();
    if (state.kind !== 'open') return;
    const now = this.#options.services.now();
    if (this.isOver()) this.#tell('finished');
    if (now - state.seenAt >= NOTE_EVERY_MS) this.#note({ seenAt: now });
  }

  /** Out of the way: it waits where it stands, or is over where its last step is. */
  putAside(): void {
    const state = this.store.getState();
    if (state.kind !== 'open') return;
    this.look();
    if (this.isOver()) return this.close();
    this.#goTo(this.elapsed(), false);
    this.#note({ isFull: false });
  }

  /** @param path the page on which it fills the screen from now on */
  comeBack(path: string): void {
    this.#note({ isFull: true, path });
    if (this.store.getState().kind === 'open') this.#goTo(this.elapsed(), true);
  }

  close(): void {
    this.store.setState({ kind: 'closed' }, true);
    try {
      this.#options.services.keepForTab.removeItem(KEY);
    } catch {
      // A closed store holds nothing.
    }
  }

  #goTo(elapsed: number, running: boolean): void {
    const now = this.#options.services.now();
    this.#note({ elapsed, running, since: now, seenAt: now });
  }

  #tell(action: 'played' | 'finished'): void {
    const state = this.store.getState();
    if (state.kind !== 'open' || state.told.includes(action)) return;
    this.#note({ told: [...state.told, action] });
    if (state.target !== undefined) this.#options.tell(state.target, action);
  }

  #note(change: Partial<Open>): void {
    const state = this.store.getState();
    if (state.kind !== 'open') return;
    const { kind: _, ...open } = state;
    this.#set({ ...open, ...change });
  }

  #set(open: Open): void {
    this.store.setState({ kind: 'open', ...open }, true);
    keep(this.#options.services.keepForTab, KEY, open);
  }
}

function wokenUp(kept: Open, now: number): Open {
  if (!kept.running || now - kept.seenAt <= AWAY_MS) return { ...kept, seenAt: now };
  return { ...kept, elapsed: elapsedAt(kept, kept.seenAt), since: now, seenAt: now, running: false };
}

function elapsedAt(
  { elapsed, since, running }: Pick<Open, 'elapsed' | 'since' | 'running'>,
  now: number,
): number {
  return running ? elapsed + Math.max(0, now - since) / 1000 : elapsed;
}

function secondsOf(steps: readonly { readonly seconds: number }[]): number {
  return steps.reduce((sum, { seconds }) => sum + seconds, 0);
}
