/** Of `Tables`, those about music servers. */
export interface MusicServerTables {
  /** Connected music servers. `address` and `user_name` are JSON strings, `sync` is JSON; the login is encrypted by the app. */
  library_servers: {
    id: string;
    kind: string;
    address: string;
    user_name: string;
    state: string;
    sealed_login: string;
    connected_at: number;
    /** When a sync was last through. */
    synced_at: number | null;
    sync: string | null;
    /** Whose plays it is told of; null for nobody's. */
    plays_of: string | null;
    /** How many of them it never will be told of. */
    plays_lost: number;
  };
  /** Plays that a music server is still to be told of; `remote_id` is a JSON string, `at` when the song began. */
  waiting_plays: {
    server_id: string;
    remote_id: string;
    at: number;
    profile_id: string;
    seconds: number;
    tried_at: number | null;
  };
  /** Songs of music servers. `remote_id`, `cover_id` and `suffix` are JSON strings; `seen_in` is the pass that saw it last. */
  library_server_tracks: {
    server_id: string;
    remote_id: string;
    item_id: string;
    cover_id: string | null;
    suffix: string | null;
    digest: string;
    seen_in: number;
    /** Where a work is opened, below the server's address: a JSON string; null for songs, which are played here. */
    page: string | null;
  };
}
