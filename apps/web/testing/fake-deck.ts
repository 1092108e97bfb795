import type { Deck, DeckEvent } from '../player/deck.ts';
import { audioAddress, type Track } from '../player/track.ts';

/** A deck without sound: keeps what it was told, and says what it is told to say. */
export class FakeDeck implements Deck<Track> {
  address: string | undefined;
  prepared: string | undefined;
  position = 0;
  volume = 1;
  loads = 0;
  #listener: (event: DeckEvent) => void = () => undefined;

  load(track: Track, position: number): void {
    const address = audioAddress(track);
    this.loads += 1;
    this.address = address;
    this.position = position;
    if (address === this.prepared) this.prepared = undefined;
  }
  prepare(track: Track | undefined): void {
    this.prepared = track && audioAddress(track);
  }
  play(): void {}
  pause(): void {}
  seek(position: number): void {
    this.position = position;
  }
  setVolume(volume: number): void {
    this.volume = volume;
  }
  unload(): void {
    this.address = undefined;
    this.prepared = undefined;
  }
  onEvent(listener: (event: DeckEvent) => void): void {
    this.#listener = listener;
  }
  tell(event: DeckEvent): void {
    this.#listener(event);
  }
  /** As a real one does where a sound ends and the next is ready. */
  handOver(): void {
    this.address = this.prepared;
    this.prepared = undefined;
    this.tell({ kind: 'handed-over' });
  }
}
