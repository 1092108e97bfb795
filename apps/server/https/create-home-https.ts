import type { X509Certificate } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Logger } from 'pino';
import { DAY, endOf, readCertifiedKey, type CertifiedKey } from './certified-key.ts';
import { homeNames, type HomeNames, type HomeSources } from './home-names.ts';
import { CERTIFICATE_DAYS, issueCertificate, mayVouchFor, standsFor } from './issue-certificate.ts';
import { keepAuthority, replaceFile } from './keep-authority.ts';
import { makeAuthority } from './make-authority.ts';

const RENEWED_BEFORE = 30 * DAY;
/** An address that the router gives may be another at any time. */
const LOOK_MILLISECONDS = 30_000;

export interface HomeHttpsParts {
  /** Where authority and certificate are kept. */
  readonly folder: string;
  /** What is known of this machine now. */
  readonly sources: () => HomeSources;
  /** Milliseconds since the epoch. */
  readonly clock: () => number;
  readonly every: (milliseconds: number, task: () => void) => () => void;
  readonly logger: Pick<Logger, 'info' | 'warn'>;
}

/** HTTPS by an authority of this home's own, which each device is told to trust once. */
export interface HomeHttps {
  /** What devices trust. */
  authority(): X509Certificate;
  /** What the server shows now: certificate and key as PEM. */
  certificate(): string;
  /** DNS names and addresses that the certificate stands for. */
  names(): HomeNames;
  /** Calls whenever `certificate` has become another. */
  onRenewal(use: () => void): void;
}

interface Standing extends HomeNames {
  readonly authority: CertifiedKey;
  readonly server: CertifiedKey;
}

/**
 * Takes authority and certificate from their folder, makes what is missing, and renews the certificate before it ends and when
 * names or addresses of this machine change. Throws `authority-damaged`.
 */
export async function createHomeHttps(parts: HomeHttpsParts): Promise<HomeHttps> {
  const { clock, logger } = parts;
  let wanted = homeNames(parts.sources());
  let standing = await prepare(parts, wanted);
  const users: (() => void)[] = [];
  const look = async (): Promise<void> => {
    const now = homeNames(parts.sources());
    if (isSame(now, wanted) && endOf(standing.server) > clock() + RENEWED_BEFORE) return;
    standing = await prepare(parts, now);
    wanted = now;
    for (const use of users) use();
    const { names, addresses } = standing;
    logger.info(
      { names, addresses, until: standing.server.certificate.validTo },
      'the certificate is renewed',
    );
  };
  parts.every(LOOK_MILLISECONDS, () => {
    look().catch((error: unknown) => logger.warn({ err: error }, 'the certificate could not be renewed'));
  });
  return {
    authority: () => standing.authority.certificate,
    certificate: () => standing.server.pem,
    names: () => standing,
    onRenewal: (use) => void users.push(use),
  };
}

async function prepare(
  { folder, sources, clock, logger }: HomeHttpsParts,
  wanted: HomeNames,
): Promise<Standing> {
  const now = clock();
  const file = join(folder, 'authority.pem');
  const needed = { from: now, until: now + CERTIFICATE_DAYS * DAY };
  const authority = await keepAuthority(file, needed, () => {
    logger.info({ file }, 'a new authority is made, which every device has to be told to trust (/trust)');
    return makeAuthority(sources().hostname, wanted.names, now);
  });
  const names = wanted.names.filter((name) => mayVouchFor(authority, name));
  const others = wanted.names.filter((name) => !names.includes(name));
  if (others.length > 0) {
    logger.warn(
      { names: others },
      `these names came after ${file} was made, which may not vouch for them: delete it to have one that may, and let every device trust that (/trust)`,
    );
  }
  const home = { names, addresses: wanted.addresses };
  return {
    ...home,
    authority,
    server: await keepCertificate(join(folder, 'server.pem'), authority, home, now),
  };
}

/** The kept certificate while it is good, else another: its file may hold anything. */
async function keepCertificate(
  file: string,
  authority: CertifiedKey,
  home: HomeNames,
  now: number,
): Promise<CertifiedKey> {
  const kept = await readFile(file, 'utf8').then(readCertifiedKey, () => undefined);
  const isGood =
    kept !== undefined &&
    kept.certificate.verify(authority.certificate.publicKey) &&
    Date.parse(kept.certificate.validFrom) <= now &&
    endOf(kept) > now + RENEWED_BEFORE &&
    standsFor(kept, home);
  if (isGood) return kept;
  const made = await issueCertificate(authority, home, now);
  await replaceFile(file, made.pem);
  return made;
}

function isSame(one: HomeNames, other: HomeNames): boolean {
  return one.names.join() === other.names.join() && one.addresses.join() === other.addresses.join();
}
