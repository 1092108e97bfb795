import type { RecordForm, TableForm } from './form.ts';
import { goodreads } from './goodreads.ts';
import { lastfmHeadless, lastfmPages, lastfmTable, lastfmstatsTable } from './lastfm.ts';
import { letterboxd } from './letterboxd.ts';
import { listenbrainz } from './listenbrainz.ts';
import { spotify } from './spotify.ts';
import { steam, steamTable } from './steam.ts';
import { trakt } from './trakt.ts';

/** Every table that is read, the one with the most telling columns first. */
export const TABLE_FORMS: readonly TableForm[] = [
  letterboxd,
  goodreads,
  lastfmstatsTable,
  lastfmTable,
  lastfmHeadless,
  steamTable,
];

/** Every form of JSON objects that is read. */
export const RECORD_FORMS: readonly RecordForm[] = [listenbrainz, spotify, trakt, steam, lastfmPages];
