import { EVERY_ROUTE } from './browser.ts';

type Random = () => number;
const pick = <T>(random: Random, of: readonly T[]): T => of[Math.floor(random() * of.length)];
const several = (random: Random, most: number, make: () => string): string =>
  Array.from({ length: Math.floor(random() * (most + 1)) }, make).join('');

const ODD_TEXTS = [
  ...[
    '',
    ' ',
    '%',
    '%%',
    '%00',
    'a%00b',
    '%ED%A0%80',
    '%C0%AF',
    '%FF',
    '\xff',
    '\x01',
    '..',
    '../..',
    '..%2f',
    '\\',
    '//',
    '*',
  ],
  ...[
    '__proto__',
    'constructor',
    'null',
    'undefined',
    'NaN',
    '-1',
    '1e999',
    '9'.repeat(400),
    'x'.repeat(3000),
    "'--",
  ],
  ...[
    '{',
    '[',
    '"',
    '\\ud800',
    '\\u0000',
    '${x}',
    '<script>',
    'data:,',
    'file:///etc/passwd',
    '🎵',
    'ﷺ'.repeat(50),
  ],
];
const ODD_VALUES = [
  ...[
    'null',
    'true',
    '0',
    '-1',
    '1e999',
    '1.5',
    '9007199254740993',
    '8640000000000001',
    '""',
    '" "',
    '"\\ud800"',
    '"a\\u0000b"',
  ],
  ...[
    '"\\u0000"',
    '[]',
    '{}',
    '[[]]',
    '[null]',
    '{"__proto__":1}',
    '"x"',
    '"song-0"',
    '"2026-02-30"',
    '"de_DE"',
  ],
  ...[
    '"6f9619ff-8b86-4d11-b42d-00c04fc964ff"',
    `"${'x'.repeat(2000)}"`,
    '"music"',
    '["music"]',
    '"liked"',
    '1795992345430',
  ],
];
const FIELDS = [
  ...[
    'id',
    'name',
    'at',
    'note',
    'events',
    'kind',
    'itemId',
    'action',
    'mood',
    'intent',
    'domains',
    'count',
    'visitId',
  ],
  ...[
    'policy',
    'filters',
    'surface',
    'text',
    'entries',
    'works',
    'weight',
    'settings',
    'moods',
    'reactions',
    'reviews',
  ],
  ...[
    'impressions',
    'format',
    'version',
    'exportedAt',
    'locale',
    'theme',
    'estimate',
    'felt',
    'address',
    'userName',
    'before',
  ],
];
const QUERIES = [
  'q',
  'domain',
  'limit',
  'offset',
  'from',
  'to',
  'count',
  'skip',
  'after',
  'format',
  'timeZone',
  'id',
  'at',
  'sha256',
  'code',
  'state',
];
const PATHS = [
  ...EVERY_ROUTE.map(({ path }) => path),
  ...[
    '/',
    '/api/live',
    '/api/docs',
    '/api/openapi.json',
    '/callback',
    '/spotify.html',
    '/models/x.json',
    '/assets/x-12345678.js',
  ],
  ...[
    '/api/library/tracks/song-0/audio',
    '/api/library/tracks/song-0/cover',
    '/api/previews/song-0/audio',
    '/api/none',
  ],
];
const METHODS = [
  'GET',
  'POST',
  'PUT',
  'PATCH',
  'DELETE',
  'HEAD',
  'OPTIONS',
  'TRACE',
  'get',
  'SEARCH',
  'PROPFIND',
  'X',
  '',
  'G\x00T',
];
const HEADERS = [
  ...[
    'Cookie: emoverse-session=%ED%A0%80',
    'Cookie: ;;=;a',
    'Cookie: emoverse-session=x; emoverse-session=y',
    'Range: bytes=1-0',
  ],
  ...[
    'Range: bytes=\xff',
    'If-None-Match: \xff',
    'If-Range: x',
    'Origin: null',
    'Origin: http://[',
    'Origin: http://127.0.0.1',
  ],
  ...[
    'Sec-Fetch-Site: cross-site',
    'Sec-Fetch-Site: \xff',
    'Referer: \xff',
    'Last-Event-ID: 99999999999999999999',
    'Expect: 100-continue',
  ],
  ...[
    'Accept-Encoding: ;q=\xff,,br;q=x',
    'Accept-Encoding: gzip',
    'Content-Encoding: gzip',
    'Upgrade: websocket',
    'TE: trailers',
  ],
  ...[
    'X-Forwarded-For: , ,',
    'X-Forwarded-Proto: https',
    'Forwarded: for="[',
    'Via: \xff',
    'Content-Length: 5',
    'Content-Length: -1',
  ],
  ...[
    'Host: elsewhere.example',
    'Transfer-Encoding: gzip',
    'Content-Type: image/png',
    'no colon',
    ': none',
    'A\x00: b',
    `X: ${'y'.repeat(17_000)}`,
  ],
];

/**
 * A request as no browser sends it: odd in its method, address, headers, framing or body; sometimes two, or cut off.
 * Half of them carry the cookie.
 */
export function oddRequest(random: Random, cookie: string): string {
  const method = random() < 0.8 ? pick(random, METHODS.slice(0, 5)) : pick(random, METHODS);
  const version =
    random() < 0.9 ? 'HTTP/1.1' : pick(random, ['HTTP/1.0', 'HTTP/2.0', 'HTTP/9', 'http/1.1', '']);
  const host =
    random() < 0.9 ? 'Host: 127.0.0.1\r\n' : pick(random, ['', 'Host: [\r\n', 'Host: xn--\r\n', 'Host:\r\n']);
  const headers = several(random, 3, () => (random() < 0.4 ? `${pick(random, HEADERS)}\r\n` : ''));
  const known = random() < 0.5 ? `Cookie: ${cookie}\r\n` : '';
  const head = `${method} ${oddPath(random)} ${version}\r\n${host}Connection: close\r\n${known}${headers}`;
  const body = random() < 0.5 ? '' : oddBody(random);
  const type = random() < 0.9 ? 'Content-Type: application/json\r\n' : '';
  if (random() < 0.15) {
    const size = random() < 0.8 ? body.length.toString(16) : pick(random, ['zz', '-1', 'fffffffff', '0']);
    return `${head}${type}Transfer-Encoding: chunked\r\n\r\n${size}\r\n${body}\r\n0\r\n\r\n`;
  }
  const length = random() < 0.9 ? body.length : Math.floor(random() * 3000);
  const announced = body === '' ? '' : `${type}Content-Length: ${length}\r\n`;
  const request = `${head}${announced}\r\n${body}`;
  // Sometimes two in a row, or one that breaks off.
  if (random() < 0.05)
    return request.replace('Connection: close', 'Connection: keep-alive') + oddRequest(random, cookie);
  return random() < 0.05 ? request.slice(0, Math.floor(random() * request.length)) : request;
}

function oddPath(random: Random): string {
  let path = pick(random, PATHS);
  if (random() < 0.5) {
    const parts = path.split('/');
    parts[Math.floor(random() * parts.length)] = pick(random, ODD_TEXTS);
    path = parts.join('/');
  }
  if (random() < 0.4) {
    path += `?${several(random, 3, () => `${pick(random, QUERIES)}=${random() < 0.5 ? pick(random, ODD_TEXTS) : 'music'}&`)}`;
  }
  return path;
}

function oddBody(random: Random, depth = 0): string {
  const value = (): string =>
    depth < 3 && random() < 0.3 ? oddBody(random, depth + 1) : pick(random, ODD_VALUES);
  const kind = random();
  if (kind < 0.7)
    return `{${several(random, 6, () => `"${pick(random, FIELDS)}":${value()},`).slice(0, -1)}}`;
  if (kind < 0.85) return `[${several(random, 6, () => `${value()},`).slice(0, -1)}]`;
  return depth > 0
    ? value()
    : pick(random, [...ODD_TEXTS, '['.repeat(20_000), '{"a":'.repeat(5_000), '\xed\xa0\x80']);
}
