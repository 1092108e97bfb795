import type { Generated } from 'kysely';
import type { MusicServerTables } from './music-server-tables.ts';

/**
 * The tables, the same in SQLite and PostgreSQL. Times are milliseconds since the epoch, truth values 0 or 1,
 * columns called JSON hold JSON text (also single strings that people typed: JSON keeps every character,
 * while PostgreSQL text cannot hold U+0000).
 */
export interface Tables extends MusicServerTables {
  schema_migrations: { version: number; name: string };
  /** `token_hash` is of the time when a profile was its one session; it holds the id since. */
  profiles: { id: string; token_hash: string; created_at: number; settings: string };
  /**
   * Who a profile belongs to. People with one `house` know of each other; `name` is a JSON string, null until there was a
   * reason to ask. `tries` are wrong PINs in a row, `locked_until` is when the next may be tried.
   */
  people: {
    profile_id: string;
    house: string;
    name: string | null;
    colour: string;
    kind: string;
    pin_hash: string | null;
    tries: number;
    locked_until: number;
  };
  /**
   * One row for each browser that was let into a house. `profile_id` is who uses it, null for nobody; `presence_hash` is of a
   * token that ends with the browser. `former_hash` is of the token before a renewal that the browser may not have got.
   * `belongs_to` is the one person who has used it, null once there were others. Of one that `is_ended`, only the
   * hashes are kept, so that its browser can be told.
   */
  sessions: {
    id: string;
    token_hash: string;
    former_hash: string | null;
    presence_hash: string | null;
    house: string;
    profile_id: string | null;
    belongs_to: string | null;
    browser: string | null;
    system: string | null;
    made_at: number;
    /** To the hour. */
    seen_at: number;
    renewed_at: number;
    is_ended: number;
    /** How somebody signed in to get it; null where nobody had to. */
    signed_in: string | null;
    /** When who uses it last showed who they are, by a PIN, a passkey or the like; 0 where they have not. */
    proven_at: number;
  };
  /**
   * What is good for once and not for long: links that let somebody in. `profile_id` is whom it lets in, or who made it;
   * `about` is JSON.
   */
  login_secrets: {
    id: string;
    token_hash: string;
    kind: string;
    profile_id: string | null;
    about: string;
    made_at: number;
    dies_at: number;
  };
  /** Passkeys by the id of their credential; `public_key` is a COSE key, base64url. `browser` and `system` are where it was made. */
  passkeys: {
    id: string;
    profile_id: string;
    rp_id: string;
    public_key: string;
    counter: number;
    browser: string | null;
    system: string | null;
    made_at: number;
    used_at: number | null;
  };
  /** Who somebody is to a login of the host's own: the `sub` of an OpenID provider, or what a proxy calls them. */
  identities: {
    issuer: string;
    subject: string;
    profile_id: string;
    made_at: number;
    used_at: number | null;
  };
  /**
   * Whom a login of the host's own has let in for the first time, by the id of what they are called there. Of who was `refused` the rest is
   * null; `name` is JSON.
   */
  newcomers: {
    id: string;
    issuer: string | null;
    subject: string | null;
    name: string | null;
    state: string;
    at: number;
  };
  /** The house that one signs in to, where one has to: one row, or none while nobody has chosen. */
  host_house: { id: number; house: string };
  /** Wrong tries in a row to sign in as somebody, or by a name that nobody has, and when the next may come. */
  login_tries: { of_hash: string; tries: number; locked_until: number; last_at: number };
  /** How often something was tried since its window began. */
  try_windows: { of_hash: string; tries: number; ends_at: number };
  /** Codes that let another device in, each for a short while: made in a session, for who used it. */
  pairings: {
    id: string;
    code_hash: string;
    /** Of the token by which the other device asks; it becomes that of its session. */
    claim_hash: string | null;
    session_id: string;
    profile_id: string;
    state: string;
    browser: string | null;
    system: string | null;
    expires_at: number;
  };
  /** One row for each loaded collection of catalogue items: `bundled` or the name of an import. */
  collections: { name: string; version: string; items: number; checks: string; loaded_at: number };
  items: {
    id: string;
    collection: string;
    domain: string;
    title_key: string;
    search_words: string;
    popularity: number | null;
    /** JSON: the whole CatalogueItem, merged from its parts where it has any. */
    data: string;
    /** The import that brought it first; null for the bundled catalogue. */
    run_id: number | null;
  };
  /** What each table said about an item that several of them have; `run_id` is 0 for the bundled catalogue. */
  item_parts: { item_id: string; run_id: number; data: string };
  /** 53-bit hashes of what an item is found again by: ids elsewhere, title with people or year. */
  item_keys: { hash: number; item_id: string };
  /** One row for each imported file or folder. `about` is JSON: counts, and where a cut-off run goes on. */
  import_runs: {
    id: Generated<number>;
    kind: string;
    file: string;
    identity: string;
    state: string;
    about: string;
    started_at: number;
    ended_at: number | null;
  };
  /** Ratings by people who do not use this server, e.g. MovieLens: what a crowd model is trained on. */
  population_ratings: {
    run_id: number;
    person: string;
    item_id: string;
    rating: number;
    at: number;
  };
  /** What was learned from populations, by name. */
  trained_models: { name: string; header: string; body: Uint8Array; trained_at: number };
  /** Sound files on this machine. `folder`, `path` and `reason` are JSON strings. */
  library_files: {
    folder: string;
    path: string;
    /** Null where the file became no item of its own: it cannot be read, or is a copy of another. */
    item_id: string | null;
    size: number;
    modified_at: number;
    fingerprint: string;
    state: string;
    reason: string | null;
    scanned_at: number;
  };
  /** Folders with sound files that were chosen; `folder` is a JSON string, `scan` JSON of how reading it stands. */
  music_folders: { folder: string; added_at: number; scan: string | null };
  /** Counters that servers look at to notice changes by other processes: `catalogue` and `reviews`. */
  store_counters: { name: string; value: number };
  import_checkpoints: { name: string; data: string; updated_at: number };
  /** What the impressions of one answer share, stored once and not once an item. */
  showings: {
    profile_id: string;
    id: string;
    mood: string;
    intent: string;
    surface: string;
    /** JSON; null where it was not logged. */
    filters: string | null;
  };
  impressions: {
    profile_id: string;
    id: string;
    showing_id: string;
    visit_id: string;
    item_id: string;
    domain: string;
    position: number;
    propensity: number;
    /** `place` or `list`: whose chance it is. */
    propensity_of: string;
    policy: string;
    policy_version: string;
    source: string;
    at: number;
  };
  /** The log of reactions, undos, imports and edits of what was learned, never changed; `sequence` is the order of arrival. */
  feedback_events: {
    sequence: Generated<number>;
    profile_id: string;
    id: string;
    kind: string;
    item_id: string | null;
    action: string | null;
    impression_id: string | null;
    undoes: string | null;
    /** What an edit is about; `term` is a JSON string. */
    facet: string | null;
    term: string | null;
    weight: number | null;
    /** JSON: how somebody felt before and after. */
    felt: string | null;
    /** Of a rating: 0.5…5. */
    stars: number | null;
    at: number;
    /** 1 when the person let reactions be learned from at the time. */
    learn: number;
  };
  moods: {
    profile_id: string;
    id: string;
    estimate: string;
    felt: string | null;
    intent: string | null;
    /** JSON string. */
    note: string | null;
    at: number;
    /** The import that last said something new of it; null where none did, or the person has since. */
    import_id: string | null;
    /** The last import whose file had it. */
    seen_in: string | null;
  };
  /** What people wrote about days (`YYYY-MM-DD`); `note` is a JSON string. */
  day_notes: {
    profile_id: string;
    day: string;
    note: string;
    changed_at: number;
    import_id: string | null;
    seen_in: string | null;
  };
  /** Files that moods were brought in from; `file` is a JSON string. */
  mood_imports: {
    profile_id: string;
    id: string;
    origin: string;
    file: string;
    moods: number;
    notes: number;
    /** How many known ones it changed, and how many it had no more. */
    changed: number;
    gone: number;
    at: number;
  };
  /**
   * What files said of rows of `kind` (a table) before a later one said otherwise, the highest `nth` last; `data` is the row as JSON, null
   * where a file had it no more.
   */
  imported_before: {
    profile_id: string;
    kind: string;
    row_key: string;
    nth: number;
    import_id: string;
    data: string | null;
  };
  /** Keys by which homes read a person's mood, hashed. */
  home_keys: { profile_id: string; token_hash: string; made_at: number; used_at: number | null };
  /**
   * Addresses that are told of a person's mood. `address` is a JSON string, `told` what was last said; the secret is encrypted by
   * the app. `message` waits for `due_at`.
   */
  webhooks: {
    id: string;
    profile_id: string;
    address: string;
    sealed_secret: string;
    state: string;
    made_at: number;
    sent_at: number | null;
    told: string | null;
    /** `network` or `internet`: how far it may lead. */
    reach: string;
    /** What it was last sent. */
    sent_message: string | null;
    message_id: string | null;
    message: string | null;
    due_at: number | null;
    failures: number;
  };
  /** What changed for a person of late, counted from 1 for each. */
  change_log: { profile_id: string; sequence: number; kind: string; at: number };
  /** `name` is a JSON string, `entries` JSON; `works` is how many there are. */
  playlists: {
    profile_id: string;
    id: string;
    name: string;
    origin: string;
    entries: string;
    works: number;
    created_at: number;
    changed_at: number;
  };
  /**
   * What an export of another service told of somebody's taste. `file_name` is a JSON string; `works` is JSON, `known` how
   * many there are, `missed` how many more the catalogue did not have.
   */
  taste_imports: {
    profile_id: string;
    id: string;
    service: string;
    file_name: string;
    at: number;
    missed: number;
    known: number;
    works: string;
  };
  /**
   * Playlists elsewhere. `source` (what they are copies of), `place`, `name`, `remote_id`, `written`, `problem` and `schedule` are
   * JSON; `server_id` is that of `place`, null for Spotify; `writing_since` is set while somebody writes it,
   * `under_way` says what they do.
   */
  playlist_copies: {
    id: string;
    profile_id: string;
    source: string;
    place: string;
    server_id: string | null;
    name: string;
    remote_id: string | null;
    written: string | null;
    problem: string | null;
    schedule: string | null;
    next_at: number | null;
    writing_since: number | null;
    under_way: string | null;
  };
  /** A person's connection with Spotify; `sealed_tokens` is encrypted by the app. */
  spotify_connections: {
    profile_id: string;
    client_id: string;
    state: string;
    sealed_tokens: string | null;
    consented_at: number;
    revision: number;
  };
  /** Which track an item is on Spotify; null where a search did not find it. */
  spotify_tracks: { profile_id: string; item_id: string; uri: string | null; explicit: number; at: number };
  /** Which preview a song has in a country's shop; `found` is JSON, null where a search did not find one. */
  song_previews: { item_id: string; country: string; found: string | null; at: number };
  /**
   * Reviews written here; `words` is a JSON string, `tone` VADER −1…1, `emotions` JSON of the mean chances in its
   * sentences, null while `reader` (what read it) is empty.
   */
  reviews: {
    profile_id: string;
    id: string;
    item_id: string;
    words: string;
    tone: number;
    at: number;
    sentences: number;
    emotions: string | null;
    reader: string;
  };
  /** Whose reviews changed of late, in the order of the counter `reviews`; null where any item's may have. */
  review_changes: { sequence: number; item_id: string | null };
  /** Added-up figures of imported reviews, one row for each source and item; `emotions` as above. */
  review_tones: {
    source: string;
    item_id: string;
    tone: number;
    reviews: number;
    sentences: number;
    emotions: string | null;
    tone_spread: number;
  };
}

/** Which engine holds the store. */
export type StoreKind = 'sqlite' | 'postgres';
