import {
  epochMillisecondsSchema,
  profileIdSchema,
  type CatalogueItem,
  type ItemId,
  type ProfileId,
} from '@emoverse/domain';
import { z } from 'zod';
import { checked, fromJson, readable, storedMoment } from '../as-json.ts';
import type { Tables } from '../tables.ts';

const syncSchema = z.object({
  run: z.number(),
  state: z.enum(['running', 'paused', 'done', 'failed']),
  cursor: z.number(),
  read: z.number(),
  added: z.number(),
  changed: z.number(),
  unchanged: z.number(),
  removed: z.number(),
  total: z.number().optional(),
  startedAt: epochMillisecondsSchema,
  updatedAt: epochMillisecondsSchema,
  problem: z.object({ code: z.string(), message: z.string() }).optional(),
});
/** The last pass over a server's songs: how far it is, or how it ended. */
export type ServerSync = z.infer<typeof syncSchema>;

export interface NewServer {
  readonly id: string;
  readonly kind: string;
  readonly address: string;
  readonly userName: string;
  /** What the app needs to ask it, encrypted by the app: the store cannot read it. */
  readonly sealedLogin: string;
  readonly connectedAt: number;
}

/** A music server of this machine's owner. */
export interface StoredServer extends NewServer {
  /** `login-again`: the server refuses the login that is kept. */
  readonly state: 'connected' | 'login-again';
  readonly syncedAt: number | undefined;
  readonly sync: ServerSync | undefined;
  /** Songs, and works that are opened there. */
  readonly tracks: number;
  readonly works: number;
  /** Whose plays it is told of: nobody's until somebody says so. */
  readonly playsOf?: ProfileId;
  /** How many plays of that person it is still to be told of, and never will be. */
  readonly plays: { readonly waiting: number; readonly lost: number };
}

/** A work of a server: where it is played from, or opened. */
export interface ServerTrackRow {
  readonly serverId: string;
  readonly remoteId: string;
  readonly itemId: ItemId;
  readonly coverId: string | undefined;
  readonly suffix: string | undefined;
  readonly page: string | undefined;
}

export interface TrackToKeep {
  readonly remoteId: string;
  readonly itemId: ItemId;
  readonly coverId?: string | undefined;
  readonly suffix?: string | undefined;
  readonly page?: string;
  readonly digest: string;
  /** Written where `itemId` is its own: else the catalogue has the work already. */
  readonly item: CatalogueItem;
}

/** A work of the catalogue that a server of the person's has. */
export interface ServerWork {
  readonly itemId: ItemId;
  /** Address of its page there. */
  readonly address: string;
}

const stateSchema = z.enum(['connected', 'login-again']);

export function syncOf(text: string | null): ServerSync | undefined {
  return readable(text === null ? [] : [text], (json) =>
    fromJson(syncSchema, json, 'library_servers.sync'),
  ).at(0);
}

export function textOf(json: string): string {
  return fromJson(z.string(), json, 'library_server_tracks');
}

export function toServer(
  row: Tables['library_servers'] & { rows: number | null; works: number | null; waiting: number | null },
): StoredServer {
  const works = row.works ?? 0;
  return {
    id: row.id,
    kind: row.kind,
    address: fromJson(z.string(), row.address, 'library_servers.address'),
    userName: fromJson(z.string(), row.user_name, 'library_servers.user_name'),
    state: checked(stateSchema, row.state, 'library_servers.state'),
    sealedLogin: row.sealed_login,
    connectedAt: storedMoment(row.connected_at),
    syncedAt: row.synced_at === null ? undefined : storedMoment(row.synced_at),
    sync: syncOf(row.sync),
    tracks: (row.rows ?? 0) - works,
    works,
    plays: { waiting: row.waiting ?? 0, lost: row.plays_lost },
    ...(row.plays_of !== null && {
      playsOf: checked(profileIdSchema, row.plays_of, 'library_servers.plays_of'),
    }),
  };
}
