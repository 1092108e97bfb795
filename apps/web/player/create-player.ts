import { settingsSchema, type Settings } from '@emoverse/api-contract';
import { eventIdSchema, intentChoiceSchema, visitIdSchema } from '@emoverse/domain';
import { moodFromPoint } from '@emoverse/mood';
import type { StoreApi } from 'zustand/vanilla';
import type { PracticeSession } from '../screens/practice/practice-session.ts';
import { routeOfVisit } from '../soundscape/route-of-visit.ts';
import type { Route, SoundscapeSession } from '../soundscape/soundscape-session.ts';
import type { DeviceSettings } from '../state/device-settings.ts';
import type { Outbox } from '../state/outbox.ts';
import type { Profile } from '../state/profile-state.ts';
import type { Services } from '../state/services.ts';
import type { Visit } from '../state/visit.ts';
import type { Deck } from './deck.ts';
import { EmbedDeck } from './embed-deck.ts';
import { createGoneIds, type GoneIds } from './gone-ids.ts';
import { keepLastMood } from './last-mood.ts';
import { PracticeDeck } from './practice-deck.ts';
import { routeForNow } from './place-for-now.ts';
import { Player } from './player.ts';
import { QueuePlayer } from './queue-player.ts';
import { TrackDeck } from './track-deck.ts';
import { audioAddress } from './track.ts';

/** What of the player is the browser's. */
export interface PlayerPorts {
  /** Origin of the page. */
  readonly page: string;
  /** The path that the page is on. */
  readonly path: () => string;
  readonly openAudio: () => Deck;
  readonly isOnline: () => boolean;
  /** The status with which the server answers for an address; undefined where it is not reached. */
  readonly statusOf: (address: string) => Promise<number | undefined>;
}

export interface CreatePlayerParts {
  readonly services: Services;
  readonly ports: PlayerPorts;
  readonly outbox: Outbox;
  readonly profile: Profile;
  readonly visit: Visit;
  readonly device: StoreApi<DeviceSettings>;
  readonly soundscape: SoundscapeSession;
  readonly practice: PracticeSession;
}

export interface CreatedPlayer {
  readonly player: Player;
  readonly embeds: EmbedDeck;
  readonly trackDeck: TrackDeck;
  readonly gone: GoneIds;
}

/** Songs asked for to play for now. */
const SONGS = 20;

/** The player of the app with all that it plays by. */
export function createPlayer(parts: CreatePlayerParts): CreatedPlayer {
  const { services, ports, outbox, profile, visit, device, soundscape, practice } = parts;
  const gone = createGoneIds(services.keep);
  const embeds = new EmbedDeck({ ...ports, schedule: services.schedule });
  const trackDeck = new TrackDeck({
    openAudio: ports.openAudio,
    embeds,
    practices: new PracticeDeck({ session: practice, schedule: services.schedule, path: ports.path }),
    findPreview: ({ work }) => services.api.call('findPreview', { params: { itemId: work.id } }),
  });
  const lastMood = keepLastMood(services, visit);
  const settings = (): Settings => {
    const state = profile.store.getState();
    return state.kind === 'ready' ? state.profile.settings : settingsSchema.parse({});
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
      return players.spotify === 'yes' || songPreviews ? ask(false) : [];
    },
  });
  return { player, embeds, trackDeck, gone };
}
