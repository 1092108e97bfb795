import { basename } from 'node:path';
import {
  UNHEARD_FILES_A_PAGE,
  type MusicFolder,
  type OwnMoods,
  type RouteOutput,
} from '@emoverse/api-contract';
import { LIBRARY_COLLECTION, type CatalogueItem, type MoodPoint } from '@emoverse/domain';
import type { FolderScan } from '@emoverse/storage';
import { ApiProblem } from '../http/api-problem.ts';
import type { HandlerInput } from '../http/endpoint.ts';
import { listFolders } from '../library/list-folders.ts';
import { isCutOff } from '../library/go-on-after-start.ts';
import type { Services } from '../services.ts';

/** Folders of this machine, to choose one with music from. */
export function listLibraryFolders(
  { musicFolders }: Pick<Services, 'musicFolders'>,
  { query }: HandlerInput<'listLibraryFolders'>,
): Promise<RouteOutput<'listLibraryFolders'>> {
  return listFolders(musicFolders, query.path);
}

/** Chosen folders, how reading each stands, and what moods the songs have. */
export async function listMusicFolders(services: Services): Promise<RouteOutput<'listMusicFolders'>> {
  return { folders: await foldersOf(services), moods: moodsOf(services.recommender.items.values()) };
}

/** Chooses a folder out of those that may be looked into, and begins to read it. */
export async function addMusicFolder(
  services: Services,
  { body }: HandlerInput<'addMusicFolder'>,
): Promise<RouteOutput<'addMusicFolder'>> {
  const { path } = await listFolders(services.musicFolders, body.path);
  return folderOf(services, await services.ownFolders.add(path ?? body.path));
}

/** Reads what is new in a folder, or goes on. One that is being read already is left at it. */
export async function readMusicFolder(
  services: Services,
  { params }: HandlerInput<'readMusicFolder'>,
): Promise<RouteOutput<'readMusicFolder'>> {
  if (!(await services.ownFolders.read(params.id))) throw noSuchFolder();
  return folderOf(services, params.id);
}

/** Stops the reading of a folder until a person lets it go on. */
export async function pauseMusicFolder(
  services: Services,
  { params }: HandlerInput<'pauseMusicFolder'>,
): Promise<RouteOutput<'pauseMusicFolder'>> {
  if (!(await services.ownFolders.hold(params.id, 'paused'))) throw noSuchFolder();
  return folderOf(services, params.id);
}

/** Ends the reading of a folder; what was read stays. */
export async function cancelMusicFolder(
  services: Services,
  { params }: HandlerInput<'cancelMusicFolder'>,
): Promise<RouteOutput<'cancelMusicFolder'>> {
  if (!(await services.ownFolders.hold(params.id, 'cancelled'))) throw noSuchFolder();
  return folderOf(services, params.id);
}

/** Takes a folder and its songs out. */
export async function removeMusicFolder(
  { ownFolders }: Services,
  { params }: HandlerInput<'removeMusicFolder'>,
): Promise<RouteOutput<'removeMusicFolder'>> {
  if (!(await ownFolders.remove(params.id))) throw noSuchFolder();
  return { deleted: true };
}

/** Files of a folder that were not read with their sound. */
export async function listUnheardFiles(
  { store }: Services,
  { params, query }: HandlerInput<'listUnheardFiles'>,
): Promise<RouteOutput<'listUnheardFiles'>> {
  const chosen = await store.musicFolders.find(params.id);
  if (chosen === undefined) throw noSuchFolder();
  const files = (await store.library.files(chosen.folder)).flatMap(({ path, state, reason = '' }) =>
    state === 'sound' ? [] : [{ path, state, reason }],
  );
  return {
    total: files.length,
    files: files.slice(query.offset, query.offset + UNHEARD_FILES_A_PAGE),
  };
}

async function foldersOf({ store, clock }: Pick<Services, 'store' | 'clock'>): Promise<MusicFolder[]> {
  const counted = new Map((await store.library.folders()).map((one) => [one.folder, one]));
  const now = clock();
  return (await store.musicFolders.list()).map(({ id, folder, scan }) => {
    const { files = 0, tracks = 0, byState } = counted.get(folder) ?? {};
    return {
      ...{ id, name: basename(folder) || folder, path: folder, files, tracks },
      unheard: files - (byState?.sound ?? 0),
      ...(scan !== undefined && { scan: tellScan(scan, now) }),
    };
  });
}

async function folderOf(services: Services, id: string): Promise<MusicFolder> {
  const found = (await foldersOf(services)).find((one) => one.id === id);
  if (found === undefined) throw noSuchFolder();
  return found;
}

function tellScan(scan: FolderScan, now: number): NonNullable<MusicFolder['scan']> {
  const { found, done, readingSince, doneBefore = 0, updatedAt, problem, passedOver = [] } = scan;
  const isRunning = scan.state === 'running';
  const read = done - doneBefore;
  const seconds = readingSince === undefined ? 0 : (updatedAt - readingSince) / 1000;
  return {
    state: isRunning && isCutOff(scan, now) ? 'cut-off' : scan.state,
    isReading: readingSince !== undefined,
    ...{ found, done, updatedAt, passedOver: [...passedOver] },
    ...(isRunning &&
      read > 0 &&
      seconds > 0 && { secondsLeft: Math.ceil(((found - done) * seconds) / read) }),
    ...(problem !== undefined && { problem: problem === 'no-folder' ? 'no-such-folder' : problem }),
  };
}

/** The songs of one's own by the quarter of the plane: lively or quiet, pleasant or not. */
function moodsOf(items: Iterable<CatalogueItem>): OwnMoods {
  const quarters = new Map<string, { valence: number; arousal: number; songs: number }>();
  for (const { collection, domain, mood } of items) {
    if (collection !== LIBRARY_COLLECTION || domain !== 'music') continue;
    const quarter = quarterOf(mood);
    const { valence, arousal, songs } = quarters.get(quarter) ?? { valence: 0, arousal: 0, songs: 0 };
    quarters.set(quarter, {
      valence: valence + mood.valence,
      arousal: arousal + mood.arousal,
      songs: songs + 1,
    });
  }
  return [...quarters.values()]
    .map(({ valence, arousal, songs }) => ({ valence: valence / songs, arousal: arousal / songs, songs }))
    .sort((left, right) => right.songs - left.songs);
}

function quarterOf({ valence, arousal }: MoodPoint): string {
  return `${valence >= 0} ${arousal >= 0}`;
}

function noSuchFolder(): ApiProblem {
  return new ApiProblem(404, 'no-such-folder', 'this folder is not chosen (any more)');
}
