import { settingsSchema, type Settings } from '@emoverse/api-contract';
import { eventIdSchema, intentChoiceSchema, visitIdSchema } from '@emoverse/domain';
import { moodFromPoint } from '@emoverse/mood';
import type { StoreApi } from 'zustand/vanilla';
import type { PracticeSession } from '../practice/practice-session.ts';
import { routeOfVisit } from '../soundscape/route-of-visit.ts';
import type { Route, SoundscapeSession } from '../soundscape/soundscape-session.ts';
import type { DeviceSettings } from '../state/device-settings.ts';
import type { Outbox } from '../state/outbox.ts';
import type { Profile } from '../state/profile-state.ts';
import type { OpenPlayer } from '../spotify/sdk-player.ts';
import { SpotifySession } from '../spotify/spotify-session.ts';
import type { Services } from '../state/services.ts';
import type { Visit } from '../state/visit.ts';
import type { Deck } from './deck.ts';
import { EmbedDeck } from './embed-deck.ts';
import { createGoneIds, type GoneIds } from './gone-ids.ts';
import { keepLastMood } from './last-mood.ts';
import { PracticeDeck } from './practice-deck.ts';
import { routeForNow } from './route-for-now.ts';
import { Player } from './player.ts';
import { QueuePlayer } from './queue-player.ts';
import { SpotifyDeck } from './spotify-deck.ts';
import { TrackDeck } from './track-deck.ts';
import { scrobblePlays } from './scrobble-plays.ts';
import { audioAddress } from './track.ts';

/** What of the player is the browser's. */
export interface PlayerPorts {
  /** Origin of the page. */
  readonly page: string;
  /** The path that the page is on. */
  readonly path: () => string;
  readonly openAudio: () => Deck;
  /** Opens the frame of Spotify's player; rejects where it does not come. */
  readonly openSpotify: (script: string) => Promise<OpenPlayer>;
  readonly isOnline: () => boolean;
  /** The status with which the server answers for an address; undefined where it is not reached. */
  readonly statusOf: (address: string) => Promise<number | undefined>;
}

export interface CreatePlayerOptions {
  readonly services: Services;
  readonly ports: PlayerPorts;
  readonly outbox: Outbox;
  readonly profile: Profile;
  readonly visit: Visit;
  readonly device: StoreApi<DeviceSettings>;
  readonly soundscape: SoundscapeSession;
  readonly practice: PracticeSession;
  /** The camera or the microphone: on or not, and who wants to hear of changes. */
  readonly watching: { isOn(): boolean; subscribe(listener: () => void): void };
}

export interface CreatedPlayer {
  readonly player: Player;
  readonly embeds: EmbedDeck;
  readonly trackDeck: TrackDeck;
  readonly gone: GoneIds;
  /** The person's own account at Spotify. */
  readonly spotify: SpotifySession;
}

/** Songs asked for to play for now. */
const SONGS = 20;

/** The player of the app with all that it plays by. */
export function createPlayer(options: CreatePlayerOptions): CreatedPlayer {
  const { services, ports, outbox, profile, visit, device, soundscape, practice, watching } = options;
  const gone = createGoneIds(services.keep);
  const embeds = new EmbedDeck({ ...ports, schedule: services.schedule });
  const spotify = new SpotifySession({
    api: services.api,
    services,
    openFrame: ports.openSpotify,
    playerName: 'EmoVerse',
  });
  const spotifyDeck = new SpotifyDeck({
    session: spotify,
    services,
    isOnline: ports.isOnline,
    isWatching: () => watching.isOn(),
  });
  watching.subscribe(() => {
    if (watching.isOn()) spotifyDeck.giveWayToWatching();
  });
  const trackDeck = new TrackDeck({
    openAudio: ports.openAudio,
    embeds,
    practices: new PracticeDeck({ session: practice, schedule: services.schedule, path: ports.path }),
    spotify: spotifyDeck,
    findPreview: ({ work }) => services.api.call('findPreview', { params: { itemId: work.id } }),
  });
  const lastMood = keepLastMood(services, visit);
  const settings = (): Settings => {
    const state = profile.store.getState();
    return state.kind === 'ready' ? state.profile.settings : settingsSchema.parse({});
  };
  const onlyHere = (): boolean => {
    const state = profile.store.getState();
    return state.kind === 'ready' && state.profile.kind === 'child';
  };
  const now = (): Route =>
    routeOfVisit(visit.store.getState(), {}) ??
    routeForNow(new Date(services.now()).getHours(), lastMood(), services.now());
  const queue = new QueuePlayer({
    services,
    openDeck: () => trackDeck,
    soundOf: (item) => player.soundOf(item),
    statusOf: (track) =>
      track.sound.kind === 'own' ? ports.statusOf(audioAddress(track)) : Promise.resolve(200),
    // Not through `Reactions`: a track that is skipped in the player stays on the list it came from.
    tell: (target, action) =>
      outbox.addFeedback({
        kind: 'reaction',
        id: eventIdSchema.parse(services.newId()),
        ...target,
        action,
        at: services.now(),
      }),
    onGone: ({ sound }) => {
      if (sound.kind === 'embed') gone.add(sound.embed.id);
    },
    onEnd: () => player.goOnGround(),
  });
  const player: Player = new Player({
    queue,
    soundscape,
    practice,
    device,
    gone,
    settings,
    hasSpotify: () => spotify.store.getState().account === 'connected',
    onlyHere,
    routeForNow: now,
    songsForNow: async () => {
      const state = visit.store.getState();
      const { players } = device.getState();
      const { filters, songPreviews } = settings();
      const ask = async (ownMusic: boolean) => {
        const { lists } = await services.api.call('recommend', {
          body: {
            mood: state.kind === 'chosen' ? state.mood : moodFromPoint(now()[0], services.now()),
            intent: state.kind === 'chosen' ? state.intent : intentChoiceSchema.parse({ kind: 'match' }),
            domains: ['music'],
            count: SONGS,
            filters: { ...filters, ownMusic },
            visitId: visitIdSchema.parse(services.newId()),
          },
        });
        return lists.flatMap(({ items }) => items);
      };
      const own = await ask(true);
      if (own.length > 0) return own;
      // Songs of the catalogue sound here only where that was allowed before: nothing is asked now.
      return !onlyHere() && (players.spotify === 'yes' || songPreviews) ? ask(false) : [];
    },
  });
  followAccount(profile, spotify);
  // Told on by the server where the person asked for it; nobody waits for that.
  scrobblePlays(queue.store, services.now, (body) => {
    services.api.call('tellPlay', { body }).catch(() => undefined);
  });
  return { player, embeds, trackDeck, gone, spotify };
}

/** Who has given a client id may have connected their account with it. */
function followAccount(profile: Profile, spotify: SpotifySession): void {
  let known = '';
  profile.store.subscribe((state) => {
    if (state.kind !== 'ready') return;
    const { spotifyClientId = '' } = state.profile.settings;
    // Where the server does not say, songs play by what else there is.
    if (spotifyClientId !== known) spotify.look().catch(() => undefined);
    known = spotifyClientId;
  });
}
