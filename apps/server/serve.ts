import { randomBytes, randomUUID } from 'node:crypto';
import { lookup } from 'node:dns/promises';
import { homedir, hostname, networkInterfaces } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { loadBundledCatalogue } from '@emoverse/catalogue/bundled';
import { EmoVerseError, isOutOfFiles } from '@emoverse/domain';
import { createRecommender, loadPriors } from '@emoverse/recommender';
import { keyFromFile, openStore } from '@emoverse/storage';
import { pino } from 'pino';
import { createApp } from './create-app.ts';
import { asksLogin } from './login/asks-login.ts';
import { createOidcLogin } from './login/oidc-login.ts';
import { createPostMessage } from './home/post-message.ts';
import { previewSource } from './previews/preview-source.ts';
import type { HomeHttps, HomeHttpsParts } from './https/create-home-https.ts';
import { tellOthers } from './https/tell-others.ts';
import { spotifyHosts } from './spotify/spotify-hosts.ts';
import { addressForOthers } from './start/address-for-others.ts';
import { EXIT_CODES, exitCodeFor } from './start/exit-codes.ts';
import { findFolders } from './start/find-folders.ts';
import { hostsToAnswer } from './start/hosts-to-answer.ts';
import { inviteOwner } from './start/invite-owner.ts';
import { listen, type Listening } from './start/listen.ts';
import { loadCatalogue } from './start/load-catalogue.ts';
import { hasScreen, openBrowser } from './start/open-browser.ts';
import { HELP, readConfig, type Config } from './start/read-config.ts';

const newToken = (): string => randomBytes(32).toString('base64url');

/** Starts the server and resolves when it has ended. The one place that makes real clocks, randomness and stores. */
async function run(config: Config): Promise<void> {
  const folders = findFolders(fileURLToPath(import.meta.url));
  const logger = pino({ level: config.logLevel, base: null }, pino.destination({ dest: 2, sync: true }));
  const clock = Date.now;
  let listening: Listening | undefined;
  const { names: allowedHosts, ...hosts } = await hostsToAnswer(config.host, config.allowedHosts, {
    lookUp: (name) =>
      lookup(name, { all: true }).then(
        (found) => found.map(({ address }) => address),
        () => [], // listening will say so
      ),
    addresses: ownAddresses,
  });
  const reachesOthers = hosts.reachesOthers || config.trustedProxies.length > 0 || config.oidc !== undefined;
  const store = await openStore(
    config.databaseUrl === undefined
      ? { directory: resolve(config.data) }
      : {
          databaseUrl: config.databaseUrl,
          random: Math.random,
          patience: {
            milliseconds: 1000 * config.databaseWaitSeconds,
            tell: (reason) =>
              logger.warn({ seconds: config.databaseWaitSeconds }, `waiting for the database: ${reason}`),
          },
        },
  );
  try {
    const bundled = await loadBundledCatalogue();
    const load = async () => {
      const catalogue = await loadCatalogue(store, bundled, clock);
      const priors = await loadPriors(store.trainedModels, (name, why) =>
        logger.warn({ name }, `what was learned from a population is left out: ${why}`),
      );
      return { catalogue, recommender: createRecommender({ items: catalogue.items, ...priors }) };
    };
    const { catalogue, recommender } = await load();
    const stopping = new AbortController();
    const every = (milliseconds: number, task: () => void) => {
      const timer = setInterval(task, milliseconds).unref();
      return () => clearInterval(timer);
    };
    const https = config.https ? await openHttps(config, { clock, every, logger }) : undefined;
    const endings: (() => Promise<void>)[] = [];
    const app = await createApp({
      store,
      recommender,
      catalogue,
      reloadCatalogue: load,
      clock,
      elapsed: () => performance.now(),
      random: Math.random,
      newId: randomUUID,
      newToken,
      addressForOthers: (origin) => addressForOthers({ origin, listening, ...config }, ownAddresses()),
      spotify: {
        hosts: spotifyHosts(config.spotifyBase),
        fetch,
        key: () => keyFromFile(join(resolve(config.data), 'spotify.key')),
        wait: (milliseconds) => wait(milliseconds),
      },
      music: {
        fetch,
        key: () => keyFromFile(join(resolve(config.data), 'library.key')),
        beforeClosing: (work) => endings.push(work),
      },
      home: {
        post: createPostMessage(),
        key: () => keyFromFile(join(resolve(config.data), 'home.key')),
        allowsPrivate: config.privateWebhooks,
      },
      previews: { source: previewSource(config.itunesBase), fetch },
      covers: { fetch, folder: join(resolve(config.data), 'covers'), tmdbToken: config.tmdbToken },
      every,
      https,
      stopping: stopping.signal,
      logger,
      version: folders.version,
      folders: { app: config.web ?? folders.app, models: config.models ?? folders.models },
      allowedHosts,
      trustedProxies: config.trustedProxies,
      asksLogin: asksLogin(reachesOthers),
      authHeader: config.authHeader,
      oidc: config.oidc && createOidcLogin(config.oidc, fetch),
      requestsPerMinute: config.requestsPerMinute,
      newProfilesPerHour: config.newProfilesPerHour,
      shareLibrary: config.shareLibrary,
      musicFolders: config.musicFolders ?? [homedir()],
      metrics: config.metrics,
    });
    const server = await listen(app, config, allowedHosts, https);
    listening = server;
    const ended = endAsked();
    void store.inspect().then(
      (found) => {
        if (found.length > 0)
          logger.error(
            { found },
            'the store is damaged: stop EmoVerse, keep a copy of the data folder, and put a backup back with emoverse restore FILE',
          );
      },
      (error: unknown) => logger.warn({ err: error }, 'the store could not be looked through for damage'),
    );
    process.stdout.write(`EmoVerse is running at ${server.address}\n`);
    if (https) process.stdout.write(tellOthers(https.names(), server));
    if (reachesOthers) {
      const secret = { id: randomUUID(), token: newToken(), now: clock() };
      const told = await inviteOwner(store, secret, { config, listening: server }, ownAddresses());
      if (told !== undefined) process.stdout.write(told);
    }
    if (config.open === 'always' || (config.open !== 'never' && hasScreen(process.env, process.platform))) {
      await openBrowser(server.address);
    }
    await ended;
    stopping.abort();
    await server.close();
    await Promise.all(endings.map((end) => end()));
  } finally {
    await store.close();
  }
}

function ownAddresses(): string[] {
  return Object.values(networkInterfaces()).flatMap((own) => own?.map(({ address }) => address) ?? []);
}

/** Loaded only where it is asked for: most servers speak no HTTPS. */
async function openHttps(
  config: Config,
  parts: Pick<HomeHttpsParts, 'clock' | 'every' | 'logger'>,
): Promise<HomeHttps> {
  const { createHomeHttps } = await import('./https/create-home-https.ts');
  const sources = () => ({
    hostname: hostname(),
    addresses: ownAddresses(),
    given: [config.host, ...config.allowedHosts],
  });
  return createHomeHttps({ ...parts, sources, folder: join(resolve(config.data), 'https') });
}

/**
 * Resolves on the first Ctrl-C or request to end, or when the program that started it is gone; a second one ends the process at
 * once, as by default.
 */
function endAsked(): Promise<void> {
  return new Promise((resolve) => {
    const end = (): void => {
      process.off('SIGINT', end);
      process.off('SIGTERM', end);
      process.off('disconnect', end);
      resolve();
    };
    process.on('SIGINT', end);
    process.on('SIGTERM', end);
    process.on('disconnect', end);
  });
}

function explain(error: unknown): number {
  if (error instanceof EmoVerseError) {
    process.stderr.write(`${error.message}\n`);
    return exitCodeFor(error.code);
  }
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  return EXIT_CODES.failed;
}

/** The server as a program: gives its exit code. Throws what only whoever loaded it can explain: that files cannot be opened. */
export async function serve(): Promise<number> {
  try {
    const config = readConfig(process.argv.slice(2), process.env, process.stderr.isTTY);
    if (config === 'help') process.stdout.write(HELP);
    else await run(config);
    return EXIT_CODES.normal;
  } catch (error) {
    if (isOutOfFiles(error)) throw error;
    return explain(error);
  }
}
