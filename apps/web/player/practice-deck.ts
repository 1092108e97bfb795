import type { PracticeSession, PracticeState } from '../practice/practice-session.ts';
import type { Services } from '../state/services.ts';
import type { Deck, DeckEvent } from './deck.ts';
import type { Track } from './track.ts';

/** After a practice so much quiet is left, in ms, before the queue goes on. */
export const REST_MS = 6_000;

export interface PracticeDeckOptions {
  readonly session: PracticeSession;
  readonly schedule: Services['schedule'];
  /** The page that the person is on: there a practice fills the screen. */
  readonly path: () => string;
}

/** The practices of a queue, one by one in their session. Silent: it has no volume, and nothing to load. */
export class PracticeDeck implements Deck<Track> {
  readonly #options: PracticeDeckOptions;
  #listener: (event: DeckEvent) => void = () => undefined;
  #track: Track | undefined;
  #position = 0;
  #isRunning = false;
  #cancelRest: (() => void) | undefined;

  constructor(options: PracticeDeckOptions) {
    this.#options = options;
    options.session.store.subscribe((state) => this.#follow(state));
  }

  onEvent(listener: (event: DeckEvent) => void): void {
    this.#listener = listener;
  }

  load(track: Track, position: number): void {
    this.#endRest();
    this.#track = track;
    this.#position = position;
    this.#isRunning = false;
  }

  prepare(): void {}

  play(): void {
    const { session, path } = this.#options;
    const state = session.store.getState();
    if (this.#track === undefined) return;
    // After a reload the session goes on by itself, and is taken over where it is.
    if (!isOf(state, this.#track)) this.#begin(this.#track);
    else if (!state.running) session.comeBack(path());
    else this.#follow(state);
  }

  pause(): void {
    const { session } = this.#options;
    const state = session.store.getState();
    if (isOf(state, this.#track) && state.running) session.toggle();
  }

  seek(position: number): void {
    this.#position = position;
    const { session } = this.#options;
    if (isOf(session.store.getState(), this.#track)) session.seek(position);
  }

  setVolume(): void {}

  /** The words after the last practice stay until they are put away. */
  unload(): void {
    const { session } = this.#options;
    const isOpen = isOf(session.store.getState(), this.#track) && !session.isOver();
    this.#endRest();
    this.#track = undefined;
    if (isOpen) session.close();
  }

  /** Makes room for what is no practice. */
  leave(): void {
    const { session } = this.#options;
    const isOpen = isOf(session.store.getState(), this.#track);
    this.unload();
    if (isOpen) session.close();
  }

  #begin({ work, impressionId, sound }: Track): void {
    if (sound.kind !== 'practice') return;
    const { session, path } = this.#options;
    session.begin(
      {
        title: work.title,
        practice: sound.practice,
        target: { itemId: work.id, impressionId },
        path: path(),
      },
      this.#position,
    );
  }

  #follow(state: PracticeState): void {
    if (this.#track === undefined) return;
    const { session, schedule } = this.#options;
    const isOn = isOf(state, this.#track);
    if (isOn) {
      this.#position = session.elapsed();
      this.#listener({ kind: 'time', position: this.#position, duration: this.#track.seconds });
    }
    if (!isOn || !session.isOver()) this.#endRest();
    else
      this.#cancelRest ??= schedule(() => {
        this.#position = 0;
        this.#listener({ kind: 'ended' });
      }, REST_MS);
    const isRunning = isOn && state.running;
    if (isRunning === this.#isRunning) return;
    this.#isRunning = isRunning;
    this.#listener({ kind: isRunning ? 'playing' : 'paused' });
  }

  #endRest(): void {
    this.#cancelRest?.();
    this.#cancelRest = undefined;
  }
}

function isOf(
  state: PracticeState,
  track: Track | undefined,
): state is Extract<PracticeState, { kind: 'open' }> {
  return track !== undefined && state.kind === 'open' && state.target?.itemId === track.work.id;
}
