import { z } from 'zod';

/** The protocols that are spoken. Navidrome, Gonic, Ampache, LMS and others speak OpenSubsonic. */
export const SERVER_KINDS = ['opensubsonic', 'jellyfin'] as const;
export type ServerKind = (typeof SERVER_KINDS)[number];

/** Whose music it is; what tells two connections apart. */
export interface ServerAccount {
  readonly kind: ServerKind;
  /** Without a slash at the end; see `checkAddress`. */
  readonly address: string;
  readonly userName: string;
}

/** What a connection needs later: to be sealed. A password is in it only where its server takes nothing else. */
export const serverLoginSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('opensubsonic'),
    /** Whether it said that it is an OpenSubsonic server, which lists everything for an empty search. */
    openSubsonic: z.boolean(),
    auth: z.discriminatedUnion('by', [
      /** `token` is MD5 of password and salt: it opens this server alone. */
      z.object({ by: z.literal('token'), userName: z.string(), token: z.string(), salt: z.string() }),
      z.object({ by: z.literal('api-key'), apiKey: z.string() }),
      /** Servers of older versions want the password itself with each request; the person has agreed to that. */
      z.object({ by: z.literal('password'), userName: z.string(), password: z.string() }),
    ]),
    /** The version of the protocol that it is asked in, where it is older than ours: some refuse newer ones. */
    version: z.string().optional(),
  }),
  z.object({
    kind: z.literal('jellyfin'),
    userId: z.string(),
    token: z.string(),
    deviceId: z.string(),
    /** A key was made by the person and is theirs to take back; a token of ours is given back by `logOut`. */
    by: z.enum(['token', 'api-key']),
  }),
]);
export type ServerLogin = z.infer<typeof serverLoginSchema>;

/** A song, or another work, as its server describes it. */
export interface ServerTrack {
  readonly remoteId: string;
  readonly title: string;
  readonly artists: readonly string[];
  readonly album?: string | undefined;
  readonly year?: number | undefined;
  /** Lower case. */
  readonly genres: readonly string[];
  readonly seconds?: number | undefined;
  readonly explicit: boolean;
  /** By which `cover` finds its picture. */
  readonly coverId?: string | undefined;
  /** Kind of file, e.g. `flac`; lower case. */
  readonly suffix?: string | undefined;
  /** What it is where it is no song. */
  readonly domain?: 'films' | 'books' | 'podcasts';
  /** Free words that its server describes it by; lower case. */
  readonly tags?: readonly string[];
  /** Ids elsewhere by the names that the catalogue has for them: `imdb`, `tmdb`. */
  readonly externalIds?: Readonly<Record<string, string>>;
  /** Its page below the server's address: what has one is opened there, and not played here. */
  readonly page?: string;
}

export interface TrackPage {
  readonly tracks: readonly ServerTrack[];
  /** Where the next page begins; absent behind the last. */
  readonly next?: number;
  /** How many there are, where the server says so. */
  readonly total?: number;
}

export interface SoundRequest {
  /** A `Range` header, passed on as it is. */
  readonly range?: string | undefined;
  readonly signal?: AbortSignal;
}

/** A song that is heard, as servers count it. */
export interface Play {
  /** It began, or enough of it was heard to count: half of it, or four minutes. */
  readonly stage: 'began' | 'heard';
  /** When it began, epoch ms. */
  readonly at: number;
  /** How far it is. */
  readonly seconds: number;
  /** Set where it is told later than it was heard; `in-doubt` where a telling was cut off, which the server may have taken. */
  readonly delayed?: 'late' | 'in-doubt';
}

export interface PlaylistToMake {
  readonly name: string;
  readonly songs: readonly string[];
  /** What it is called until its id is known here: by this a making that was cut off is found again. Nothing else is called so. */
  readonly mark: string;
  /** Is told the id before anything else is done with it. */
  readonly made: (id: string) => Promise<void>;
}

/** A person's music server, logged in. Every method throws a `MusicServerError` that says what to do. */
export interface MusicServerClient {
  /** Songs from a place in the list on, 0 first; asked again for the same place it gives the same, if nothing changed. */
  page(cursor: number, signal?: AbortSignal): Promise<TrackPage>;
  /** The sound, whole or in part, as the server's own answer (200, 206 or 416); its type begins with `audio/`. */
  sound(track: Pick<ServerTrack, 'remoteId' | 'suffix'>, request: SoundRequest): Promise<Response>;
  /** A picture of a kind that browsers show; undefined where there is none. */
  cover(coverId: string, signal?: AbortSignal): Promise<Cover | undefined>;
  /** Makes a playlist of songs in their order, at least one, or goes on with one whose making was cut off. Gives its id there. */
  makePlaylist(playlist: PlaylistToMake, signal?: AbortSignal): Promise<string>;
  /** Puts name and songs in place of a playlist's. Throws `playlist-gone` where it is not there any more. */
  changePlaylist(id: string, name: string, songs: readonly string[], signal?: AbortSignal): Promise<void>;
  /** Deletes a playlist; one that is gone already is as good. */
  deletePlaylist(id: string, signal?: AbortSignal): Promise<void>;
  /** Tells that a song is heard: for the person's counts there, and whom the server tells on (Last.fm, ListenBrainz). */
  tellPlay(remoteId: string, play: Play, signal?: AbortSignal): Promise<void>;
  /** Gives back what the login made there; does nothing where there is nothing to give back. */
  logOut(): Promise<void>;
}

export interface Cover {
  readonly bytes: Uint8Array;
  readonly mediaType: string;
}
