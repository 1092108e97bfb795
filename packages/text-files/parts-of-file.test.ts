import { describe, expect, it } from 'vitest';
import { makeZip } from '../../tools/make-zip.ts';
import { partsOfFile, type FilePart } from './parts-of-file.ts';

async function textOf({ pieces }: FilePart): Promise<string> {
  const decoder = new TextDecoder();
  let text = '';
  for await (const piece of pieces()) text += decoder.decode(piece, { stream: true });
  return text;
}

const parts = (bytes: Uint8Array<ArrayBuffer>) => partsOfFile(new Blob([bytes]), 'export.zip');

describe('the parts of a file', () => {
  it('are the files of an archive, with their folders, each read as often as it is asked for', async () => {
    const found = await parts(makeZip({ 'a.csv': 'x,y\n', 'deep/er/b.json': '[]', 'empty.txt': '' }));
    expect(found.map(({ name, size }) => [name, size])).toEqual([
      ['a.csv', 4],
      ['deep/er/b.json', 2],
      ['empty.txt', 0],
    ]);
    expect([await textOf(found[0]), await textOf(found[0]), await textOf(found[2])]).toEqual([
      'x,y\n',
      'x,y\n',
      '',
    ]);
  });

  it('is the file itself where it is no archive', async () => {
    const [only, ...others] = await partsOfFile(new Blob(['PKs are no archives']), 'notes.txt');
    expect([only.name, only.size, await textOf(only), others]).toEqual([
      'notes.txt',
      19,
      'PKs are no archives',
      [],
    ]);
  });

  it('have names that are told and lead nowhere', async () => {
    const [part] = await parts(makeZip({ '../../etc/pass\u0000wd': 'root' }));
    expect(part.name).toBe('../../etc/pass\uFFFDwd');
  });

  it('are refused where they unpack to too much, before anything is unpacked', async () => {
    const bomb = makeZip({ 'a.json': '[]', 'b.json': '[]' }, { 'a.json': 4e9, 'b.json': 4e9 });
    await expect(parts(bomb)).rejects.toMatchObject({ code: 'archive-too-large' });
  });

  it('are refused where they unpack to more than they say, while they are read', async () => {
    const [lying] = await parts(makeZip({ 'a.json': ' '.repeat(5_000_000) }, { 'a.json': 10 }));
    await expect(textOf(lying)).rejects.toMatchObject({ code: 'archive-damaged' });
  });

  it('are refused where the archive is cut off, or damaged within', async () => {
    const whole = makeZip({ 'a.csv': Array.from({ length: 2000 }, (_, at) => `${at * at}\n`).join('') });
    await expect(parts(whole.slice(0, -40))).rejects.toMatchObject({ code: 'archive-damaged' });
    const [bad] = await parts(whole.map((byte, at) => (at > 200 && at < 260 ? 0xff : byte)));
    await expect(textOf(bad)).rejects.toMatchObject({ code: 'archive-damaged' });
  });

  it('are refused where a password is needed', async () => {
    const open = makeZip({ 'a.csv': 'x' });
    // The first bit of the flags, in the file's own head and in the directory.
    for (const head of ['PK\x03\x04', 'PK\x01\x02']) {
      const at = Buffer.from(open).indexOf(Buffer.from(head, 'latin1'));
      open[at + (head.endsWith('\x04') ? 6 : 8)] |= 1;
    }
    await expect(parts(open)).rejects.toMatchObject({ code: 'archive-locked' });
  });
});
