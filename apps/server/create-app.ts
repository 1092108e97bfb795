import { CHANGE_FEED_PATH, ROUTES, type RouteContract, type RouteName } from '@emoverse/api-contract';
import type { CatalogueItem } from '@emoverse/domain';
import { readReview } from '@emoverse/film-profiles';
import { genrePlacesOf } from '@emoverse/music-moods';
import type { Recommender } from '@emoverse/recommender';
import { isFull, type Store } from '@emoverse/storage';
import { Hono, type Context, type MiddlewareHandler } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import type { Logger } from 'pino';
import { createCovers, type CoverParts } from './covers/create-covers.ts';
import { COVER_PATH, serveCover } from './covers/serve-cover.ts';
import { loginCallback } from './handlers/spotify/login-callback.ts';
import { CALLBACK_PATH } from './handlers/spotify/redirect-uri.ts';
import { createHome, type HomeParts } from './home/create-home.ts';
import { answerError } from './http/answer-error.ts';
import { ApiProblem } from './http/api-problem.ts';
import type { AppEnv } from './http/app-env.ts';
import { callerOf, originOf, personOf } from './http/caller-of.ts';
import type { Caller } from './http/caller.ts';
import { clientGone } from './http/client-gone.ts';
import { compressForOthers } from './http/compress-for-others.ts';
import { readBytes, readInput, type Call } from './http/endpoint.ts';
import { createLimit, limitRequests } from './http/limit-requests.ts';
import { limitRoutes } from './http/limit-routes.ts';
import { logRequests } from './http/log-requests.ts';
import { meetPerson } from './http/meet-person.ts';
import { HERE_OR_OWNER, ONLY_HERE, hereOrOwner, onlyHere } from './http/only-here.ts';
import { bodyBytesOf } from './http/body-bytes.ts';
import { limitBody, refuseOtherThanJson } from './http/refuse-other-bodies.ts';
import { admitRestore } from './restore/admit-restore.ts';
import { refuseSlowBodies } from './http/refuse-slow-bodies.ts';
import { refuseStrangers } from './http/refuse-strangers.ts';
import { securityHeaders } from './http/security-headers.ts';
import { createSession } from './http/session.ts';
import type { Session } from './http/session-of-request.ts';
import { trustedProxies } from './http/trusted-proxies.ts';
import { unknownRoute } from './http/unknown-route.ts';
import { wantedLanguages } from './http/wanted-languages.ts';
import type { HomeHttps } from './https/create-home-https.ts';
import { serveTrust } from './https/serve-trust.ts';
import { admitByProxy } from './login/admit-by-proxy.ts';
import type { OidcLogin } from './login/oidc-login.ts';
import { PROVIDER_CALLBACK_PATH, providerCallback } from './login/provider-callback.ts';
import { OPEN_ROUTES, requireLogin } from './login/require-login.ts';
import { createCatalogueReloader, type CatalogueReloaderParts } from './create-catalogue-reloader.ts';
import {
  TRACK_AUDIO_PATH,
  TRACK_COVER_PATH,
  serveTrackAudio,
  serveTrackCover,
} from './library/serve-library.ts';
import { JsonStream } from './json/json-stream.ts';
import { createOwnMusic, type MusicParts } from './library/create-own-music.ts';
import { createChangeFeed, type ChangeFeed, type ChangeFeedParts } from './change-feed/create-change-feed.ts';
import { serveChangeFeed } from './change-feed/serve-change-feed.ts';
import { onlyWatchers } from './metrics/only-watchers.ts';
import { serveMetrics } from './metrics/serve-metrics.ts';
import { serveDocs } from './openapi/serve-docs.ts';
import { AT_THE_DOOR } from './people/at-the-door.ts';
import { refuseChildren } from './people/for-children.ts';
import { refuseOthers } from './people/for-owners.ts';
import { createAudiences, type AudienceOf } from './people/create-audiences.ts';
import { createCodeLimit } from './people/create-code-limit.ts';
import { writeDueCopies } from './playlist-copies/write-due-copies.ts';
import { createPreviews, type PreviewParts } from './previews/create-previews.ts';
import { PREVIEW_PATH, servePreview } from './previews/serve-preview.ts';
import { createSpotify, type SpotifyParts } from './spotify/create-spotify.ts';
import type { Services } from './services.ts';
import { BUNDLED, type LoadedCatalogue } from './start/load-catalogue.ts';
import { serveApp, serveModels } from './static/serve-folders.ts';
import { SPOTIFY_FRAME_PATH, serveSpotifyFrame } from './static/serve-spotify-frame.ts';

/** Whether the server is well, and how to come in, is no question of who asks; a device that was taken out may leave for good. */
const ASKED_BY_ANYBODY: ReadonlySet<string> = new Set([...OPEN_ROUTES, ROUTES.leavePerson.path]);
/** One address may serve a household or an office. */
const PERSONS_AN_ADDRESS = 10;
const HOUR_SECONDS = 3600;
const pass: MiddlewareHandler<AppEnv> = (_, next) => next();

export interface AppParts {
  readonly store: Store;
  readonly recommender: Recommender;
  /** Version and checks of the loaded catalogue. */
  readonly catalogue: Pick<LoadedCatalogue, 'version' | 'checks' | 'changes'>;
  /** Reads the store's catalogue anew, when an import by another process has changed it. */
  readonly reloadCatalogue?: CatalogueReloaderParts['reload'];
  /** Milliseconds since the epoch. */
  readonly clock: () => number;
  /** Milliseconds of a clock that nobody sets: for how long something takes or has been. */
  readonly elapsed: () => number;
  readonly random: () => number;
  readonly newId: () => string;
  readonly newToken: () => string;
  readonly addressForOthers: Services['addressForOthers'];
  readonly spotify: SpotifyParts;
  readonly music: MusicParts;
  /** What tells homes of moods. */
  readonly home: HomeParts;
  /** Previews of songs, from Apple's shop. */
  readonly previews: PreviewParts;
  /** Covers of works, from those who have them. */
  readonly covers: CoverParts;
  readonly every: ChangeFeedParts['every'];
  /** Aborted when the server is asked to end: open streams end then. */
  readonly stopping?: AbortSignal;
  readonly logger: Logger;
  readonly version: string;
  /** Folder of the built web app, and folder of the models. */
  readonly folders: { readonly app: string; readonly models: string };
  /** Host names that are answered; `undefined` answers no names, but the addresses of this machine. */
  readonly allowedHosts: readonly string[] | undefined;
  /** HTTPS by an authority of this home's own; left out where others see to HTTPS, or nobody. */
  readonly https?: HomeHttps | undefined;
  /** Addresses and networks of the proxies whose `X-Forwarded-*` is believed. */
  readonly trustedProxies: readonly string[];
  /** Whether a caller has to sign in before anything else. */
  readonly asksLogin: (caller: Caller) => boolean;
  /** The login of the host's own, where there is one. */
  readonly oidc?: OidcLogin | undefined;
  /** The header by which the trusted proxies say whom they have let in, in lower case. */
  readonly authHeader?: string | undefined;
  /** Requests a person may make in a minute; 0 sets no limit. */
  readonly requestsPerMinute: number;
  /** Profiles that may be made in an hour from one address of another machine; 0 sets no limit. */
  readonly newProfilesPerHour: number;
  /** Whether other machines may see and play the library of this one. */
  readonly shareLibrary: boolean;
  /** Folders of this machine that its owner may look into to choose one with music: absolute paths. */
  readonly musicFolders: readonly string[];
  /** Addresses and networks that may read `/metrics`, besides this machine; nobody may where it is left out. */
  readonly metrics?: readonly string[] | undefined;
  /** Checks every answer against the contract: for tests. */
  readonly checkAnswers?: boolean;
  /** Catalogues of more works are searched in the store; default 100,000. */
  readonly mostIndexed?: number;
}

/**
 * The whole server as one function from request to response, from parts that are handed in. Reads what
 * stored reviews say first; makes nothing else.
 */
export async function createApp(parts: AppParts): Promise<Hono<AppEnv>> {
  const { store, recommender, clock, newId, catalogue } = parts;
  const changeFeed = createChangeFeed({ store, every: parts.every, logger: parts.logger });
  parts.stopping?.addEventListener('abort', () => changeFeed.dispose(), { once: true });
  const reloader = await createCatalogueReloader({
    store,
    first: { recommender, catalogue },
    changes: catalogue.changes,
    reload: parts.reloadCatalogue,
    elapsed: parts.elapsed,
    logger: parts.logger,
  });
  // Our own songs alone: where somebody's library stands must not move with what was in it before.
  const placeOfGenres = () => genrePlacesOf(bundledOf(reloader.current().recommender));
  const ownMusic = createOwnMusic(parts.music, { ...parts, placeOfGenres });
  const { musicServers } = ownMusic;
  const previews = createPreviews(parts.previews, store, clock);
  const covers = createCovers(parts.covers, {
    clock,
    logger: parts.logger,
    stopping: parts.stopping,
    userAgent: `EmoVerse/${parts.version}`,
  });
  parts.music.beforeClosing?.(() => covers.settled());
  const home = await createHome(parts.home, parts);
  parts.music.beforeClosing?.(() => home.webhooks.settled());
  const services = {
    ...parts,
    ...home,
    covers,
    ...ownMusic,
    previews,
    spotify: createSpotify(parts.spotify, store, clock),
    changeFeed,
    catalogueSettled: () => reloader.settled(),
    showsOwnMusic: true,
    showsExplicit: true,
    readReview,
    // What hangs on the catalogue is another after an import: asked for anew by each request.
    get recommender() {
      return reloader.current().recommender;
    },
    get persons() {
      return reloader.current().persons;
    },
    get reviewTones() {
      return reloader.current().reviewTones;
    },
    get catalogueVersion() {
      return reloader.current().version;
    },
    get catalogueStats() {
      return reloader.current().stats;
    },
  };

  parts.music.beforeClosing?.(writeDueCopies({ ...parts, services }));

  const isTrusted = trustedProxies(parts.trustedProxies);
  const countNewcomer = createLimit({
    most: parts.newProfilesPerHour,
    seconds: HOUR_SECONDS,
    code: 'too-many-profiles',
    what: 'new profiles an hour from one address',
  });
  const admitCode = createCodeLimit(parts);
  const sessionOf = (context: Context<AppEnv>): Session => {
    const session =
      context.get('session') ??
      createSession(context, {
        ...parts,
        // Whoever sits at the machine can fill its disk without asking us.
        admitNewcomer: ({ isHere, household }) => (isHere ? Promise.resolve() : countNewcomer(household)),
        admitCode: ({ household }) => admitCode(household),
      });
    context.set('session', session);
    return session;
  };

  const app = new Hono<AppEnv>();
  app.onError((error, context) => {
    store.failed(error);
    return answerError(error, context);
  });
  app.use(async (context, next) => {
    context.set('requestId', newId());
    context.set('caller', callerOf(context, isTrusted));
    context.set('route', 'static');
    await next();
    context.res.headers.set('x-request-id', context.get('requestId'));
  });
  app.use(logRequests(parts.logger, parts.elapsed));
  // Few are watched, and what watches is large.
  const metrics = parts.metrics && (await import('./metrics/create-metrics.ts')).createMetrics(parts);
  if (metrics) app.use(metrics.count);
  app.use(securityHeaders({ isAtHome: parts.https !== undefined }));
  app.use(refuseStrangers(parts.allowedHosts, parts.https));
  if (parts.https) serveTrust(app, parts.https, parts.folders.app);
  app.use(refuseSlowBodies(parts));

  app.use('/api/*', async (context, next) => {
    context.set('route', 'api');
    await next();
    // Only the sound files say otherwise themselves.
    if (!context.res.headers.has('cache-control')) context.res.headers.set('cache-control', 'no-store');
  });
  app.use('/api/*', compressForOthers());
  const perAddress = parts.requestsPerMinute * PERSONS_AN_ADDRESS;
  app.use(
    '/api/*',
    limitRequests(perAddress, (context) => context.get('caller').household),
  );
  app.use('/api/*', limitRequests(parts.requestsPerMinute, personOf));
  app.use('/api/*', refuseOtherThanJson);
  app.use(admitByProxy(parts, parts.authHeader, sessionOf));
  app.use(requireLogin(sessionOf));
  app.use('/api/*', async (_, next) => {
    // A store that is away is told to whoever asks it for something.
    await reloader.look().catch(() => undefined);
    await next();
  });
  const audienceOf = createAudiences(services, parts.shareLibrary);
  addRoutes(app, audienceOf, parts, sessionOf, changeFeed);
  app.get(CHANGE_FEED_PATH, serveChangeFeed(changeFeed, sessionOf));
  const owner = parts.shareLibrary
    ? pass
    : onlyHere(
        'library-not-shared',
        'the files of the library are played on the machine where they lie; EMOVERSE_SHARE_LIBRARY=1 shares them',
      );
  app.get(TRACK_AUDIO_PATH, owner, serveTrackAudio(store, musicServers));
  app.get(TRACK_COVER_PATH, owner, serveTrackCover(store, musicServers));
  const shownTo = async (context: Context<AppEnv>) =>
    audienceOf(context.get('caller'), await sessionOf(context).kind()).services.recommender.items;
  app.get(PREVIEW_PATH, servePreview(previews, shownTo, sessionOf));
  app.get(COVER_PATH, serveCover(covers, shownTo, sessionOf));
  serveDocs(app, parts.version);
  app.all('/api/*', (context) => {
    throw unknownRoute(context.req.method, context.req.path);
  });

  if (metrics && parts.metrics) app.get('/metrics', onlyWatchers(parts.metrics), serveMetrics(metrics));
  app.get(CALLBACK_PATH, loginCallback(services));
  app.get(PROVIDER_CALLBACK_PATH, providerCallback(services, sessionOf));
  app.get(
    SPOTIFY_FRAME_PATH,
    serveSpotifyFrame(parts.folders.app, parts.spotify.hosts, async (context) => {
      const profile = await sessionOf(context).knownProfile();
      return profile !== undefined && (await store.spotify.find(profile.id))?.state === 'connected';
    }),
  );
  app.get('/models/*', serveModels(parts.folders.models));
  app.get('*', meetPerson(sessionOf), serveApp(parts.folders.app));
  app.notFound((context) => {
    throw new ApiProblem(405, 'method-not-allowed', `${context.req.method} is not offered here`, {
      headers: { allow: 'GET, HEAD' },
    });
  });
  return app;
}

function addRoutes(
  app: Hono<AppEnv>,
  audienceOf: AudienceOf,
  parts: AppParts,
  sessionOf: (context: Context<AppEnv>) => Session,
  changeFeed: Pick<ChangeFeed, 'wake'>,
): void {
  const limitsOf = limitRoutes(parts.requestsPerMinute, parts);
  const restoring = admitRestore(sessionOf);
  // An address of the caller's choice is asked from here, and what lies on this machine is told.
  const here = onlyHere(
    'only-here',
    'music servers and folders are chosen on the machine that EmoVerse runs on: open it there, or use emoverse library',
  );
  const ownerToo = hereOrOwner(sessionOf);
  const add = <N extends RouteName>(name: N): void => {
    const route: RouteContract = ROUTES[name];
    const path = route.path.replace(/\{(\w+)\}/g, ':$1');
    const answer = async (context: Context<AppEnv>): Promise<Response> => {
      context.set('route', route.path);
      const input = await readInput(name, context);
      let status: Parameters<Call['setStatus']>[0] = 200;
      const call: Call = {
        session: sessionOf(context),
        origin: originOf(context.get('caller')),
        bearer: /^Bearer +([\w.~+/-]+=*)$/i.exec(context.req.header('authorization') ?? '')?.[1],
        household: context.get('caller').household,
        isHere: context.get('caller').isHere,
        get languages() {
          return wantedLanguages(context);
        },
        userAgent: context.req.header('user-agent'),
        cookie: (name) => getCookie(context, name),
        setCookie: (name, value, options) =>
          setCookie(context, name, value, {
            ...options,
            httpOnly: true,
            sameSite: 'Lax',
            secure: context.get('caller').isHttps,
          }),
        bytes: () => readBytes(context),
        refuseGone: () => {
          if (context.req.raw.signal.aborted) throw clientGone();
        },
        clearSite: () => context.header('clear-site-data', '"cache", "storage"'),
        setStatus: (wanted) => {
          status = wanted;
        },
      };
      const { session } = call;
      const known = AT_THE_DOOR.has(name) ? session.knownKind : session.kind;
      const kind = ASKED_BY_ANYBODY.has(route.path) ? undefined : await known();
      refuseChildren(kind, name);
      refuseOthers(kind, name);
      const { handlers } = audienceOf(context.get('caller'), kind);
      const run = async () => handlers[name](input, call);
      // Deleting needs a little room, which is kept for it.
      const output = await (route.method !== 'delete'
        ? run()
        : run().catch(async (error: unknown) => {
            if (isFull(error) && (await parts.store.makeRoom())) return run();
            throw error;
          }));
      if (route.method !== 'get') void changeFeed.wake();
      if (output instanceof JsonStream)
        return context.body(output.body(), status, { 'content-type': 'application/json' });
      return context.json(parts.checkAnswers === true ? route.response.parse(output) : output, status);
    };
    app.on(
      route.method.toUpperCase(),
      [path],
      ...limitsOf(name),
      ...(name === 'restoreProfile' ? [restoring] : []),
      limitBody(bodyBytesOf(name)),
      ONLY_HERE.has(name) ? here : HERE_OR_OWNER.has(name) ? ownerToo : pass,
      answer,
    );
  };
  for (const name of Object.keys(ROUTES) as RouteName[]) add(name);
}

function bundledOf({ items }: Pick<Recommender, 'items'>): CatalogueItem[] {
  return [...items.values()].filter(({ collection }) => collection === BUNDLED);
}
