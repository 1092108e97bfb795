import type { ApiClient, ApiError, SpotifyCommand, SpotifyStatus } from '@emoverse/api-contract';
import type { ItemId } from '@emoverse/domain';
import { createStore } from 'zustand/vanilla';
import { asApiError } from '../state/profile-state.ts';
import type { Services } from '../state/services.ts';
import type { PlayerTrouble, SpotifySessionState } from './spotify-state.ts';
import { readyEventSchema, stateEventSchema, type OpenPlayer, type SdkPlayer } from './sdk-player.ts';

export interface SpotifySessionOptions {
  readonly api: ApiClient;
  readonly services: Pick<Services, 'now' | 'schedule'>;
  /** Opens the frame of Spotify's player; rejects where it does not come. */
  readonly openFrame: (script: string) => Promise<OpenPlayer>;
  /** The player's name among the person's devices. */
  readonly playerName: string;
}

/** A player that does not say that it paused is waited for no longer. */
const PAUSE_TIMEOUT_MS = 1_000;
/** From the start of the player to its word that it is ready. */
const READY_TIMEOUT_MS = 20_000;
/** How often it is asked what plays on another device. */
const LOOK_MS = 3_000;
/** Ends a login: another one is needed. */
const LOGIN_OVER: ReadonlySet<string> = new Set(['spotify-login-again', 'spotify-not-connected']);

/** The person's own account at Spotify: its player in a frame of this page, their other devices, and what plays there. */
export class SpotifySession {
  readonly store = createStore<SpotifySessionState>(() => ({
    status: undefined,
    account: 'none',
    player: { kind: 'off' },
    devices: [],
    elsewhere: undefined,
    heard: undefined,
    problem: undefined,
  }));
  readonly #options: SpotifySessionOptions;
  #player: SdkPlayer | undefined;
  #starting: Promise<string | undefined> | undefined;
  #volume = 1;
  /** Counts what was asked to play or to stop: an answer to what is no longer wanted counts no more. */
  #asked = 0;
  #isWanted = false;
  /** What was on is told to be silent: Spotify would take a pause that comes late for one of the next song. */
  #pausing: Promise<unknown> | undefined;
  #cancelLook: () => void = () => undefined;

  constructor(options: SpotifySessionOptions) {
    this.#options = options;
  }

  /**
   * Asks where the person stands. Spotify hears nothing of it.
   *
   * @throws where the server does not say
   */
  async look(): Promise<SpotifyStatus> {
    const status = await this.#options.api.call('getSpotify', {});
    const { state } = status;
    const account = state === 'connected' || state === 'login-again' ? state : 'none';
    if (account !== 'connected') this.close();
    this.#set({ status, account });
    return status;
  }

  /** Plays one song, from `position` seconds on; true once Spotify has taken it. */
  async play(itemId: ItemId, position: number): Promise<boolean> {
    const asked = (this.#asked += 1);
    this.#isWanted = true;
    this.#cancelLook();
    this.#set({ heard: undefined, problem: undefined });
    if (!this.isElsewhere()) this.pause();
    void this.#player?.activateElement();
    await this.#pausing;
    const deviceId = this.store.getState().elsewhere ?? (await this.#deviceHere());
    if (deviceId === undefined || asked !== this.#asked) return false;
    try {
      const positionMs = Math.round(position * 1000);
      await this.#options.api.call('playSpotify', { body: { itemIds: [itemId], positionMs, deviceId } });
    } catch (error) {
      if (asked === this.#asked) this.#refuse(asApiError(error));
      return false;
    }
    if (!this.#isWanted) this.pause();
    this.#lookSoon();
    return asked === this.#asked;
  }

  pause(): void {
    if (this.isElsewhere()) this.#command({ command: 'pause' });
    // By the player itself, not by Spotify's server: nothing is asked that could take long.
    else if (this.#player !== undefined) {
      const late = new Promise<void>((resolve) => this.#options.services.schedule(resolve, PAUSE_TIMEOUT_MS));
      this.#pausing = Promise.race([this.#player.pause(), late]);
    }
  }

  resume(): void {
    this.#set({ problem: undefined });
    if (this.isElsewhere()) return this.#command({ command: 'resume' });
    void this.#player?.activateElement();
    void this.#player?.resume();
  }

  /** @param position seconds */
  seek(position: number): void {
    const positionMs = Math.round(position * 1000);
    if (this.isElsewhere()) this.#command({ command: 'seek', positionMs });
    else void this.#player?.seek(positionMs);
  }

  /** @param volume 0…1 */
  setVolume(volume: number): void {
    if (this.#volume === volume) return;
    this.#volume = volume;
    if (!this.isElsewhere()) void this.#player?.setVolume(volume);
    else if (this.#isWanted) this.#command({ command: 'volume', percent: Math.round(100 * volume) });
  }

  /** Nothing of Spotify is to sound any more. */
  stop(): void {
    if (!this.#isWanted) return;
    this.#asked += 1;
    this.#isWanted = false;
    this.#cancelLook();
    this.pause();
    this.#set({ heard: undefined });
  }

  /** Has a song looked up, so that it begins sooner; where that fails, it is looked up when it is played. */
  prepare(itemId: ItemId): void {
    this.#options.api.call('resolveSpotify', { body: { itemIds: [itemId] } }).catch(() => undefined);
  }

  /** Asks which devices there are. */
  async findDevices(): Promise<void> {
    try {
      this.#set(await this.#options.api.call('listSpotifyDevices', {}));
    } catch (error) {
      // What plays goes on.
      this.#learn(asApiError(error));
    }
  }

  /** From now on songs play on that device; undefined: in this page. What plays goes along by being played again. */
  choose(deviceId: string | undefined): void {
    this.pause();
    this.#set({ elsewhere: deviceId, problem: undefined, heard: undefined });
  }

  /** What plays is heard from another device, and not from this page. */
  isElsewhere(): boolean {
    return this.store.getState().elsewhere !== undefined;
  }

  /** Nothing plays any more, here or elsewhere, and Spotify's player leaves the page. */
  close(): void {
    this.#asked += 1;
    this.#isWanted = false;
    this.#cancelLook();
    this.#lose();
  }

  /** Spotify's player leaves the page; what another device plays goes on. */
  leavePage(): void {
    if (!this.isElsewhere()) return this.close();
    this.#stopPlayer();
    this.#set({ player: { kind: 'off' } });
  }

  /** The id of the player in this page, started where it is off; undefined where it cannot be. */
  async #deviceHere(): Promise<string | undefined> {
    const { player } = this.store.getState();
    if (player.kind === 'ready') return player.deviceId;
    this.#starting ??= this.#start().finally(() => {
      this.#starting = undefined;
    });
    return this.#starting;
  }

  async #start(): Promise<string | undefined> {
    const { playerScript: script } = this.store.getState().status ?? {};
    if (script === undefined) {
      this.#set({ problem: { kind: 'not-connected' } });
      return undefined;
    }
    this.#stopPlayer();
    this.#set({ player: { kind: 'starting' } });
    const { openFrame, playerName: name } = this.#options;
    let player: SdkPlayer;
    try {
      const open = await openFrame(script);
      player = open({ name, volume: this.#volume, getOAuthToken: (give) => void this.#givePass(give) });
    } catch {
      return this.#giveUp('not_loaded');
    }
    this.#player = player;
    const ready = this.#listen(player);
    player.connect().then(
      (isAccepted) => {
        if (!isAccepted && this.#player === player) this.#giveUp('initialization_error');
      },
      () => {
        if (this.#player === player) this.#giveUp('not_loaded');
      },
    );
    return ready;
  }

  /** The device id of a player that becomes ready; undefined where it is given up before. */
  #listen(player: SdkPlayer): Promise<string | undefined> {
    const current = (act: (event: unknown) => void) => (event: unknown) => {
      // A player that was given up has no say any more.
      if (this.#player === player) act(event);
    };
    player.addListener(
      'not_ready',
      current(() => this.#lose()),
    );
    player.addListener(
      'player_state_changed',
      current((event) => this.#hear(event)),
    );
    for (const trouble of ['initialization_error', 'authentication_error', 'account_error'] as const)
      player.addListener(
        trouble,
        current(() => this.#giveUp(trouble)),
      );
    for (const trouble of ['playback_error', 'autoplay_failed'] as const)
      player.addListener(
        trouble,
        current(() => this.#set({ problem: { kind: 'player', trouble } })),
      );
    return new Promise((resolve) => {
      const cancel = this.#options.services.schedule(() => this.#giveUp('not_loaded'), READY_TIMEOUT_MS);
      const leave = this.store.subscribe(() => {
        if (this.#player === player) return;
        settle(undefined);
      });
      const settle = (deviceId: string | undefined): void => {
        cancel();
        leave();
        resolve(deviceId);
      };
      player.addListener(
        'ready',
        current((event) => {
          const { device_id: deviceId } = readyEventSchema.parse(event);
          this.#set({ player: { kind: 'ready', deviceId } });
          settle(deviceId);
        }),
      );
    });
  }

  #hear(event: unknown): void {
    if (this.isElsewhere()) return;
    const state = stateEventSchema.parse(event);
    // Null: it plays on another device now, or nowhere.
    if (state === null) return this.#set({ heard: undefined });
    const id = state.track_window.current_track.uri.split(':').at(-1) ?? '';
    this.#set({
      heard: {
        address: `https://open.spotify.com/track/${id}`,
        paused: state.paused,
        position: state.position / 1000,
        duration: state.duration / 1000,
        at: this.#options.services.now(),
      },
    });
  }

  /** What plays on another device tells nothing by itself. */
  #lookSoon(): void {
    this.#cancelLook();
    if (!this.isElsewhere() || !this.#isWanted) return;
    void this.#lookThere();
    this.#cancelLook = this.#options.services.schedule(() => this.#lookSoon(), LOOK_MS);
  }

  async #lookThere(): Promise<void> {
    const asked = this.#asked;
    const { api, services } = this.#options;
    try {
      const playback = await api.call('getSpotifyPlayback', {});
      if (asked !== this.#asked || !this.isElsewhere()) return;
      if (playback.kind === 'nothing' || playback.track === undefined) return this.#set({ heard: undefined });
      const { address, durationMs } = playback.track;
      const { paused, positionMs } = playback;
      const progress = { position: positionMs / 1000, duration: durationMs / 1000 };
      this.#set({ heard: { address, paused, ...progress, at: services.now() } });
    } catch {
      // Asked again in a moment.
    }
  }

  #command(body: SpotifyCommand): void {
    this.#options.api.call('commandSpotify', { body }).then(
      () => this.#lookSoon(),
      (error: unknown) => this.#refuse(asApiError(error)),
    );
  }

  async #givePass(give: (pass: string) => void): Promise<void> {
    try {
      give((await this.#options.api.call('passForSpotify', {})).pass);
    } catch (error) {
      this.#lose();
      this.#refuse(asApiError(error));
    }
  }

  /** What a refusal says of the account. */
  #learn({ code }: ApiError): void {
    if (LOGIN_OVER.has(code)) this.#set({ account: 'login-again' });
    if (code === 'spotify-premium-needed') this.#set({ account: 'no-premium' });
  }

  #refuse(error: ApiError): void {
    this.#learn(error);
    // Spotify has lost sight of the player in this page: the next attempt begins with a new one.
    if (error.code === 'spotify-no-device') this.#lose();
    this.#set({ problem: { kind: 'refused', error } });
  }

  #giveUp(trouble: PlayerTrouble): undefined {
    this.#lose();
    this.#set({
      problem: { kind: 'player', trouble },
      ...(trouble === 'account_error' && { account: 'no-premium' }),
    });
    // The pass may be one of a login that is over: Spotify's server says so, its player does not.
    if (trouble === 'authentication_error') void this.findDevices();
  }

  #lose(): void {
    this.#stopPlayer();
    this.#set({ player: { kind: 'off' }, heard: undefined });
  }

  #stopPlayer(): void {
    const player = this.#player;
    this.#player = undefined;
    this.#pausing = undefined;
    player?.disconnect();
  }

  #set(change: Partial<SpotifySessionState>): void {
    this.store.setState(change);
  }
}
