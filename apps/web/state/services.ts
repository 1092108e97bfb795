import type { ApiClient } from '@emoverse/api-contract';
import type { CameraDevices } from '../camera/camera-devices.ts';
import type { OpenVision } from '../camera/vision-client.ts';
import type { TabLink } from './change-feed.ts';
import type { OpenSoundscapeEngine } from '../soundscape/soundscape-engine.ts';
import type { Microphones } from '../voice/microphones.ts';

/** The world as the app sees it; `main.tsx` hands in the real one, tests hand in theirs. */
export interface Services {
  readonly api: ApiClient;
  /** Milliseconds since the epoch. */
  now(): number;
  /** A random UUID. */
  newId(): string;
  /** Runs `task` after `milliseconds`; the answer takes it back. */
  schedule(task: () => void, milliseconds: number): () => void;
  /** Survives the browser being closed. */
  readonly keep: KeyValueStore;
  /** Lasts as long as the tab. */
  readonly keepForTab: KeyValueStore;
  readonly cameras: CameraDevices;
  readonly openVision: OpenVision;
  readonly microphones: Microphones;
  readonly tabs: TabLink;
  readonly openSoundscapeEngine: OpenSoundscapeEngine;
  /** Languages the browser asks for, the dearest first (BCP 47). */
  languages(): readonly string[];
  /** Whether the person asks for few bytes: nothing is then loaded ahead of a tap. */
  savesData(): boolean;
}

/** The part of `Storage` that is used. Its methods may throw where storage is full or closed. */
export type KeyValueStore = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>;
