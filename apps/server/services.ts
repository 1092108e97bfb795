import type { CatalogueStats } from '@emoverse/api-contract';
import type { ReviewReading } from '@emoverse/film-profiles';
import type { Recommender } from '@emoverse/recommender';
import type { Store } from '@emoverse/storage';
import type { HomeHttps } from './https/create-home-https.ts';
import type { PersonStates } from './person/person-states.ts';
import type { ChangeFeed } from './change-feed/create-change-feed.ts';
import type { CoverService } from './covers/create-covers.ts';
import type { PreviewService } from './previews/create-previews.ts';
import type { OwnMusic } from './library/create-own-music.ts';
import type { OidcLogin } from './login/oidc-login.ts';
import type { SpotifyService } from './spotify/create-spotify.ts';
import type { Home } from './home/create-home.ts';
import type { ReviewTones } from './person/review-tones.ts';

/** What the handlers work with; `serve.ts` makes the real ones. */
export interface Services extends Home, OwnMusic {
  readonly store: Store;
  /** Whether the owner's own music is shown to whoever asks. */
  readonly showsOwnMusic: boolean;
  /** Whether works with explicit content are. */
  readonly showsExplicit: boolean;
  /** Folders of this machine that may be looked into to choose one with music: absolute paths. */
  readonly musicFolders: readonly string[];
  /** Larger catalogues are searched in the store; default 100,000 works. */
  readonly mostIndexed?: number;
  readonly recommender: Recommender;
  readonly persons: PersonStates;
  readonly reviewTones: ReviewTones;
  readonly spotify: SpotifyService;
  /** The login of the host's own, where there is one. */
  readonly oidc?: OidcLogin | undefined;
  /** The header by which the trusted proxies say whom they have let in, in lower case. */
  readonly authHeader?: string | undefined;
  readonly previews: PreviewService;
  readonly covers: CoverService;
  readonly changeFeed: Pick<ChangeFeed, 'end'>;
  /** Resolves when no catalogue is being loaded to take the place of the one that is served. */
  readonly catalogueSettled: () => Promise<void>;
  /** Milliseconds since the epoch. */
  readonly clock: () => number;
  /** Milliseconds of a clock that nobody sets. */
  readonly elapsed: () => number;
  /** Uniform in [0, 1). */
  readonly random: () => number;
  /** A random UUID. */
  readonly newId: () => string;
  /** 256 random bits as text (base64url). */
  readonly newToken: () => string;
  /** The origin by which other devices reach this server, given the one that was asked; undefined where none does. */
  readonly addressForOthers: (origin: string) => string | undefined;
  /** Tone and emotions of an English review. */
  readonly readReview: (text: string) => ReviewReading;
  /** Version of the program. */
  readonly version: string;
  /** Version of the catalogue that the recommender was built on. */
  readonly catalogueVersion: string;
  readonly catalogueStats: CatalogueStats;
  readonly https?: HomeHttps | undefined;
}
