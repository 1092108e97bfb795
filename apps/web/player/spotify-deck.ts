import type { Services } from '../state/services.ts';
import type { SpotifySession } from '../spotify/spotify-session.ts';
import type { HeardThere, SpotifyProblem, SpotifySessionState } from '../spotify/spotify-state.ts';
import type { Deck, DeckEvent } from './deck.ts';
import type { TrackTrouble } from './queue-state.ts';
import type { Track } from './track.ts';

export interface SpotifyDeckOptions {
  readonly session: SpotifySession;
  readonly services: Pick<Services, 'now' | 'schedule'>;
  readonly isOnline: () => boolean;
  /** The camera or the microphone is on. */
  readonly isWatching: () => boolean;
}

/** A song that Spotify has taken and that does not begin for so long is missed. */
const TIMEOUT_MS = 8_000;
/** Spotify tells of changes only: between them its place is reckoned so often. */
const TICK_MS = 500;
/** Back at its beginning from so near to its end it is over: Spotify says no more than that. */
const END_SECONDS = 3;
/** A song begins so near to where it was asked to. */
const BEGIN_SECONDS = 5;

/** Whole songs with the person's own account. Spotify plays one at a time; what comes after it is the queue's. */
export class SpotifyDeck implements Deck<Track> {
  readonly #options: SpotifyDeckOptions;
  #listener: (event: DeckEvent) => void = () => undefined;
  #track: Track | undefined;
  #state: 'none' | 'beginning' | 'on' = 'none';
  #wants = false;
  #wasPlaying = false;
  /** It was told to pause, and has not said yet that it did. */
  #isSilencing = false;
  /** The page of the song at Spotify, once it is heard. */
  #address: string | undefined;
  /** The same of what was heard before. */
  #addressBefore: string | undefined;
  #position = 0;
  #duration: number | undefined;
  /** When the place was told, epoch ms. */
  #at = 0;
  #loads = 0;
  #cancelTimeout: () => void = () => undefined;
  #cancelTick: () => void = () => undefined;

  constructor(options: SpotifyDeckOptions) {
    this.#options = options;
    options.session.store.subscribe((state, before) => this.#follow(state, before));
  }

  onEvent(listener: (event: DeckEvent) => void): void {
    this.#listener = listener;
  }

  load(track: Track, position: number): void {
    this.#forget();
    this.#track = track;
    this.#position = position;
    this.#duration = track.seconds;
  }

  prepare(track: Track | undefined): void {
    if (track?.sound.kind === 'spotify') this.#options.session.prepare(track.work.id);
  }

  play(): void {
    const { session, isOnline, isWatching } = this.#options;
    if (this.#track === undefined) return;
    if (isWatching() && !session.isElsewhere()) return this.#fail('watching');
    if (!isOnline()) return this.#fail('offline');
    this.#wants = true;
    this.#isSilencing = false;
    if (this.#state === 'none') return void this.#begin(this.#track);
    if (this.#state === 'beginning') return;
    session.resume();
    this.#expectSound();
  }

  pause(): void {
    this.#wants = false;
    this.#cancelTimeout();
    if (this.#state !== 'on') return;
    this.#isSilencing = this.#wasPlaying;
    this.#options.session.pause();
  }

  seek(position: number): void {
    this.#setPosition(position);
    if (this.#state === 'on') this.#options.session.seek(position);
  }

  setVolume(volume: number): void {
    this.#options.session.setVolume(volume);
  }

  unload(): void {
    this.#forget();
    this.#track = undefined;
    this.#options.session.stop();
  }

  /** The camera or the microphone goes on: somebody else's script leaves the page before. */
  giveWayToWatching(): void {
    const { session } = this.#options;
    if (session.store.getState().player.kind === 'off') return;
    session.leavePage();
    if (session.isElsewhere()) return;
    const wasOn = this.#track !== undefined && this.#wants;
    this.#forget();
    if (wasOn) this.#fail('watching');
  }

  async #begin({ work }: Track): Promise<void> {
    const { session } = this.#options;
    const [load, from] = [this.#loads, this.#position];
    this.#state = 'beginning';
    const isTaken = await session.play(work.id, from);
    if (load !== this.#loads) return;
    if (!isTaken) {
      const { problem } = session.store.getState();
      this.#state = 'none';
      return this.#fail(problem === undefined ? 'unreachable' : troubleOfSpotify(problem));
    }
    this.#state = 'on';
    if (this.#position !== from) session.seek(this.#position);
    if (!this.#wants) return session.pause();
    this.#expectSound();
    // It may have begun, or failed to, before Spotify's server answered.
    const { heard, problem } = session.store.getState();
    if (problem !== undefined) this.#hearProblem(problem);
    else if (heard !== undefined && !heard.paused) this.#hear(heard);
  }

  #follow({ heard, problem, elsewhere }: SpotifySessionState, before: SpotifySessionState): void {
    if (this.#state !== 'on') return;
    if (problem !== undefined && problem !== before.problem) return this.#hearProblem(problem);
    if (heard !== before.heard) this.#hear(heard);
    // Where else it plays, it has to begin.
    if (elsewhere !== before.elsewhere) this.#state = 'none';
  }

  #hear(heard: HeardThere | undefined): void {
    if (heard === undefined) return this.#rest('paused');
    const { address, paused, position, duration } = heard;
    // Spotify goes on with songs of its own choice where ours is over.
    const isOther = this.#address !== undefined && address !== this.#address;
    const isAtEnd = this.#wasPlaying && this.#now() >= (this.#duration ?? Infinity) - END_SECONDS;
    if (isOther || (paused && position === 0 && isAtEnd)) return this.#rest('ended');
    if (this.#isOfBefore(heard)) return;
    // What was on its way before the pause arrived is no new beginning.
    if (!paused && this.#isSilencing) return;
    this.#isSilencing = false;
    this.#setPosition(position, heard.at);
    this.#duration = duration;
    this.#tellPlace();
    if (paused) return this.#rest('paused');
    this.#cancelTimeout();
    this.#address = address;
    if (!this.#wasPlaying) this.#listener({ kind: 'playing' });
    this.#wasPlaying = true;
    this.#tick();
  }

  /** What Spotify still says of the song that was on when this one was asked for. */
  #isOfBefore({ address, position }: HeardThere): boolean {
    if (this.#address !== undefined || address !== this.#addressBefore) return false;
    return Math.abs(position - this.#position) > BEGIN_SECONDS;
  }

  #rest(kind: 'paused' | 'ended'): void {
    this.#cancelTick();
    const wasPlaying = this.#wasPlaying;
    this.#setPosition(this.#now());
    this.#wasPlaying = false;
    this.#isSilencing = false;
    if (wasPlaying) this.#listener({ kind });
  }

  #hearProblem(problem: SpotifyProblem): void {
    if (problem.kind === 'player' && problem.trouble === 'autoplay_failed') {
      this.#cancelTimeout();
      return this.#listener({ kind: 'refused' });
    }
    this.#rest('paused');
    this.#state = 'none';
    this.#fail(troubleOfSpotify(problem));
  }

  #fail(trouble: TrackTrouble): void {
    this.#cancelTimeout();
    this.#listener({ kind: 'failed', trouble });
  }

  #expectSound(): void {
    this.#cancelTimeout();
    this.#cancelTimeout = this.#options.services.schedule(() => {
      this.#state = 'none';
      this.#fail('silent');
    }, TIMEOUT_MS);
  }

  #tick(): void {
    this.#cancelTick();
    this.#cancelTick = this.#options.services.schedule(() => {
      this.#tellPlace();
      this.#tick();
    }, TICK_MS);
  }

  #tellPlace(): void {
    this.#listener({ kind: 'time', position: this.#now(), duration: this.#duration });
  }

  /** Where it is now, in seconds. */
  #now(): number {
    const since = this.#wasPlaying ? (this.#options.services.now() - this.#at) / 1000 : 0;
    return Math.min(this.#position + Math.max(0, since), this.#duration ?? Infinity);
  }

  #setPosition(position: number, at = this.#options.services.now()): void {
    this.#position = position;
    this.#at = at;
  }

  #forget(): void {
    this.#loads += 1;
    this.#cancelTimeout();
    this.#cancelTick();
    this.#setPosition(this.#now());
    this.#state = 'none';
    this.#wants = false;
    this.#wasPlaying = false;
    this.#isSilencing = false;
    this.#addressBefore = this.#address ?? this.#addressBefore;
    this.#address = undefined;
  }
}

/** Why a song does not play, as the queue goes by it. */
function troubleOfSpotify(problem: SpotifyProblem): TrackTrouble {
  if (problem.kind !== 'refused') return 'account';
  const { code, status } = problem.error;
  if (code === 'spotify-nothing-found') return 'gone';
  return status === 0 ? 'unreachable' : 'account';
}
