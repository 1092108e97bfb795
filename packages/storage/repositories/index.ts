import type { ProfileId } from '@emoverse/domain';
import type { Kysely } from 'kysely';
import type { StoreKind, Tables } from '../tables.ts';
import { createCatalogue, type Catalogue } from './catalogue.ts';
import { createChanges, type Changes } from './changes.ts';
import { createDayNotes, type DayNotes } from './day-notes.ts';
import { createFeedback, type Feedback } from './feedback.ts';
import { createIdentities, type Identities } from './identities.ts';
import { createImports, type Imports } from './imports.ts';
import { createImpressions, type Impressions } from './impressions.ts';
import { createLibrary, type Library } from './library.ts';
import { createMusicServers, type MusicServers } from './music-servers.ts';
import { createHomeKeys, type HomeKeys } from './home-keys.ts';
import { createMoodImports, type MoodImports } from './mood-imports.ts';
import { createLogins, type Logins } from './logins.ts';
import { createMoods, type Moods } from './moods.ts';
import { createMusicFolders, type MusicFolders } from './music-folders.ts';
import { createNewcomers, type Newcomers } from './newcomers.ts';
import { createPasskeys, type Passkeys } from './passkeys.ts';
import { createPeople, type People } from './people.ts';
import { createPlaylistCopies, type PlaylistCopies } from './playlist-copies.ts';
import { createPlaylists, type Playlists } from './playlists.ts';
import { createPopulation, type Population } from './population.ts';
import { createPreviews, type Previews } from './previews.ts';
import { createProfiles, type Profiles } from './profiles.ts';
import { createPairings, type Pairings } from './pairings.ts';
import { createSessions, type Sessions } from './sessions.ts';
import { createTrainedModels, type TrainedModels } from './trained-models.ts';
import { createSpotify, type Spotify } from './spotify.ts';
import { createTasteImports, type TasteImports } from './taste-imports.ts';
import { createWaitingPlays, type WaitingPlays } from './waiting-plays.ts';
import { createWebhooks, type Webhooks } from './webhooks.ts';
import { createReviews, type Reviews } from './reviews.ts';

/** Everything that is stored, by kind. */
export interface Repositories {
  readonly profiles: Profiles;
  readonly people: People;
  readonly logins: Logins;
  readonly passkeys: Passkeys;
  readonly identities: Identities;
  readonly newcomers: Newcomers;
  readonly sessions: Sessions;
  readonly pairings: Pairings;
  readonly catalogue: Catalogue;
  readonly imports: Imports;
  readonly population: Population;
  readonly impressions: Impressions;
  readonly feedback: Feedback;
  readonly library: Library;
  readonly musicServers: MusicServers;
  readonly waitingPlays: WaitingPlays;
  readonly moods: Moods;
  readonly musicFolders: MusicFolders;
  readonly moodImports: MoodImports;
  readonly homeKeys: HomeKeys;
  readonly webhooks: Webhooks;
  readonly playlists: Playlists;
  readonly playlistCopies: PlaylistCopies;
  readonly dayNotes: DayNotes;
  readonly changes: Changes;
  readonly reviews: Reviews;
  readonly spotify: Spotify;
  readonly tasteImports: TasteImports;
  readonly previews: Previews;
  readonly trainedModels: TrainedModels;
}

/** The repositories over one connection, transaction or pool. */
export function createRepositories(db: Kysely<Tables>, kind: StoreKind): Repositories {
  // A lock lasts for its transaction, and so do these repositories.
  const locked = new Set<ProfileId>();
  return {
    profiles: createProfiles(db, kind, locked),
    people: createPeople(db, kind),
    logins: createLogins(db, kind),
    passkeys: createPasskeys(db),
    identities: createIdentities(db),
    newcomers: createNewcomers(db),
    sessions: createSessions(db),
    pairings: createPairings(db),
    catalogue: createCatalogue(db, kind),
    imports: createImports(db),
    population: createPopulation(db, kind),
    impressions: createImpressions(db, kind),
    feedback: createFeedback(db, kind),
    library: createLibrary(db, kind),
    musicServers: createMusicServers(db, kind),
    waitingPlays: createWaitingPlays(db),
    moods: createMoods(db),
    musicFolders: createMusicFolders(db),
    moodImports: createMoodImports(db, kind),
    homeKeys: createHomeKeys(db),
    webhooks: createWebhooks(db),
    playlists: createPlaylists(db, kind),
    playlistCopies: createPlaylistCopies(db),
    dayNotes: createDayNotes(db),
    changes: createChanges(db, kind, locked),
    reviews: createReviews(db),
    spotify: createSpotify(db),
    tasteImports: createTasteImports(db, kind),
    previews: createPreviews(db),
    trainedModels: createTrainedModels(db),
  };
}
