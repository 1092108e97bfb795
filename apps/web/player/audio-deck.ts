import type { Deck, DeckEvent } from './deck.ts';

/** The prepared sound is started so long before the other ends: about what `play()` needs until it is heard. */
const LEAD_SECONDS = 0.02;
/** `timeupdate` comes four times a second: from here on the end is timed exactly. */
const NEAR_END_SECONDS = 1;

/**
 * Two audio elements that take turns: while one plays, the other has loaded the next sound and is started when the
 * first ends.
 *
 * Why not without any gap: only the Web Audio API joins sounds to the sample, and for that it needs them whole and
 * decoded (a song of four minutes takes about 90 MB), with nothing heard before all of it is there. Elements play after the
 * first bytes, jump by range requests and need little memory; what remains is a gap of some milliseconds.
 */
export class AudioDeck implements Deck {
  #active: HTMLAudioElement;
  #standby: HTMLAudioElement;
  #prepared: string | undefined;
  #listener: (event: DeckEvent) => void = () => undefined;
  #handOver: ReturnType<typeof setTimeout> | undefined;

  constructor(newElement: () => HTMLAudioElement = () => new Audio()) {
    this.#active = this.#wired(newElement());
    this.#standby = this.#wired(newElement());
  }

  onEvent(listener: (event: DeckEvent) => void): void {
    this.#listener = listener;
  }

  load(address: string, position: number): void {
    this.#cancelHandOver();
    if (address === this.#prepared && this.#standby.getAttribute('src') === address) this.#swap();
    else this.#active.src = address;
    this.#active.currentTime = position;
  }

  prepare(address: string | undefined): void {
    if (address === this.#prepared) return;
    this.#cancelHandOver();
    this.#prepared = address;
    const element = this.#standby;
    const take = (): void => {
      if (element !== this.#standby || address !== this.#prepared) return;
      if (address === undefined) empty(element);
      else element.src = address;
    };
    // Its last milliseconds may still be heard.
    if (element.paused || element.ended) take();
    else element.addEventListener('ended', take, { once: true });
  }

  play(): void {
    const element = this.#active;
    element.play().catch((error: unknown) => {
      if (element !== this.#active) return;
      // Anything else is told by the element's `error`, or by nobody because another sound was loaded meanwhile.
      if (error instanceof DOMException && error.name === 'NotAllowedError') this.#tell({ kind: 'refused' });
    });
  }

  pause(): void {
    this.#cancelHandOver();
    this.#active.pause();
  }

  seek(position: number): void {
    this.#cancelHandOver();
    this.#active.currentTime = position;
    this.#tellTime();
  }

  setVolume(volume: number): void {
    this.#active.volume = volume;
    this.#standby.volume = volume;
  }

  unload(): void {
    this.#cancelHandOver();
    this.#prepared = undefined;
    empty(this.#active);
    empty(this.#standby);
  }

  #wired(element: HTMLAudioElement): HTMLAudioElement {
    element.preload = 'auto';
    const on = (name: keyof HTMLMediaElementEventMap, action: () => void): void =>
      element.addEventListener(name, () => {
        if (element === this.#active) action();
      });
    on('playing', () => this.#tell({ kind: 'playing' }));
    on('pause', () => {
      if (!element.ended) this.#tell({ kind: 'paused' });
    });
    on('waiting', () => this.#tell({ kind: 'waiting' }));
    on('durationchange', () => this.#tellTime());
    on('seeked', () => this.#tellTime());
    on('timeupdate', () => {
      this.#tellTime();
      this.#timeHandOver();
    });
    on('ended', () => {
      this.#cancelHandOver();
      if (this.#isReady()) this.#startPrepared();
      else this.#tell({ kind: 'ended' });
    });
    on('error', () => this.#tell({ kind: 'failed' }));
    return element;
  }

  #isReady(): boolean {
    return (
      this.#prepared !== undefined &&
      this.#standby.getAttribute('src') === this.#prepared &&
      this.#standby.readyState >= HTMLMediaElement.HAVE_FUTURE_DATA
    );
  }

  #timeHandOver(): void {
    const { duration, currentTime, paused } = this.#active;
    const left = duration - currentTime - LEAD_SECONDS;
    if (paused || !(left < NEAR_END_SECONDS) || this.#handOver !== undefined || !this.#isReady()) return;
    this.#handOver = setTimeout(() => {
      this.#handOver = undefined;
      if (this.#isReady() && !this.#active.paused) this.#startPrepared();
    }, left * 1000);
  }

  #cancelHandOver(): void {
    clearTimeout(this.#handOver);
    this.#handOver = undefined;
  }

  #startPrepared(): void {
    // The old one plays its last milliseconds to the end.
    this.#swap({ letRing: true });
    this.play();
    this.#tell({ kind: 'handed-over' });
    this.#tellTime();
  }

  #swap({ letRing = false }: { readonly letRing?: boolean } = {}): void {
    [this.#active, this.#standby] = [this.#standby, this.#active];
    this.#prepared = undefined;
    if (!letRing) this.#standby.pause();
  }

  #tellTime(): void {
    const { currentTime, duration } = this.#active;
    this.#tell({
      kind: 'time',
      position: currentTime,
      duration: Number.isFinite(duration) ? duration : undefined,
    });
  }

  #tell(event: DeckEvent): void {
    this.#listener(event);
  }
}

function empty(element: HTMLAudioElement): void {
  element.pause();
  element.removeAttribute('src');
  element.load();
}
