import { firstTables } from './001-first-tables.ts';
import { trainedModels } from './002-trained-models.ts';
import { importTables } from './004-imports.ts';
import { libraryTables } from './005-library.ts';
import { reviewEmotions } from './006-review-emotions.ts';
import { loggedContext } from './007-logged-context.ts';
import { tasteEdits } from './008-taste-edits.ts';
import { spotifyTables } from './009-spotify.ts';
import { playlistTables } from './010-playlists.ts';
import { calendarTables } from './011-calendar.ts';
import { libraryServerTables } from './012-library-servers.ts';
import { reviewChanges } from './013-review-changes.ts';
import { reviewIds } from './014-review-ids.ts';
import { readInOrder } from './015-read-in-order.ts';
import { feltAfter } from './016-felt-after.ts';
import { stars } from './017-stars.ts';
import { people } from './018-people.ts';
import { musicFolderTables } from './019-music-folders.ts';
import { devices } from './020-devices.ts';
import { moodImports } from './021-mood-imports.ts';
import { login } from './022-login.ts';
import { tasteImports } from './023-taste-imports.ts';
import { homeTables } from './024-home.ts';
import { playlistCopies } from './025-playlist-copies.ts';
import { passkeys } from './026-passkeys.ts';
import { serverWorks } from './027-server-works.ts';
import { plays } from './028-plays.ts';
import { countedTries } from './029-counted-tries.ts';
import { waitingPlays } from './030-waiting-plays.ts';
import { waysIn } from './031-ways-in.ts';
import { newcomers } from './032-newcomers.ts';
import { importedBefore } from './033-imported-before.ts';
import { hostHouse } from './034-host-house.ts';
import { webhookReach } from './035-webhook-reach.ts';
import type { Migration } from './migration.ts';

/** Every migration in order; the last one's version is the schema version of this program. */
export const MIGRATIONS: readonly Migration[] = [
  firstTables,
  trainedModels,
  importTables,
  libraryTables,
  reviewEmotions,
  loggedContext,
  tasteEdits,
  spotifyTables,
  playlistTables,
  calendarTables,
  libraryServerTables,
  reviewChanges,
  reviewIds,
  readInOrder,
  feltAfter,
  stars,
  people,
  musicFolderTables,
  devices,
  moodImports,
  login,
  tasteImports,
  homeTables,
  playlistCopies,
  passkeys,
  serverWorks,
  plays,
  countedTries,
  waitingPlays,
  waysIn,
  newcomers,
  importedBefore,
  hostHouse,
  webhookReach,
];
