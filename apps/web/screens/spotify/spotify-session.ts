import type { ApiClient, ApiError, SpotifyCommand, SpotifyDevices } from '@emoverse/api-contract';
import type { ItemId } from '@emoverse/domain';
import { createStore } from 'zustand/vanilla';
import type { GaveWay } from '../../sound/one-sound.ts';
import { asApiError } from '../../state/profile-state.ts';
import {
  errorEventSchema,
  readyEventSchema,
  stateEventSchema,
  type OpenPlayer,
  type SdkPlayer,
} from './playback-sdk.ts';

/** Ways in which the player in the page can fail; each has its words. */
export const PLAYER_TROUBLES = [
  'initialization_error',
  'authentication_error',
  'account_error',
  'playback_error',
  'autoplay_failed',
  'not_loaded',
] as const;
export type PlayerTrouble = (typeof PLAYER_TROUBLES)[number];

/** The player in this page. It is there only after the person has asked for it. */
export type QueueState =
  | { readonly kind: 'off' }
  | { readonly kind: 'starting' }
  | { readonly kind: 'ready'; readonly deviceId: string }
  /** Spotify has lost sight of it; it comes back by itself, or is started again. */
  | { readonly kind: 'offline' }
  | { readonly kind: 'failed'; readonly trouble: PlayerTrouble };

/** What plays, wherever it plays; `at` is when the position was read, epoch ms. */
export interface NowPlaying {
  readonly title: string;
  readonly artists: readonly string[];
  readonly address: string;
  readonly paused: boolean;
  readonly positionMs: number;
  readonly durationMs: number;
  readonly at: number;
  /** Absent for the player in this page. */
  readonly deviceName?: string;
}

export interface SpotifySessionState {
  readonly player: QueueState;
  readonly now: NowPlaying | undefined;
  readonly devices: SpotifyDevices['devices'];
  /** Items that Spotify turned out not to have. */
  readonly missing: readonly ItemId[];
  /** A command is on its way. */
  readonly busy: boolean;
  /** What the server or Spotify said no to; until the next thing that works. */
  readonly error: ApiError | undefined;
  /** A hiccup of a player that goes on: autoplay, a song that could not be played. */
  readonly hiccup: 'playback_error' | 'autoplay_failed' | undefined;
  /** The player in this page was silenced by another sound of this browser; until it plays again. */
  readonly gaveWay: GaveWay | undefined;
}

export interface SpotifySessionParts {
  readonly api: ApiClient;
  readonly now: () => number;
  /** Loads the player's script. */
  readonly loadSdk: () => Promise<OpenPlayer>;
  /** The player's name among the person's devices. */
  readonly playerName: string;
  /** Something of our list began to play at the person's wish. */
  readonly onPlayed: (itemId: ItemId) => void;
}

/** Playing on Spotify from one page: its own player, other devices, and what they play. */
export class SpotifySession {
  readonly store = createStore<SpotifySessionState>(() => ({
    player: { kind: 'off' },
    now: undefined,
    devices: [],
    missing: [],
    busy: false,
    error: undefined,
    hiccup: undefined,
    gaveWay: undefined,
  }));
  readonly #parts: SpotifySessionParts;
  #player: SdkPlayer | undefined;
  /** A list that the person asked for before there was something to play it on. */
  #waiting: { readonly itemIds: readonly ItemId[]; readonly startAt?: ItemId } | undefined;

  /** The player in this page was told to pause, and has not said yet that it did. */
  #isSilencing = false;

  constructor(parts: SpotifySessionParts) {
    this.#parts = parts;
  }

  /** Starts the player in this page; what waits for a device is played on it then. */
  async startPlayer(): Promise<void> {
    const { player } = this.store.getState();
    if (player.kind === 'starting' || player.kind === 'ready') return;
    this.#stopPlayer();
    this.store.setState({ player: { kind: 'starting' }, error: undefined, hiccup: undefined });
    let open: OpenPlayer;
    try {
      open = await this.#parts.loadSdk();
    } catch {
      this.store.setState({ player: { kind: 'failed', trouble: 'not_loaded' } });
      return;
    }
    const created = open({
      name: this.#parts.playerName,
      volume: 0.6,
      getOAuthToken: (give) => void this.#givePass(give),
    });
    this.#player = created;
    this.#listen(created);
    // Browsers let sound begin only near a tap: this call marks the element as tapped.
    await created.activateElement();
    const accepted = await created.connect();
    if (!accepted && this.store.getState().player.kind === 'starting') {
      this.store.setState({ player: { kind: 'failed', trouble: 'initialization_error' } });
    }
  }

  /** Plays a list, from `startAt`; with nothing to play on, the player in this page is started first. */
  async play(itemIds: readonly ItemId[], startAt?: ItemId): Promise<void> {
    this.#isSilencing = false;
    const { player, devices } = this.store.getState();
    const deviceId =
      player.kind === 'ready' && !devices.some(({ active }) => active) ? player.deviceId : undefined;
    void this.#player?.activateElement();
    const done = await this.#try(async () => {
      const { playing, missing } = await this.#parts.api.call('playSpotify', {
        body: { itemIds: [...itemIds], ...(startAt && { startAt }), ...(deviceId && { deviceId }) },
      });
      this.store.setState({ missing });
      const from = startAt === undefined ? 0 : itemIds.indexOf(startAt);
      const first = playing.find((id) => itemIds.indexOf(id) >= from) ?? playing[0];
      this.#parts.onPlayed(first);
    });
    if (done) await this.refresh();
    else if (this.store.getState().error?.code === 'spotify-no-device' && player.kind !== 'ready') {
      this.#waiting = { itemIds, ...(startAt && { startAt }) };
    }
  }

  async command(body: SpotifyCommand): Promise<void> {
    this.#isSilencing = false;
    if (await this.#try(() => this.#parts.api.call('commandSpotify', { body }))) await this.refresh();
  }

  /** Asks what plays and where it could; a failure is shown and changes nothing. */
  async refresh(): Promise<void> {
    const { api, now } = this.#parts;
    try {
      const [{ devices }, playback] = await Promise.all([
        api.call('listSpotifyDevices', {}),
        api.call('getSpotifyPlayback', {}),
      ]);
      const { player } = this.store.getState();
      const isHere =
        player.kind === 'ready' && devices.some(({ id, active }) => active && id === player.deviceId);
      const playing: NowPlaying | undefined =
        playback.kind === 'nothing' || playback.track === undefined
          ? undefined
          : {
              ...playback.track,
              paused: playback.paused,
              positionMs: playback.positionMs,
              at: now(),
              ...(!isHere && { deviceName: playback.deviceName }),
            };
      this.store.setState({ devices });
      this.#setNow(playing);
    } catch (error) {
      this.store.setState({ error: asApiError(error) });
    }
  }

  /** Whether the player in this very page can be heard; what plays on other devices disturbs nothing here. */
  isHeardHere(): boolean {
    const { player, now } = this.store.getState();
    return player.kind === 'ready' && now !== undefined && !now.paused && now.deviceName === undefined;
  }

  /** Something else in this browser sounds now: pauses the player in this page. */
  giveWay(to: GaveWay): void {
    const { now } = this.store.getState();
    this.#isSilencing = true;
    // By the player itself, not by Spotify's server: nothing is asked that could take long.
    this.#player?.pause().catch(() => undefined);
    this.store.setState({ gaveWay: to, ...(now !== undefined && { now: { ...now, paused: true } }) });
  }

  dismissProblem(): void {
    this.store.setState({ error: undefined, hiccup: undefined });
  }

  dispose(): void {
    this.#stopPlayer();
  }

  #listen(player: SdkPlayer): void {
    const current = (act: (event: unknown) => void) => (event: unknown) => {
      // A player that was given up has no say any more.
      if (this.#player === player) act(event);
    };
    player.addListener(
      'ready',
      current((event) => {
        this.store.setState({ player: { kind: 'ready', deviceId: readyEventSchema.parse(event).device_id } });
        const waiting = this.#waiting;
        this.#waiting = undefined;
        if (waiting !== undefined) void this.play(waiting.itemIds, waiting.startAt);
        else void this.refresh();
      }),
    );
    player.addListener(
      'not_ready',
      current(() => this.store.setState({ player: { kind: 'offline' } })),
    );
    player.addListener(
      'player_state_changed',
      current((event) => this.#show(event)),
    );
    for (const trouble of ['initialization_error', 'authentication_error', 'account_error'] as const) {
      player.addListener(
        trouble,
        current((event) => {
          errorEventSchema.parse(event);
          this.#stopPlayer();
          this.store.setState({ player: { kind: 'failed', trouble } });
        }),
      );
    }
    for (const hiccup of ['playback_error', 'autoplay_failed'] as const) {
      player.addListener(
        hiccup,
        current(() => this.store.setState({ hiccup })),
      );
    }
  }

  #show(event: unknown): void {
    const state = stateEventSchema.parse(event);
    // Null: it plays elsewhere now, or nowhere.
    if (state === null) return void this.refresh();
    const { current_track: track } = state.track_window;
    this.#setNow({
      title: track.name,
      artists: track.artists.map(({ name }) => name),
      address: `https://open.spotify.com/track/${track.uri.split(':').at(-1) ?? ''}`,
      paused: state.paused,
      positionMs: state.position,
      durationMs: state.duration,
      at: this.#parts.now(),
    });
  }

  #setNow(now: NowPlaying | undefined): void {
    const isHere = now !== undefined && now.deviceName === undefined;
    // What was on its way before the pause arrived says "plays", and is no new beginning.
    if (this.#isSilencing && isHere && !now.paused) {
      this.store.setState({ now: { ...now, paused: true } });
      return;
    }
    this.#isSilencing = false;
    this.store.setState({ now, ...(isHere && !now.paused && { gaveWay: undefined }) });
  }

  async #givePass(give: (pass: string) => void): Promise<void> {
    try {
      give((await this.#parts.api.call('passForSpotify', {})).pass);
    } catch (error) {
      this.#stopPlayer();
      this.store.setState({
        player: { kind: 'failed', trouble: 'authentication_error' },
        error: asApiError(error),
      });
    }
  }

  #stopPlayer(): void {
    const player = this.#player;
    this.#player = undefined;
    player?.disconnect();
  }

  /** Whether it worked; the error is shown otherwise. */
  async #try(act: () => Promise<unknown>): Promise<boolean> {
    this.store.setState({ busy: true });
    try {
      await act();
      this.store.setState({ error: undefined, hiccup: undefined });
      return true;
    } catch (error) {
      this.store.setState({ error: asApiError(error) });
      return false;
    } finally {
      this.store.setState({ busy: false });
    }
  }
}
