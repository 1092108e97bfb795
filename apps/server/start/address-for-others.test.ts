import { expect, it } from 'vitest';
import { addressForOthers } from './address-for-others.ts';

const HERE = 'http://127.0.0.1:4321';
const OWN = ['127.0.0.1', '::1', 'fe80::1%eth0', '192.168.1.5', '10.0.0.7'];

it.each([
  [
    'what the browser shows, where that is not this machine alone',
    'https://emo.home',
    '127.0.0.1',
    [],
    'https://emo.home',
  ],
  ['nothing where the server listens to this machine alone', HERE, '127.0.0.1', [], undefined],
  ['nothing where it does so by its name', 'http://localhost:4321', 'localhost', [], undefined],
  ['an address of a network, where it listens to all', HERE, '0.0.0.0', [], 'http://192.168.1.5:4321'],
  ['nothing where names of this machine alone are answered', HERE, '0.0.0.0', ['localhost'], undefined],
  ['the one that it listens to', 'http://[::1]:4321', '10.0.0.7', [], 'http://10.0.0.7:4321'],
  ['a name that others were given', HERE, '0.0.0.0', ['localhost', 'emo.home'], 'http://emo.home:4321'],
])('tells %s', (_, origin, host, allowedHosts, expected) => {
  expect(addressForOthers({ origin, host, listening: { port: 4321 }, allowedHosts }, OWN)).toBe(expected);
});

it('tells nothing of a machine that stands alone, or before it listens', () => {
  const asked = { origin: HERE, host: '0.0.0.0', allowedHosts: [] };
  expect(addressForOthers({ ...asked, listening: { port: 4321 } }, ['127.0.0.1'])).toBeUndefined();
  expect(addressForOthers({ ...asked, listening: undefined }, OWN)).toBeUndefined();
});
