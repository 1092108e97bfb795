import type { CatalogueItem, ItemId } from '@emoverse/domain';
import type { EmbedService } from '@emoverse/playback';
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { PracticeSession, PracticeState } from '../practice/practice-session.ts';
import type { Route, SoundscapeSession } from '../soundscape/soundscape-session.ts';
import type { DeviceSettings } from '../state/device-settings.ts';
import type { GoneIds } from './gone-ids.ts';
import { onNow, type OnNow } from './on-now.ts';
import type { QueuePlayer } from './queue-player.ts';
import { current } from './queue.ts';
import { soundOf, type Sound } from './sound-of.ts';
import { trackSoundOf, type Playable } from './track.ts';

/** What waits for an answer: whether the player of another host may be loaded, and what is to be played then. */
export interface Asking {
  readonly service: EmbedService;
  readonly playable: Playable;
  readonly among: readonly Playable[];
}

export interface PlayerOptions {
  readonly queue: QueuePlayer;
  readonly soundscape: SoundscapeSession;
  readonly practice: PracticeSession;
  readonly device: StoreApi<DeviceSettings>;
  readonly gone: GoneIds;
  /** What the person's settings say of sound. */
  readonly settings: () => { readonly songPreviews: boolean };
  /** Songs can be played with the person's own account at Spotify. */
  readonly hasSpotify: () => boolean;
  /** Whether nothing of other sites plays: for a child. */
  readonly onlyHere: () => boolean;
  /** The way of a soundscape for who only asks for sound. */
  readonly routeForNow: () => Route;
  /** Songs for now, the best first, of which some may sound here. */
  readonly songsForNow: () => Promise<readonly Playable[]>;
}

/** Everything that plays, in one place: the queue, soundscapes, practices, and what has to be asked first. */
export class Player {
  readonly store = createStore<{ readonly asking: Asking | undefined; readonly isFull: boolean }>(() => ({
    asking: undefined,
    isFull: false,
  }));
  readonly queue: QueuePlayer;
  readonly #options: PlayerOptions;
  /** The soundscape was begun to be the ground of what plays for now. */
  #hasGround = false;
  #asked = 0;

  constructor(options: PlayerOptions) {
    this.#options = options;
    this.queue = options.queue;
    this.#takeUpPractice();
    options.practice.store.subscribe(() => this.#takeUpPractice());
  }

  /** What a work sounds by at this moment. */
  soundOf(item: CatalogueItem): Sound {
    const { device, gone, settings, hasSpotify, onlyHere } = this.#options;
    return soundOf(
      item,
      { players: device.getState().players, previews: settings().songPreviews, onlyHere: onlyHere() },
      { spotify: hasSpotify(), gone: gone.store.getState().ids },
    );
  }

  onNow(): OnNow {
    const { soundscape, practice } = this.#options;
    return onNow({
      queue: this.queue.store.getState(),
      soundscape: soundscape.store.getState(),
      practice: practice.store.getState(),
    });
  }

  /** Calls after every change of what `onNow` tells; the answer ends that. */
  subscribe(listener: () => void): () => void {
    const { soundscape, practice } = this.#options;
    const ends = [this.queue.store, soundscape.store, practice.store].map((store) =>
      store.subscribe(listener),
    );
    return () => {
      for (const end of ends) end();
    };
  }

  /**
   * Plays a work by what it sounds by, and songs of `among` after it. One that is on is paused, or goes on. Where another
   * host's player is needed for the first time, the person is asked; what is only a link is left to its link.
   *
   * @param path the page that a practice is begun on
   */
  play(
    playable: Playable,
    {
      among = [playable],
      path = '/',
    }: { readonly among?: readonly Playable[] | undefined; readonly path?: string | undefined } = {},
  ): void {
    const { item } = playable;
    const now = this.onNow();
    if (this.#isOn(item.id))
      return now.kind === 'practice' ? this.#options.practice.comeBack(path) : this.toggle();
    const sound = this.soundOf(item);
    switch (sound.kind) {
      case 'own':
      case 'preview':
        this.#playTracks(item.domain === 'music' ? among : [playable], item.id);
        return;
      case 'spotify':
        if (sound.asks) this.store.setState({ asking: { service: 'spotify', playable, among } });
        else this.#playTracks(among, item.id);
        return;
      case 'embed':
        if (sound.asks) this.store.setState({ asking: { service: sound.embed.service, playable, among } });
        // A trailer or a podcast is chosen by itself: nobody wants the next one to begin after it.
        else this.#playTracks(sound.embed.kind === 'track' ? among : [playable], item.id);
        return;
      case 'soundscape':
        return this.#playSoundscape(playable);
      case 'practice':
        return this.#begin(playable, path);
      case 'server':
      case 'link':
      case 'none':
        return;
    }
  }

  /**
   * Plays all that can sound here one after the other, in its order; returns how many. Where nothing can before a question,
   * it is asked.
   */
  playAll(playables: readonly Playable[], startAt?: ItemId): number {
    const taken = this.#playTracks(playables, startAt);
    if (taken > 0) return taken;
    const soundsBy = (...kinds: Sound['kind'][]) =>
      playables.find(({ item }) => kinds.includes(this.soundOf(item).kind));
    const asks = soundsBy('spotify', 'embed');
    // A soundscape has no end, so that nothing can come after it: it sounds where nothing else can.
    const ground = asks === undefined ? soundsBy('soundscape') : undefined;
    if (asks !== undefined) this.play(asks, { among: playables });
    if (ground !== undefined) this.#playSoundscape(ground);
    return 0;
  }

  /** How many of these can sound here, now or after one question. */
  countOf(playables: readonly Playable[]): number {
    return playables.filter(({ item }) => {
      const sound = this.soundOf(item);
      return ['spotify', 'embed', 'soundscape'].includes(sound.kind) || trackSoundOf(sound) !== undefined;
    }).length;
  }

  append(playables: readonly Playable[]): number {
    return this.queue.append(playables);
  }

  canQueue(item: CatalogueItem): boolean {
    return trackSoundOf(this.soundOf(item)) !== undefined;
  }

  /** The person's answer, kept for the next time. Yes plays what was asked for. */
  answer(answer: 'yes' | 'no'): void {
    const { asking } = this.store.getState();
    if (asking === undefined) return;
    const { device } = this.#options;
    device.setState(({ players }) => ({ players: { ...players, [asking.service]: answer } }));
    this.stopAsking();
    if (answer === 'yes') this.play(asking.playable, { among: asking.among });
  }

  stopAsking(): void {
    this.store.setState({ asking: undefined });
  }

  setFull(isFull: boolean): void {
    this.store.setState({ isFull });
  }

  /** Fetches what `playForNow` needs, so that its sound is there at the tap. */
  prepare(): void {
    this.#options.soundscape.prepare();
  }

  /**
   * Sound at once, with no question: a soundscape for the hour or the last mood begins, and songs that can sound here
   * take over where there are any. The soundscape comes back when they are over.
   */
  playForNow(): void {
    const { soundscape, routeForNow } = this.#options;
    this.#hasGround = true;
    const asked = (this.#asked += 1);
    const isOn = ['playing', 'starting'].includes(soundscape.store.getState().kind);
    const ground = isOn ? Promise.resolve() : soundscape.start({ route: routeForNow(), follows: true });
    void this.#joinSongs(asked, ground);
  }

  toggle(): void {
    const now = this.onNow();
    const { soundscape, practice } = this.#options;
    switch (now.kind) {
      case 'track':
        return this.queue.toggle();
      case 'soundscape':
        // Who stops it does not want songs to begin either.
        this.#leaveGround();
        if (now.isOn) soundscape.pause();
        else void soundscape.tryAgain();
        return;
      case 'practice':
        return practice.toggle();
      case 'nothing':
        return;
    }
  }

  /** The person puts a practice away where it is; one of the queue takes its place there along. */
  endPractice(): void {
    const { practice } = this.#options;
    const isOfQueue = this.#isOfQueue(practice.store.getState());
    practice.close();
    if (isOfQueue) this.queue.leave();
  }

  /** The same for one that is over; any other waits in the bar where it stands. */
  putPracticeAside(): void {
    const { practice } = this.#options;
    if (practice.isOver()) this.endPractice();
    else practice.putAside();
  }

  /** The queue has come to its end by itself. */
  goOnGround(): void {
    const { soundscape } = this.#options;
    if (this.#hasGround && soundscape.store.getState().kind === 'gave-way') void soundscape.tryAgain();
  }

  #playTracks(playables: readonly Playable[], startAt?: ItemId): number {
    const taken = this.queue.playQueue(playables, startAt);
    if (taken > 0) this.#leaveGround();
    return taken;
  }

  async #joinSongs(asked: number, ground: Promise<void>): Promise<void> {
    let songs: readonly Playable[];
    try {
      songs = await this.#options.songsForNow();
    } catch {
      // Without a server there are no songs: the soundscape needs none.
      return;
    }
    // The ground is heard first: what begins later has the turn.
    await ground;
    const now = this.onNow();
    if (asked === this.#asked && now.kind === 'soundscape' && now.isOn) this.queue.playQueue(songs);
  }

  /** After a reload a practice goes on by itself, or by its own button: where it is of the queue, the queue goes on with it. */
  #takeUpPractice(): void {
    const { kind } = this.queue.store.getState();
    if (kind === 'playing' || kind === 'loading') return;
    const state = this.#options.practice.store.getState();
    if (this.#isOfQueue(state) && state.running) this.queue.play();
  }

  #isOfQueue(state: PracticeState): state is Extract<PracticeState, { kind: 'open' }> {
    const track = current(this.queue.store.getState().queue);
    return (
      state.kind === 'open' && track?.sound.kind === 'practice' && track.work.id === state.target?.itemId
    );
  }

  #playSoundscape({ item, impressionId }: Playable): void {
    const { soundscape } = this.#options;
    this.#leaveGround();
    const choice = {
      title: item.title,
      route: [item.mood] as const,
      follows: false,
      target: { itemId: item.id, impressionId },
    };
    const { durationMinutes } = item;
    void soundscape.start(choice).then(() => {
      if (durationMinutes !== undefined) soundscape.setTimer(durationMinutes);
    });
  }

  #begin({ item, impressionId }: Playable, path: string): void {
    const { id, title, practice } = item;
    if (practice === undefined) return;
    this.#options.practice.begin({ title, practice, target: { itemId: id, impressionId }, path });
  }

  #isOn(itemId: ItemId): boolean {
    const now = this.onNow();
    switch (now.kind) {
      case 'track':
        return current(this.queue.store.getState().queue)?.work.id === itemId;
      case 'soundscape':
        return now.isOn && now.state.choice.target?.itemId === itemId;
      case 'practice':
        return now.state.target?.itemId === itemId;
      case 'nothing':
        return false;
    }
  }

  /** The person has chosen something else: what plays for now is over. */
  #leaveGround(): void {
    this.#hasGround = false;
    this.#asked += 1;
  }
}
