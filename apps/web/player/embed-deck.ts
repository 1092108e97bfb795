import { EMBED_ORIGINS, embedAddress, type Embed } from '@emoverse/playback';
import { createStore } from 'zustand/vanilla';
import type { Services } from '../state/services.ts';
import type { Deck, DeckEvent } from './deck.ts';
import { OUTSIDE_PLAYERS, type Heard, type OutsidePlayer } from './outside-player.ts';

/** A frame that is to stand in the page; another `key` is another frame. */
export interface EmbedFrame {
  readonly key: number;
  readonly embed: Embed;
  readonly address: string;
}

/** What the deck needs of the browser. */
export interface EmbedPorts {
  /** Origin of this page. */
  readonly page: string;
  readonly schedule: Services['schedule'];
  isOnline(): boolean;
}

/** A frame that is there, to speak with. */
export type FrameWindow = Pick<Window, 'postMessage'>;

/** An outside player that says nothing for so long is missed. */
const TIMEOUT_MS = 8_000;
/** One that is there and does not play was held back by the browser, or by its own rules. */
const PLAY_TIMEOUT_MS = 6_000;
const GREET_EVERY_MS = 400;
/** Paused so near to its end it is over: Spotify's player says no more than that. */
const END_SECONDS = 1.5;

/**
 * Another host's player in a frame, played by messages. No browser tells a page that a frame was blocked or did not
 * come: the player is known by what it says, and where it says nothing that is the trouble.
 */
export class EmbedDeck implements Deck<Embed> {
  /** The frame that the page is to show; whoever shows it calls `attach`. */
  readonly store = createStore<{ readonly frame: EmbedFrame | undefined }>(() => ({ frame: undefined }));
  readonly #ports: EmbedPorts;
  #listener: (event: DeckEvent) => void = () => undefined;
  #embed: Embed | undefined;
  #window: FrameWindow | undefined;
  #state: 'none' | 'coming' | 'ready' = 'none';
  #frames = 0;
  #position = 0;
  #duration: number | undefined;
  #wasPlaying = false;
  #volume = 1;
  #cancelTimeout: () => void = () => undefined;
  #cancelGreeting: () => void = () => undefined;

  constructor(ports: EmbedPorts) {
    this.#ports = ports;
  }

  onEvent(listener: (event: DeckEvent) => void): void {
    this.#listener = listener;
  }

  load(embed: Embed, position: number): void {
    this.#cancel();
    this.#embed = embed;
    this.#window = undefined;
    this.#position = position;
    this.#duration = undefined;
    this.#wasPlaying = false;
    // What is the matter is told when it is to play.
    if (!this.#ports.isOnline()) return this.#putAway();
    this.#state = 'coming';
    this.#frames += 1;
    this.store.setState({
      frame: { key: this.#frames, embed, address: embedAddress(embed, this.#ports.page, position) },
    });
    this.#cancelTimeout = this.#ports.schedule(
      () => this.#tell({ kind: 'failed', trouble: 'silent' }),
      TIMEOUT_MS,
    );
  }

  /** The frame stands in the page. */
  attach(window: FrameWindow): void {
    this.#window = window;
    this.#greet();
  }

  /** A message from any frame; only one from the player's own origin and window counts. */
  hear(message: { readonly origin: string; readonly source: unknown; readonly data: unknown }): void {
    const frame = this.store.getState().frame;
    if (frame === undefined || message.source !== this.#window) return;
    if (message.origin !== EMBED_ORIGINS[frame.embed.service]) return;
    for (const heard of this.#player(frame).read(message.data)) this.#take(heard, this.#player(frame));
  }

  /** Outside players load only what is asked for. */
  prepare(): void {}

  play(): void {
    const { frame } = this.store.getState();
    if (this.#embed === undefined) return;
    if (!this.#ports.isOnline()) return this.#tell({ kind: 'failed', trouble: 'offline' });
    if (frame !== undefined && this.#state === 'ready') {
      this.#say(this.#player(frame).play);
      this.#expectSound();
      return;
    }
    // One that comes begins by itself; another attempt at one that was put away, or does not answer.
    if (this.#state === 'none' || this.#window !== undefined) this.load(this.#embed, this.#position);
  }

  pause(): void {
    const { frame } = this.store.getState();
    this.#cancelTimeout();
    if (frame !== undefined && this.#state === 'ready') this.#say(this.#player(frame).pause);
    // One that is still coming would begin by itself.
    else if (this.#state === 'coming') this.#putAway();
  }

  seek(position: number): void {
    const { frame } = this.store.getState();
    this.#position = position;
    if (frame !== undefined && this.#state === 'ready') this.#say(this.#player(frame).seek(position));
  }

  setVolume(volume: number): void {
    this.#volume = volume;
    const { frame } = this.store.getState();
    if (frame !== undefined && this.#state === 'ready') this.#say(this.#player(frame).volume(volume));
  }

  unload(): void {
    this.#embed = undefined;
    this.#putAway();
  }

  #putAway(): void {
    this.#cancel();
    this.#window = undefined;
    this.#state = 'none';
    this.store.setState({ frame: undefined });
  }

  #take(heard: Heard, player: OutsidePlayer): void {
    if (heard.kind === 'gone') {
      this.#cancel();
      return this.#tell({ kind: 'failed', trouble: 'gone' });
    }
    if (this.#state === 'coming') this.#begin(player);
    switch (heard.kind) {
      case 'ready':
        return;
      case 'time':
        this.#position = heard.position;
        this.#duration = heard.duration ?? this.#duration;
        return this.#tell(heard);
      case 'playing':
        this.#cancelTimeout();
        if (!this.#wasPlaying) this.#tell({ kind: 'playing' });
        this.#wasPlaying = true;
        return;
      case 'paused': {
        const isOver = this.#wasPlaying && this.#position >= (this.#duration ?? Infinity) - END_SECONDS;
        if (this.#wasPlaying) this.#tell({ kind: isOver ? 'ended' : 'paused' });
        this.#wasPlaying = false;
        return;
      }
      case 'ended':
        if (this.#wasPlaying) this.#tell({ kind: 'ended' });
        this.#wasPlaying = false;
        return;
      case 'waiting':
        return this.#tell({ kind: 'waiting' });
    }
  }

  /** It has answered for the first time. */
  #begin(player: OutsidePlayer): void {
    this.#cancel();
    this.#state = 'ready';
    for (const message of player.answer) this.#say(message);
    this.#say(player.volume(this.#volume));
    this.#expectSound();
    const { frame } = this.store.getState();
    // YouTube begins at its place by its address.
    if (frame?.embed.service === 'spotify' && this.#position >= 1) this.#say(player.seek(this.#position));
  }

  #expectSound(): void {
    this.#cancelTimeout();
    this.#cancelTimeout = this.#ports.schedule(() => this.#tell({ kind: 'refused' }), PLAY_TIMEOUT_MS);
  }

  #greet(): void {
    this.#cancelGreeting();
    const { frame } = this.store.getState();
    if (frame === undefined || this.#state !== 'coming') return;
    const { greeting } = this.#player(frame);
    if (greeting.length === 0) return;
    for (const message of greeting) this.#say(message);
    this.#cancelGreeting = this.#ports.schedule(() => this.#greet(), GREET_EVERY_MS);
  }

  #say(message: unknown): void {
    const { frame } = this.store.getState();
    if (message === undefined || frame === undefined) return;
    this.#window?.postMessage(message, EMBED_ORIGINS[frame.embed.service]);
  }

  #player({ embed }: EmbedFrame): OutsidePlayer {
    return OUTSIDE_PLAYERS[embed.service];
  }

  #cancel(): void {
    this.#cancelTimeout();
    this.#cancelGreeting();
  }

  #tell(event: DeckEvent): void {
    this.#listener(event);
  }
}
