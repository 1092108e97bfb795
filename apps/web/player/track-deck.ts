import type { SongPreview } from '@emoverse/api-contract';
import { createStore } from 'zustand/vanilla';
import type { Deck, DeckEvent } from './deck.ts';
import type { EmbedDeck } from './embed-deck.ts';
import type { PracticeDeck } from './practice-deck.ts';
import type { SpotifyDeck } from './spotify-deck.ts';
import { audioAddress, type Track, type TrackSound } from './track.ts';

export type FoundPreview = Extract<SongPreview, { kind: 'found' }>;

type Part = 'audio' | 'embed' | 'practice' | 'spotify';

export interface TrackDeckOptions {
  /** Made when something is first heard. */
  readonly openAudio: () => Deck;
  readonly embeds: EmbedDeck;
  readonly practices: PracticeDeck;
  readonly spotify: SpotifyDeck;
  /** @throws where the server or Apple's shop was not reached */
  readonly findPreview: (track: Track) => Promise<SongPreview>;
}

/** The deck of the queue: whatever a track sounds by, with the part that can play it; one part at a time. */
export class TrackDeck implements Deck<Track> {
  /** The preview that is on, which has to be shown with whose it is. */
  readonly store = createStore<{ readonly preview: FoundPreview | undefined }>(() => ({
    preview: undefined,
  }));
  readonly #options: TrackDeckOptions;
  #audio: Deck | undefined;
  #on: 'none' | Part = 'none';
  #loads = 0;
  #wants = false;
  /** A preview that is looked for: nothing is loaded yet. */
  #isLooking = false;
  #volume = 1;
  #listener: (event: DeckEvent) => void = () => undefined;

  constructor(options: TrackDeckOptions) {
    this.#options = options;
    options.embeds.onEvent((event) => {
      if (this.#on === 'embed') this.#listener(event);
    });
    options.practices.onEvent((event) => {
      if (this.#on === 'practice') this.#listener(event);
    });
    options.spotify.onEvent((event) => {
      if (this.#on === 'spotify') this.#listener(event);
    });
  }

  onEvent(listener: (event: DeckEvent) => void): void {
    this.#listener = listener;
  }

  load(track: Track, position: number): void {
    this.#loads += 1;
    this.#wants = false;
    this.#isLooking = false;
    const { sound } = track;
    const next = partOf(sound);
    if (this.#on === 'embed') this.#options.embeds.unload();
    if (this.#on === 'audio' && next !== 'audio') this.#audio?.unload();
    if (this.#on === 'practice' && next !== 'practice') this.#options.practices.leave();
    if (this.#on === 'spotify' && next !== 'spotify') this.#options.spotify.unload();
    this.#on = next;
    if (sound.kind !== 'preview') this.store.setState({ preview: undefined });
    switch (sound.kind) {
      case 'own':
        return this.#openAudio().load(audioAddress(track), position);
      case 'embed':
        return this.#options.embeds.load(sound.embed, position);
      case 'practice':
        return this.#options.practices.load(track, position);
      case 'spotify':
        return this.#options.spotify.load(track, position);
      case 'preview':
        return void this.#look(track, position);
    }
  }

  prepare(track: Track | undefined): void {
    if (this.#on === 'spotify') this.#options.spotify.prepare(track);
    if (this.#on === 'audio' && !this.#isLooking)
      this.#audio?.prepare(track?.sound.kind === 'own' ? audioAddress(track) : undefined);
  }

  play(): void {
    this.#wants = true;
    if (!this.#isLooking) this.#part()?.play();
  }

  pause(): void {
    this.#wants = false;
    if (!this.#isLooking) this.#part()?.pause();
  }

  seek(position: number): void {
    if (!this.#isLooking) this.#part()?.seek(position);
  }

  setVolume(volume: number): void {
    this.#volume = volume;
    this.#audio?.setVolume(volume);
    this.#options.embeds.setVolume(volume);
    this.#options.spotify.setVolume(volume);
  }

  unload(): void {
    this.#loads += 1;
    this.#wants = false;
    this.#isLooking = false;
    this.#audio?.unload();
    this.#options.embeds.unload();
    this.#options.practices.unload();
    this.#options.spotify.unload();
    this.#on = 'none';
    this.store.setState({ preview: undefined });
  }

  #part(): Pick<Deck, 'play' | 'pause' | 'seek'> | undefined {
    switch (this.#on) {
      case 'audio':
        return this.#audio;
      case 'embed':
        return this.#options.embeds;
      case 'practice':
        return this.#options.practices;
      case 'spotify':
        return this.#options.spotify;
      case 'none':
        return undefined;
    }
  }

  /** Apple's shop is asked when the preview is wanted, not before. */
  async #look(track: Track, position: number): Promise<void> {
    const load = this.#loads;
    this.#isLooking = true;
    this.#audio?.unload();
    this.store.setState({ preview: undefined });
    let found: SongPreview;
    try {
      found = await this.#options.findPreview(track);
    } catch {
      if (load === this.#loads) this.#listener({ kind: 'failed', trouble: 'unreachable' });
      return;
    }
    if (load !== this.#loads) return;
    this.#isLooking = false;
    if (found.kind !== 'found') return this.#listener({ kind: 'failed', trouble: 'no-preview' });
    this.store.setState({ preview: found });
    const audio = this.#openAudio();
    audio.load(found.sound, position);
    if (this.#wants) audio.play();
  }

  #openAudio(): Deck {
    if (this.#audio === undefined) {
      this.#audio = this.#options.openAudio();
      this.#audio.setVolume(this.#volume);
      this.#audio.onEvent((event) => {
        if (this.#on === 'audio' && !this.#isLooking) this.#listener(event);
      });
    }
    return this.#audio;
  }
}

/** The part that plays what sounds so. */
function partOf({ kind }: TrackSound): Part {
  return kind === 'own' || kind === 'preview' ? 'audio' : kind;
}
