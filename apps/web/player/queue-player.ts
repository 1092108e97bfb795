import type { ItemId } from '@emoverse/domain';
import { createStore } from 'zustand/vanilla';
import type { GaveWay } from '../sound/audio-focus.ts';
import type { QueueOptions } from './queue-options.ts';
import type { Deck, DeckEvent } from './deck.ts';
import { ListeningTracker } from './listening-tracker.ts';
import { keepPlayer, keptState } from './keep-player.ts';
import { StallTimeout } from './stall-timeout.ts';
import type { PlaybackEvent } from './shared-queue.ts';
import type { SharedQueue } from './shared-queue.ts';
import { mirroredState } from './mirrored-state.ts';
import { NO_QUEUE, WAITING, isLasting, type QueueState, type TrackTrouble } from './queue-state.ts';
import { current, isSameQueue, moved, placeAfter, placeBefore, without, type Queue } from './queue.ts';
import { troubleOf } from './trouble-of.ts';
import { tracksOf, type Playable, type Track } from './track.ts';

/** From here on "previous" means the beginning of the same track. */
const RESTART_AFTER_SECONDS = 3;
const KEEP_EVERY_MS = 5_000;

/**
 * Plays what can sound here, one after the other. The queue, the place in it and the volume are kept in the
 * browser, so that a reload loses nothing; it never starts to sound by itself.
 */
export class QueuePlayer {
  readonly store;
  readonly #options: QueueOptions;
  #deck: Deck<Track> | undefined;
  /** Key of the track that the deck holds. */
  #loaded: string | undefined;
  readonly #listening: ListeningTracker;
  #keptAt = 0;
  readonly #stallTimeout: StallTimeout;

  constructor(options: QueueOptions) {
    this.#options = options;
    this.#listening = new ListeningTracker(options.tell);
    this.#stallTimeout = new StallTimeout(options.services.schedule, () => void this.#onStall());
    this.store = createStore<QueueState>(() => keptState(options.services.keep));
  }

  /**
   * Plays these from the beginning, or from the one named, in place of the queue so far. Items that cannot sound here
   * are left out; returns how many were taken. With none the queue stays as it is.
   */
  playQueue(items: readonly Playable[], startAt?: ItemId): number {
    const tracks = this.#tracksOf(items);
    if (tracks.length === 0) return 0;
    const chosen = tracks.findIndex(({ work }) => work.id === startAt);
    const at = Math.max(0, chosen);
    this.#tellSkip();
    this.#set({ troubles: {} });
    this.#start({ tracks, at }, 0);
    return tracks.length;
  }

  /** Puts these behind what is in the queue; returns how many were taken. */
  append(items: readonly Playable[]): number {
    const tracks = this.#tracksOf(items);
    const { queue } = this.store.getState();
    if (tracks.length > 0) this.#change({ tracks: [...queue.tracks, ...tracks], at: Math.max(0, queue.at) });
    const [first] = tracks;
    if (queue.at === -1 && first !== undefined)
      this.#set({ kind: 'paused', position: 0, duration: first.seconds });
    return tracks.length;
  }

  play(): void {
    const { queue, position } = this.store.getState();
    const track = current(queue);
    if (track === undefined) return;
    if (this.#loaded === track.key) this.#sound();
    else this.#start(queue, position, this.#listening.events);
  }

  pause(): void {
    this.#stallTimeout.end();
    this.#deck?.pause();
    // Nothing is on: leaving the page after everything was forgotten must keep nothing again.
    if (this.store.getState().queue.at === -1) return;
    this.#set({ kind: 'paused' });
    this.#keep();
  }

  /** Something else sounds now: pauses, and says so until it is played again. */
  giveWay(to: GaveWay): void {
    this.pause();
    this.#set({ gaveWay: to });
  }

  toggle(): void {
    if (this.#isOn()) this.pause();
    else this.play();
  }

  next(): void {
    const further = this.#further();
    if (further === undefined) return;
    this.#tellSkip();
    this.#start(further, 0);
  }

  previous(): void {
    const { queue, position, troubles } = this.store.getState();
    const at = placeBefore(queue, new Set(Object.keys(troubles)));
    if (position > RESTART_AFTER_SECONDS || at === undefined) return this.seek(0);
    this.#tellSkip();
    this.#start({ ...queue, at }, 0);
  }

  /** Plays one track of the queue, also one that could not be played before. */
  jumpTo(key: string): void {
    const { queue, troubles } = this.store.getState();
    const at = queue.tracks.findIndex((track) => track.key === key);
    if (at === -1) return;
    if (at !== queue.at) this.#tellSkip();
    const { [key]: _, ...others } = troubles;
    this.#set({ troubles: others });
    this.#start({ ...queue, at }, 0);
  }

  /** Seconds; kept inside the track. */
  seek(position: number): void {
    const { queue, duration } = this.store.getState();
    if (queue.at === -1) return;
    const reachable = Math.max(0, Math.min(position, duration ?? position));
    if (this.#loaded === current(queue)?.key) this.#deck?.seek(reachable);
    this.#set({ position: reachable });
    this.#keep();
  }

  /** 0…1; a sound that was muted is heard again. */
  setVolume(volume: number): void {
    this.#set({ volume: Math.max(0, Math.min(1, volume)), muted: false });
    this.#applyVolume();
  }

  setMuted(muted: boolean): void {
    this.#set({ muted });
    this.#applyVolume();
  }

  remove(key: string): void {
    const { queue, problem } = this.store.getState();
    const isOn = current(queue)?.key === key;
    const left = without(queue, key);
    if (problem?.track.key === key) this.#set({ problem: undefined });
    if (left.at === -1) return this.clear();
    if (!isOn) return this.#change(left);
    if (this.#isOn()) this.#start(left, 0);
    else {
      this.#unload();
      this.#change(left);
      this.#set({ position: 0, duration: current(left)?.seconds });
    }
  }

  move(key: string, by: number): void {
    this.#change(moved(this.store.getState().queue, key, by));
  }

  clear(): void {
    this.#unload();
    this.#set(NO_QUEUE);
    this.#keep();
  }

  /** What is on was put away by hand: what sounds after it plays; no other practice is begun in its place. */
  leave(): void {
    const { queue, troubles } = this.store.getState();
    const silent = queue.tracks.flatMap(({ key, sound }) => (sound.kind === 'practice' ? [key] : []));
    const at = placeAfter(queue, new Set([...Object.keys(troubles), ...silent]));
    if (at === undefined) this.clear();
    else this.#start({ ...queue, at }, 0);
  }

  dismissProblem(): void {
    this.#set({ problem: undefined });
  }

  /** Queue and place as this tab has them. */
  shared(): SharedQueue {
    const { queue, position, elsewhere } = this.store.getState();
    const plays = this.#isOn() ? 'here' : elsewhere ? 'elsewhere' : 'nowhere';
    return { queue, position, plays, events: this.#listening.events, sought: false };
  }

  /**
   * Takes over what another tab has done to the queue. What sounds here goes on, unless it was taken out of the queue;
   * a tab that is silent shows what plays there, ready to go on from that place.
   */
  mirror(shared: SharedQueue): void {
    const { position, plays, events, sought } = shared;
    const ours = this.store.getState().queue;
    const queue = isSameQueue(ours, shared.queue) ? ours : shared.queue;
    if (queue.at === -1) return this.clear();
    const loadedAt = queue.tracks.findIndex(({ key }) => key === this.#loaded);
    // Another list that already plays there is not played here as well.
    if (this.#isOn() && (loadedAt !== -1 || plays !== 'here')) {
      if (loadedAt === -1) return this.#start(queue, 0);
      this.#change({ ...queue, at: loadedAt });
      if (sought && loadedAt === queue.at) this.seek(position);
      return;
    }
    this.#unload();
    this.#listening.begin(events);
    this.#set(mirroredState(this.store.getState(), { ...shared, queue }));
  }

  /** It sounds, or will as soon as the sound is there. */
  #isOn(): boolean {
    return ['playing', 'loading'].includes(this.store.getState().kind);
  }

  /** @param events what was reported of this track before, in this tab or another */
  #start(queue: Queue, position: number, events: readonly PlaybackEvent[] = []): void {
    const track = current(queue);
    if (track === undefined) return;
    this.#listening.begin(events);
    this.#set({ queue, kind: 'loading', position, duration: track.seconds, problem: undefined });
    this.#keep();
    const deck = this.#openDeck();
    this.#loaded = track.key;
    deck.load(track, position);
    this.#sound();
  }

  #sound(): void {
    this.#set({ kind: 'loading', problem: undefined, gaveWay: undefined, elsewhere: false });
    this.#stallTimeout.begin();
    this.#deck?.play();
  }

  #openDeck(): Deck<Track> {
    if (this.#deck === undefined) {
      this.#deck = this.#options.openDeck();
      this.#deck.onEvent((event) => this.#hear(event));
      this.#applyVolume();
    }
    return this.#deck;
  }

  #unload(): void {
    this.#stallTimeout.end();
    this.#loaded = undefined;
    this.#listening.begin();
    this.#deck?.unload();
  }

  #hear(event: DeckEvent): void {
    // What the deck still says of a track that was put away is of no interest.
    if (this.#loaded === undefined) return;
    switch (event.kind) {
      case 'playing':
        this.#stallTimeout.end();
        this.#set({ kind: 'playing' });
        this.#forgetProblem();
        this.#tell('played');
        this.#prepareNext();
        return;
      case 'paused':
        if (this.store.getState().kind === 'playing') this.#set({ kind: 'paused' });
        return this.#keep();
      case 'waiting':
        if (this.store.getState().kind === 'playing') this.#set({ kind: 'loading' });
        return this.#stallTimeout.begin();
      case 'time':
        this.#set({
          position: event.position,
          duration: event.duration ?? this.store.getState().duration,
        });
        if (this.#options.services.now() - this.#keptAt >= KEEP_EVERY_MS) this.#keep();
        return;
      case 'handed-over':
        return this.#takeOver();
      case 'ended':
        this.#tell('finished');
        return this.#goOn();
      case 'failed':
        return event.trouble === undefined ? void this.#diagnose() : this.#fail(event.trouble);
      case 'refused':
        return this.#fail('refused');
    }
  }

  /** The deck has begun the next track by itself. */
  #takeOver(): void {
    this.#tell('finished');
    const further = this.#further();
    const track = further?.tracks[further.at];
    if (further === undefined || track === undefined) return;
    this.#listening.begin();
    this.#loaded = track.key;
    this.#set({ position: 0, duration: track.seconds });
    this.#change(further);
  }

  /** To the next track, or to rest at the beginning of the last. */
  #goOn(): void {
    const further = this.#further();
    if (further !== undefined) return this.#start(further, 0);
    this.#unload();
    this.#set({ kind: 'paused', position: 0 });
    this.#keep();
    this.#options.onEnd();
  }

  /** An element does not say why it failed: the server's answer for the same address does. */
  async #diagnose(): Promise<void> {
    const key = this.#loaded;
    const track = current(this.store.getState().queue);
    if (track === undefined || track.key !== key) return;
    const status = await this.#options.statusOf(track);
    if (this.#loaded !== key) return;
    this.#fail(troubleOf(status));
  }

  #fail(trouble: TrackTrouble): void {
    this.#stallTimeout.end();
    const { queue, troubles } = this.store.getState();
    const track = current(queue);
    if (track === undefined) return;
    const problem = { trouble, track, left: false };
    if (!WAITING.has(trouble)) this.#unload();
    if (trouble === 'gone') this.#options.onGone(track);
    this.#set({ kind: 'paused', problem });
    if (!isLasting(trouble)) return this.#keep();
    this.#set({ troubles: { ...troubles, [track.key]: trouble } });
    const further = this.#further();
    if (further === undefined) return this.#keep();
    this.#start(further, 0);
    this.#set({ problem: { ...problem, left: true } });
  }

  /** What did not come has come after all. */
  #forgetProblem(): void {
    const { problem, queue } = this.store.getState();
    if (problem !== undefined && !problem.left && problem.track.key === current(queue)?.key)
      this.#set({ problem: undefined });
  }

  #tracksOf(items: readonly Playable[]): Track[] {
    const { soundOf, services } = this.#options;
    return tracksOf(items, { soundOf, newKey: () => services.newId() });
  }

  #prepareNext(): void {
    const further = this.#further();
    this.#deck?.prepare(further?.tracks[further.at]);
  }

  async #onStall(): Promise<void> {
    const track = current(this.store.getState().queue);
    if (track === undefined || this.#loaded !== track.key) return;
    const status = await this.#options.statusOf(track);
    if (this.#loaded !== track.key || this.store.getState().kind !== 'loading') return;
    if (status === undefined || status >= 400) this.#fail(troubleOf(status));
    else this.#stallTimeout.begin();
  }

  /** With the next track that can be played on; undefined at the end. */
  #further(): Queue | undefined {
    const { queue, troubles } = this.store.getState();
    const at = placeAfter(queue, new Set(Object.keys(troubles)));
    return at === undefined ? undefined : { ...queue, at };
  }

  #tell(action: PlaybackEvent): void {
    this.#listening.report(current(this.store.getState().queue), action);
  }

  #tellSkip(): void {
    const { queue, position, duration } = this.store.getState();
    this.#listening.leave(current(queue), position, duration);
  }

  #applyVolume(): void {
    const { volume, muted } = this.store.getState();
    this.#deck?.setVolume(muted ? 0 : volume);
    this.#keep();
  }

  #change(queue: Queue): void {
    this.#set({ queue });
    if (this.store.getState().kind === 'playing') this.#prepareNext();
    this.#keep();
  }

  #keep(): void {
    this.#keptAt = this.#options.services.now();
    keepPlayer(this.#options.services.keep, this.store.getState());
  }

  #set(change: Partial<QueueState>): void {
    this.store.setState(change);
  }
}
