import { expect, it } from 'vitest';
import { decodePieces } from './decode-pieces.ts';

async function decoded(bytes: Uint8Array, size: number): Promise<string> {
  async function* pieces() {
    for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
  }
  let text = '';
  for await (const piece of decodePieces(pieces())) text += piece;
  return text;
}

const plain = 'a plain line\n'.repeat(5000);

it.each([
  ['UTF-8', Buffer.from(`${plain}Amélie 😀\n日本語`), `${plain}Amélie 😀\n日本語`],
  ['UTF-8 with its mark', Buffer.from(`\uFEFFAmélie\n${plain}`), `Amélie\n${plain}`],
  ['UTF-16 with its mark', Buffer.from(`\uFEFFAmélie\n${plain}`, 'utf16le'), `Amélie\n${plain}`],
  ['windows-1252 that begins late', Buffer.from(`${plain}Am\xe9lie\n`, 'latin1'), `${plain}Amélie\n`],
  [
    'lines of either',
    Buffer.concat([Buffer.from('Am\xe9lie\n', 'latin1'), Buffer.from(`${plain}Zoë\nÄ`)]),
    `Amélie\n${plain}Zoë\nÄ`,
  ],
  [
    'one long line of another script with a damaged byte',
    Buffer.concat([Buffer.from('日'.repeat(40_000)), Buffer.from([0xff]), Buffer.from('本'.repeat(2000))]),
    `${'日'.repeat(40_000)}\uFFFD${'本'.repeat(2000)}`,
  ],
])('reads %s, however it is cut into pieces', async (_, bytes, wanted) => {
  for (const size of [1, 4097, 65_537, bytes.length])
    expect((await decoded(bytes, size)) === wanted, `pieces of ${size}`).toBe(true);
});

it('reads nothing of nothing, and says what UTF-32 is', async () => {
  expect(await decoded(new Uint8Array(), 1)).toBe('');
  await expect(decoded(Uint8Array.from([0xff, 0xfe, 0, 0, 65, 0, 0, 0]), 2)).rejects.toMatchObject({
    code: 'not-text',
    message: expect.stringContaining('UTF-32LE'),
  });
});
