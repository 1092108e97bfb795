export { openStore, type PostgresServer, type Store, type StorePlace, type Transfer } from './open-store.ts';
export { databaseWaitSchema } from './wait-for-database.ts';
export { isFull, type StoreState } from './store-watch.ts';
export type { StoreKind } from './tables.ts';
export type { Repositories } from './repositories/index.ts';
export type { NewPerson, People, PinState, StoredPerson } from './repositories/people.ts';
export type {
  DeviceName,
  NewSession,
  Sessions,
  StoredDevice,
  StoredSession,
} from './repositories/sessions.ts';
export type { Arrival, Pairing, Pairings } from './repositories/pairings.ts';
export type { Identities, StoredIdentity } from './repositories/identities.ts';
export type { Identity } from './identity.ts';
export type { Newcomer, Newcomers, Refusal } from './repositories/newcomers.ts';
export type { Passkeys, StoredPasskey } from './repositories/passkeys.ts';
export type { LoginSecret, LoginSecretKind, Logins } from './repositories/logins.ts';
export { deriveId } from './derive-id.ts';
export { findHost, makeHost, needsHost } from './find-host.ts';
export { loginPath, makeOwnerLink } from './make-owner-link.ts';
export type { ProfileCounts, Profiles } from './repositories/profiles.ts';
export type { StoredProfile } from './stored-profile.ts';
export type {
  Catalogue,
  CatalogueSearch,
  Collection,
  ItemFacts,
  MergeCounts,
} from './repositories/catalogue.ts';
export type { Impressions } from './repositories/impressions.ts';
export type {
  EditToLearn,
  Feedback,
  FeedbackMark,
  KnownToLearn,
  ReactionInContext,
  StandingEvent,
  StoredReaction,
  StoredTasteEdit,
} from './repositories/feedback.ts';
export type { CopyOutcome, CopyWork, PlaylistCopies, StoredCopy } from './repositories/playlist-copies.ts';
export type { PlaylistSummary, Playlists } from './repositories/playlists.ts';
export { CHANGE_KINDS, type Change, type ChangeKind, type Changes } from './repositories/changes.ts';
export type { DayNote, DayNotes } from './repositories/day-notes.ts';
export type { HomeKeys, StoredHomeKey } from './repositories/home-keys.ts';
export type { WaitingPlay, WaitingPlays } from './repositories/waiting-plays.ts';
export type { StoredWebhook, WebhookReach, Webhooks } from './repositories/webhooks.ts';
export type { MoodImportCounts, MoodImports, StoredMoodImport } from './repositories/mood-imports.ts';
export type { MoodRange, Moods, StoredMood } from './repositories/moods.ts';
export type { ItemFigures, ReadWords, Reviews, StoredFigures, StoredReview } from './repositories/reviews.ts';
export type { TasteImportSummary, TasteImports } from './repositories/taste-imports.ts';
export type { FoundTrack, Spotify, StoredSpotifyConnection } from './repositories/spotify.ts';
export { createSealer, keyFromFile, type Sealer } from './sealer.ts';
export type { MusicServers } from './repositories/music-servers.ts';
export type {
  NewServer,
  ServerSync,
  ServerTrackRow,
  ServerWork,
  StoredServer,
} from './repositories/stored-server.ts';
export type { FolderScan, MusicFolder, MusicFolders } from './repositories/music-folders.ts';
export type { FoundPreview, Previews } from './repositories/previews.ts';
export type { Pieces, ProfileArchive, ProfileRecords, RestoreCounts } from './transfer-profile.ts';
export { allOf } from './in-pages.ts';
export type { TrainedModel, TrainedModels } from './repositories/trained-models.ts';
export type { ImportRun, Imports } from './repositories/imports.ts';
export type { Population, PopulationRating, PopulationSource } from './repositories/population.ts';
export type { Placed } from './items/place-items.ts';
export type { TakenBack } from './items/take-back.ts';
export { type Library, type LibraryFile, type LibraryFolder } from './repositories/library.ts';
export { backUpStore, type BackupWish } from './backup/back-up-store.ts';
export type { BackupAbout } from './backup/backup-file.ts';
export { restoreStore, type Restored, type RestoreWish } from './backup/restore-store.ts';
