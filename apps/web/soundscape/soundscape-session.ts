import {
  EmoVerseError,
  elementAt,
  moodDistance,
  type FeedbackAction,
  type MoodPoint,
} from '@emoverse/domain';
import {
  NO_LAYERS,
  SCENES,
  pointOnRoute,
  sceneNear,
  soundscapeOfMood,
  type Layer,
  type Layers,
  type SceneName,
  type Soundscape,
} from '@emoverse/playback';
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { GaveWay } from '../sound/audio-focus.ts';
import type { DeviceSettings } from '../state/device-settings.ts';
import type { ReactionTarget } from '../state/reactions.ts';
import type { OpenSoundscapeEngine, SoundscapeEngine } from './soundscape-engine.ts';

/** A way over the mood plane: a soundscape that stays has one place. */
export type Route = readonly [MoodPoint, ...MoodPoint[]];

/** What was asked for. */
export interface SoundscapeChoice {
  /** Name of the suggestion; absent: a soundscape for the mood. */
  readonly title?: string | undefined;
  readonly route: Route;
  /** The place it is like; absent: the nearest to where the route begins. */
  readonly scene?: SceneName;
  /** The sounds of that place under the music; absent: those of the scene, and none under a suggestion. */
  readonly layers?: Layers;
  /** Goes along when the person's mood, or what they want from it, changes. */
  readonly follows: boolean;
  /** The suggestion that was taken up, to tell what became of it. */
  readonly target?: ReactionTarget;
}

/** The sleep timer, times in epoch ms. */
export interface SleepTimer {
  readonly minutes: number;
  readonly endsAt: number;
}

export type SoundscapeState =
  | { readonly kind: 'silent' }
  | { readonly kind: 'starting'; readonly choice: SoundscapeChoice }
  | {
      readonly kind: 'playing';
      readonly choice: SoundscapeChoice;
      readonly point: MoodPoint;
      readonly soundscape: Soundscape;
      readonly layers: Layers;
      readonly timer: SleepTimer | undefined;
    }
  /** The browser lets no page sound before a click; or has stopped the sound, e.g. for a call. */
  | { readonly kind: 'refused'; readonly choice: SoundscapeChoice }
  /** Something else began to sound. `leftMs`: what was left of its sleep timer. */
  | {
      readonly kind: 'gave-way';
      readonly choice: SoundscapeChoice;
      readonly to: GaveWay;
      readonly leftMs: number | undefined;
    }
  /** The person paused it. `leftMs`: what was left of its sleep timer. */
  | { readonly kind: 'paused'; readonly choice: SoundscapeChoice; readonly leftMs: number | undefined }
  | { readonly kind: 'failed'; readonly choice: SoundscapeChoice; readonly message: string };

export interface SoundscapeSessionOptions {
  readonly openEngine: OpenSoundscapeEngine;
  readonly device: StoreApi<DeviceSettings>;
  now(): number;
  schedule(task: () => void, milliseconds: number): () => void;
  tell(target: ReactionTarget, action: Extract<FeedbackAction, 'played' | 'finished'>): void;
}

/** The last of a timed soundscape fades over so long. */
export const FADE_MS = 30_000;
/** A way from one mood to another takes so long (a journey's pieces of music would take half an hour). */
export const ROUTE_MS = 12 * 60_000;
const ROUTE_TICK_MS = 5_000;
const MINUTE_MS = 60_000;
/** A new volume is reached in so many seconds: no step to be heard as a click. */
const VOLUME_SECONDS = 0.15;
/** Nearer than this, a new mood is the old one. */
const SAME_POINT = 0.02;

/** One soundscape from tap to stop. It belongs to no page and goes on while the person looks around. */
export class SoundscapeSession {
  readonly store = createStore<SoundscapeState>(() => ({ kind: 'silent' }));
  readonly #options: SoundscapeSessionOptions;
  #engine: Promise<SoundscapeEngine> | undefined;
  #asked = 0;
  #cancelTimer: () => void = () => undefined;
  #cancelTick: () => void = () => undefined;

  constructor(options: SoundscapeSessionOptions) {
    this.#options = options;
  }

  /** Fetches the audio library before it is needed, so that a click is answered at once. */
  prepare(): void {
    // What fails here is told when somebody wants to hear something.
    this.#open().catch(() => undefined);
  }

  async start(choice: SoundscapeChoice): Promise<void> {
    const asked = (this.#asked += 1);
    this.#cancelAll();
    this.#set({ kind: 'starting', choice });
    const [point] = choice.route;
    const soundscape = soundscapeOfMood(point);
    try {
      const engine = await this.#open();
      if (asked !== this.#asked) return;
      await engine.start(soundscape, this.#options.device.getState().soundscapeVolume);
      if (asked !== this.#asked) {
        const { kind } = this.store.getState();
        if (kind === 'silent' || kind === 'gave-way' || kind === 'paused') engine.stop();
        return;
      }
    } catch (cause) {
      if (asked === this.#asked) this.#fail(choice, cause);
      return;
    }
    const layers = layersOf(choice);
    this.#set({ kind: 'playing', choice, point, soundscape, layers, timer: undefined });
    this.#turnLayers(layers);
    this.#walk(choice.route);
    if (choice.target !== undefined) this.#options.tell(choice.target, 'played');
  }

  /** Another attempt at what the browser refused, what failed, or what gave way to another sound. */
  async tryAgain(): Promise<void> {
    const state = this.store.getState();
    if (state.kind === 'silent' || state.kind === 'starting' || state.kind === 'playing') return;
    await this.start(state.choice);
    if ((state.kind === 'gave-way' || state.kind === 'paused') && state.leftMs !== undefined)
      this.setTimer(Math.max(1, state.leftMs / MINUTE_MS));
  }

  /** Something else sounds now: falls silent, and keeps what was chosen for `tryAgain`. */
  giveWay(to: GaveWay): void {
    const kept = this.#fallSilent();
    if (kept !== undefined) this.#set({ kind: 'gave-way', ...kept, to });
  }

  /** Falls silent until `tryAgain`. */
  pause(): void {
    const kept = this.#fallSilent();
    if (kept !== undefined) this.#set({ kind: 'paused', ...kept });
  }

  /** Turns what sounds into the soundscape of another place, or of a way; without a break. */
  goTo(route: Route): void {
    const state = this.store.getState();
    if (state.kind !== 'playing') return;
    this.#cancelTick();
    this.#set({ ...state, choice: { ...state.choice, route } });
    this.#moveTo(route[0]);
    this.#walk(route);
  }

  /** The person's mood, or what they want from it, has changed: only a soundscape that follows goes along. */
  followTo(route: Route): void {
    const state = this.store.getState();
    if (state.kind !== 'playing' || !state.choice.follows) return;
    const { choice } = state;
    const isSame =
      choice.route.length === route.length &&
      choice.route.every((point, index) => moodDistance(point, elementAt(route, index)) < SAME_POINT);
    if (!isSame) this.goTo(route);
  }

  /** Another scene, without a break: its place and its sounds. Only while one plays. */
  goToScene(scene: SceneName): void {
    const state = this.store.getState();
    if (state.kind !== 'playing') return;
    const { point, layers } = SCENES[scene];
    this.#set({
      ...state,
      choice: { ...state.choice, scene, layers, title: undefined, follows: false },
      layers,
    });
    this.#turnLayers(layers);
    this.goTo([point]);
  }

  /** @param level 0…1 */
  setLayer(layer: Layer, level: number): void {
    const state = this.store.getState();
    if (state.kind !== 'playing') return;
    const layers = { ...state.layers, [layer]: level };
    this.#set({ ...state, choice: { ...state.choice, layers }, layers });
    this.#turnLayers(layers);
  }

  setFollows(follows: boolean): void {
    const state = this.store.getState();
    if (state.kind === 'playing') this.#set({ ...state, choice: { ...state.choice, follows } });
  }

  /** @param volume 0…1; kept for this device */
  setVolume(volume: number): void {
    this.#options.device.setState({ soundscapeVolume: volume });
    // A person who turns it up while it fades wants to hear it; the timer ends it all the same.
    void this.#engine?.then((engine) => engine.setVolume(volume, VOLUME_SECONDS));
  }

  /** Ends by itself after so many minutes, the last half minute fading; undefined: plays until stopped. */
  setTimer(minutes: number | undefined): void {
    const state = this.store.getState();
    if (state.kind !== 'playing') return;
    this.#cancelTimer();
    // A timer that was fading already gives the sound back.
    const { soundscapeVolume } = this.#options.device.getState();
    if (state.timer !== undefined)
      void this.#engine?.then((engine) => engine.setVolume(soundscapeVolume, VOLUME_SECONDS));
    if (minutes === undefined) {
      this.#set({ ...state, timer: undefined });
      return;
    }
    const milliseconds = minutes * MINUTE_MS;
    this.#set({ ...state, timer: { minutes, endsAt: this.#options.now() + milliseconds } });
    const fade = Math.min(FADE_MS, milliseconds);
    this.#cancelTimer = this.#options.schedule(() => {
      void this.#engine?.then((engine) => engine.setVolume(0, fade / 1000));
      this.#cancelTimer = this.#options.schedule(() => this.#finish(), fade);
    }, milliseconds - fade);
  }

  stop(): void {
    this.#asked += 1;
    this.#cancelAll();
    const wasPlaying = this.store.getState().kind === 'playing';
    this.#set({ kind: 'silent' });
    if (wasPlaying) void this.#engine?.then((engine) => engine.stop());
  }

  /** What was chosen and is to be gone on with; undefined where nothing sounded. */
  #fallSilent(): { readonly choice: SoundscapeChoice; readonly leftMs: number | undefined } | undefined {
    const state = this.store.getState();
    if (state.kind !== 'playing' && state.kind !== 'starting') return undefined;
    const timer = state.kind === 'playing' ? state.timer : undefined;
    const leftMs = timer === undefined ? undefined : timer.endsAt - this.#options.now();
    this.stop();
    return { choice: state.choice, leftMs };
  }

  #finish(): void {
    const state = this.store.getState();
    if (state.kind === 'playing' && state.choice.target !== undefined)
      this.#options.tell(state.choice.target, 'finished');
    this.stop();
  }

  #open(): Promise<SoundscapeEngine> {
    this.#engine ??= this.#options
      .openEngine()
      .then((engine) => {
        engine.onHeldBack(() => this.#heldBack());
        return engine;
      })
      .catch((cause: unknown) => {
        // The next click tries again.
        this.#engine = undefined;
        throw new EmoVerseError('sound-not-loaded', 'the part of the app that makes sound did not load', {
          cause,
        });
      });
    return this.#engine;
  }

  #heldBack(): void {
    const state = this.store.getState();
    if (state.kind !== 'playing') return;
    this.stop();
    this.#set({ kind: 'refused', choice: state.choice });
  }

  #walk(route: Route): void {
    if (route.length === 1) return;
    const startedAt = this.#options.now();
    const tick = (): void => {
      const elapsed = this.#options.now() - startedAt;
      this.#moveTo(pointOnRoute(route, elapsed, ROUTE_MS));
      if (elapsed < ROUTE_MS) this.#cancelTick = this.#options.schedule(tick, ROUTE_TICK_MS);
    };
    this.#cancelTick = this.#options.schedule(tick, ROUTE_TICK_MS);
  }

  #turnLayers(layers: Layers): void {
    void this.#engine?.then((engine) => engine.setLayers(layers));
  }

  #moveTo(point: MoodPoint): void {
    const state = this.store.getState();
    if (state.kind !== 'playing') return;
    const soundscape = soundscapeOfMood(point, state.soundscape.mode);
    this.#set({ ...state, point, soundscape });
    void this.#engine?.then((engine) => engine.change(soundscape));
  }

  #fail(choice: SoundscapeChoice, cause: unknown): void {
    if (cause instanceof EmoVerseError && cause.code === 'sound-refused') {
      this.#set({ kind: 'refused', choice });
      return;
    }
    this.#set({ kind: 'failed', choice, message: cause instanceof Error ? cause.message : String(cause) });
  }

  #cancelAll(): void {
    this.#cancelTimer();
    this.#cancelTick();
  }

  #set(state: SoundscapeState): void {
    this.store.setState(state, true);
  }
}

/** The place that a soundscape is like. */
export function sceneOf({ scene, route }: Pick<SoundscapeChoice, 'scene' | 'route'>): SceneName {
  return scene ?? sceneNear(route[0]);
}

function layersOf(choice: SoundscapeChoice): Layers {
  return choice.layers ?? (choice.title === undefined ? SCENES[sceneOf(choice)].layers : NO_LAYERS);
}
