import { EmoVerseError } from '@emoverse/domain';
import { followVoice, initialVoice, type FollowedVoice, type VoiceState } from '@emoverse/voice';
import { createStore } from 'zustand/vanilla';
// By name, so that the page carries the numbers and not the rest of the manifest.
import { deviation, weights } from '../../../models/emoverse-voice/manifest.json';
import type { Microphones, OpenMicrophone } from './microphones.ts';

/** The whole life of listening: off, asked, listening with what is heard, or why not. */
export type VoiceSessionState =
  | { readonly kind: 'off' }
  | { readonly kind: 'asking' }
  | {
      readonly kind: 'on';
      readonly voice: VoiceState;
      /** Level of the last frames, dB of full scale, for the meter. */
      readonly level: number;
    }
  | { readonly kind: 'failed'; readonly code: string; readonly message: string };

export interface VoiceSessionOptions {
  readonly microphones: Microphones;
  readonly visibility: { hidden(): boolean; subscribe(listener: () => void): () => void };
}

/** Listens to one microphone at a time; stops when the tab is hidden, so that it never listens unseen. */
export class VoiceSession {
  readonly store = createStore<VoiceSessionState>(() => ({ kind: 'off' }));
  readonly #options: VoiceSessionOptions;
  #microphone: OpenMicrophone | undefined;
  #asked = 0;

  constructor(options: VoiceSessionOptions) {
    this.#options = options;
    options.visibility.subscribe(() => {
      if (options.visibility.hidden()) this.stop();
    });
  }

  async start(): Promise<void> {
    const { kind } = this.store.getState();
    if (kind === 'asking' || kind === 'on') return;
    const asked = (this.#asked += 1);
    this.#set({ kind: 'asking' });
    try {
      const microphone = await this.#options.microphones.open();
      if (asked !== this.#asked) {
        // Stopped while the browser was asking: the microphone must not stay on.
        microphone.close();
        return;
      }
      this.#microphone = microphone;
      let followed: FollowedVoice = initialVoice();
      this.#set({ kind: 'on', voice: followed.state, level: -120 });
      microphone.onEnded(() => {
        if (this.#microphone === microphone)
          this.#fail(new EmoVerseError('microphone-ended', 'the microphone was taken away'));
      });
      microphone.onFrames((frames) => {
        if (this.#microphone !== microphone || frames.length === 0) return;
        followed = followVoice(followed, frames, { weights, deviation });
        this.#set({
          kind: 'on',
          voice: followed.state,
          level: Math.max(...frames.map(({ level }) => level)),
        });
      });
    } catch (cause) {
      if (asked === this.#asked) this.#fail(cause);
    }
  }

  /** Turns the microphone off and forgets what was heard. */
  stop(): void {
    this.#asked += 1;
    this.#release();
    this.#set({ kind: 'off' });
  }

  #fail(cause: unknown): void {
    this.#release();
    this.#set({
      kind: 'failed',
      code: cause instanceof EmoVerseError ? cause.code : 'microphone-failed',
      message: cause instanceof Error ? cause.message : String(cause),
    });
  }

  #release(): void {
    this.#microphone?.close();
    this.#microphone = undefined;
  }

  #set(state: VoiceSessionState): void {
    this.store.setState(state, true);
  }
}
