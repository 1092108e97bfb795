import { X509Certificate } from 'node:crypto';
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connect, createServer as createTlsServer } from 'node:tls';
import { afterAll, describe, expect, it } from 'vitest';
import { createHomeHttps, type HomeHttps } from './create-home-https.ts';
import { homeNames, type HomeSources } from './home-names.ts';
import { issueCertificate } from './issue-certificate.ts';
import { makeAuthority } from './make-authority.ts';

const DAY = 24 * 60 * 60 * 1000;
const SOURCES: HomeSources = {
  hostname: 'Kitchen.fritz.box',
  addresses: ['127.0.0.1', '192.168.1.5', 'fd00::5', '2001:db8::1', '203.0.113.7', 'fe80::1%eth0'],
  given: ['0.0.0.0', 'Emo.Home', '[fd00::6]'],
};
const folders: string[] = [];
afterAll(async () => {
  for (const folder of folders) await rm(folder, { recursive: true });
});
async function emptyFolder(): Promise<string> {
  folders.push(await mkdtemp(join(tmpdir(), 'emoverse-https-')));
  return join(folders.at(-1) ?? '', 'https');
}

/** A home whose clock and names are in the hands of the test. */
async function openHome(folder: string, sources: HomeSources = SOURCES, now = Date.now()) {
  const state = { now, sources };
  const warnings: string[] = [];
  const looks: (() => void)[] = [];
  const https = await createHomeHttps({
    folder,
    sources: () => state.sources,
    clock: () => state.now,
    every: (_, task) => {
      looks.push(task);
      return () => undefined;
    },
    logger: { info: () => undefined, warn: (_: unknown, text?: string) => void warnings.push(text ?? '') },
  });
  return {
    https,
    warnings,
    /** Looks as the timer would after a change, and waits for the certificate that comes of it. */
    renewedBy: (change: Partial<typeof state>): Promise<void> => {
      const renewed = new Promise<void>((resolve) => https.onRenewal(resolve));
      Object.assign(state, change);
      for (const look of looks) look();
      return renewed;
    },
  };
}

const serverOf = (https: HomeHttps): X509Certificate => new X509Certificate(https.certificate());
const daysOf = ({ validFrom, validTo }: X509Certificate): number =>
  (Date.parse(validTo) - Date.parse(validFrom)) / DAY;
const modeOf = async (file: string): Promise<string> => ((await stat(file)).mode & 0o777).toString(8);

/** What a client that trusts an authority says of a server: `trusted`, or why not. */
async function askedOf(pem: string, ca: X509Certificate, servername: string): Promise<string> {
  const server = createTlsServer({ cert: pem, key: pem });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  try {
    return await new Promise((resolve) => {
      const client = connect({ port, host: '127.0.0.1', ca: ca.toString(), servername }, () => {
        client.destroy();
        resolve('trusted');
      });
      client.once('error', (error: Error) => resolve(error.message));
    });
  } finally {
    await new Promise((resolve) => server.close(resolve));
  }
}

describe('the names of a home', () => {
  it('are those of the machine, and its addresses in networks that are in no other home the same', () => {
    expect(homeNames(SOURCES)).toEqual({
      names: ['emo.home', 'kitchen', 'kitchen.fritz.box', 'kitchen.local', 'localhost'],
      addresses: ['127.0.0.1', '192.168.1.5', '::1', 'fd00::5', 'fd00::6'],
    });
  });

  it('leave out what is no name, and come in one order', () => {
    const odd = { hostname: 'My box', addresses: ['10.1.2.3', '100.64.0.9'], given: ['a..b', '-x', 'x_1'] };
    expect(homeNames(odd).names).toEqual(['localhost', 'x_1']);
    expect(homeNames({ ...odd, addresses: odd.addresses.toReversed() })).toEqual(homeNames(odd));
  });
});

describe('the authority of a home', () => {
  it('vouches for its server: clients that trust it take the certificate for every name and address', async () => {
    const { https } = await openHome(await emptyFolder());
    const [authority, server] = [https.authority(), serverOf(https)];
    expect(authority.ca).toBe(true);
    expect(server.ca).toBe(false);
    expect(server.verify(authority.publicKey)).toBe(true);
    expect(server.checkIssued(authority)).toBe(true);
    for (const name of https.names().names) expect(server.checkHost(name), name).toBe(name);
    for (const address of https.names().addresses) expect(server.checkIP(address), address).toBeDefined();
    expect(await askedOf(https.certificate(), authority, 'kitchen.local')).toBe('trusted');
    const { https: other } = await openHome(await emptyFolder());
    expect(await askedOf(https.certificate(), other.authority(), 'kitchen.local')).not.toBe('trusted');
  });

  it('can vouch for nobody else, whoever gets hold of its key', async () => {
    const authority = await makeAuthority('kitchen', ['kitchen.local'], Date.now());
    const says = async (names: readonly string[], addresses: readonly string[]) =>
      askedOf(
        (await issueCertificate(authority, { names, addresses }, Date.now())).pem,
        authority.certificate,
        names[0],
      );
    expect(await says(['kitchen.local'], ['10.0.0.1'])).toBe('trusted');
    expect(await says(['bank.example'], [])).toBe('permitted subtree violation');
    expect(await says(['notkitchen.local'], [])).toBe('permitted subtree violation');
    expect(await says(['kitchen.local'], ['203.0.113.7'])).toBe('permitted subtree violation');
    expect(await says(['kitchen.local'], ['2001:db8::1'])).toBe('permitted subtree violation');
  });

  it('lasts, is kept for its owner alone, and gives certificates that no device finds too long', async () => {
    const folder = await emptyFolder();
    const { https } = await openHome(folder);
    expect(daysOf(https.authority())).toBeGreaterThan(9 * 365);
    expect(daysOf(serverOf(https))).toBeLessThanOrEqual(397);
    if (process.platform !== 'win32') {
      expect(await modeOf(folder)).toBe('700');
      for (const name of ['authority.pem', 'server.pem'])
        expect(await modeOf(join(folder, name))).toBe('600');
    }
    const { https: again } = await openHome(folder);
    expect(again.certificate()).toBe(https.certificate());
    expect(again.authority().fingerprint256).toBe(https.authority().fingerprint256);
  });

  it('is one where two processes make it at once', async () => {
    const folder = await emptyFolder();
    const homes = await Promise.all([openHome(folder), openHome(folder), openHome(folder)]);
    expect(new Set(homes.map(({ https }) => https.authority().fingerprint256)).size).toBe(1);
  });

  it('that is damaged is told with its file, and never replaced; a damaged certificate is made anew', async () => {
    const folder = await emptyFolder();
    const { https } = await openHome(folder);
    await writeFile(join(folder, 'server.pem'), 'nonsense');
    const { https: again } = await openHome(folder);
    expect(serverOf(again).verify(https.authority().publicKey)).toBe(true);
    const file = join(folder, 'authority.pem');
    const [kept, other] = [await readFile(file, 'utf8'), https.certificate()];
    const key = kept.slice(kept.indexOf('-----BEGIN PRIVATE'));
    const damages = [
      'nonsense',
      other,
      kept.replace(key, ''),
      kept.replace(key, other.slice(-key.length)),
      key,
    ];
    for (const damage of damages) {
      await writeFile(file, damage);
      await expect(openHome(folder)).rejects.toMatchObject({
        code: 'authority-damaged',
        message: expect.stringContaining(file) as unknown,
      });
      expect(await readFile(file, 'utf8')).toBe(damage);
    }
    await writeFile(file, kept);
    expect((await openHome(folder)).https.certificate()).toBe(again.certificate());
  });

  it('that was made by a clock far ahead is followed by one that holds today', async () => {
    const folder = await emptyFolder();
    const now = Date.now();
    const { https } = await openHome(folder, SOURCES, now + 900 * DAY);
    const { https: next } = await openHome(folder, SOURCES, now);
    expect(next.authority().fingerprint256).not.toBe(https.authority().fingerprint256);
    for (const one of [next.authority(), serverOf(next)])
      expect(Date.parse(one.validFrom)).toBeLessThanOrEqual(now);
  });

  it('that is near its end is followed by another', async () => {
    const folder = await emptyFolder();
    const { https } = await openHome(folder);
    const later = Date.parse(https.authority().validTo) - 60 * DAY;
    const { https: next } = await openHome(folder, SOURCES, later);
    expect(next.authority().fingerprint256).not.toBe(https.authority().fingerprint256);
    expect(Date.parse(serverOf(next).validTo)).toBeGreaterThan(later + 60 * DAY);
  });
});

describe('the certificate', () => {
  it('is renewed before it ends, while the server runs', async () => {
    const now = Date.now();
    const { https, renewedBy } = await openHome(await emptyFolder(), SOURCES, now);
    const first = serverOf(https);
    await renewedBy({ now: Date.parse(first.validTo) - 30 * DAY });
    expect(serverOf(https).serialNumber).not.toBe(first.serialNumber);
    expect(Date.parse(serverOf(https).validTo)).toBeGreaterThan(Date.parse(first.validTo) + 30 * DAY);
    expect(serverOf(https).verify(https.authority().publicKey)).toBe(true);
  });

  it('is renewed when the router gives this machine another address', async () => {
    const { https, renewedBy, warnings } = await openHome(await emptyFolder());
    await renewedBy({ sources: { ...SOURCES, addresses: ['192.168.1.77'] } });
    expect(serverOf(https).checkIP('192.168.1.77')).toBeDefined();
    expect(serverOf(https).checkIP('192.168.1.5')).toBeUndefined();
    expect(warnings).toEqual([]);
  });

  it('leaves out a name that came after the authority, which may not vouch for it, and says so', async () => {
    const folder = await emptyFolder();
    const { https, renewedBy, warnings } = await openHome(folder);
    await renewedBy({ sources: { ...SOURCES, given: ['later.example'] } });
    expect(https.names().names).not.toContain('later.example');
    expect(await askedOf(https.certificate(), https.authority(), 'kitchen.local')).toBe('trusted');
    expect(warnings).toEqual([expect.stringContaining(join(folder, 'authority.pem'))]);
  });
});
