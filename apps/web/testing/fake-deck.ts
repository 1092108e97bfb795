import type { Deck, DeckEvent } from '../player/deck.ts';

/** A deck without sound: keeps what it was told, and says what it is told to say. */
export class FakeDeck implements Deck {
  address: string | undefined;
  prepared: string | undefined;
  position = 0;
  volume = 1;
  loads = 0;
  #listener: (event: DeckEvent) => void = () => undefined;

  load(address: string, position: number): void {
    this.loads += 1;
    this.address = address;
    this.position = position;
    if (address === this.prepared) this.prepared = undefined;
  }
  prepare(address: string | undefined): void {
    this.prepared = address;
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
