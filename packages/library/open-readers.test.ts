import { Worker } from 'node:worker_threads';
import { describe, expect, it } from 'vitest';
import { openReaders } from './open-readers.ts';

/** A thread that does with a file what its name says, in the messages of the real one. */
const ODD_THREAD = `
  const { parentPort } = require('node:worker_threads');
  parentPort.on('message', ({ id, file }) => {
    const tags = { title: file, artists: ['Somebody'], genres: [], hasCover: false };
    if (!file.includes('unopened')) parentPort.postMessage({ kind: 'tags', id, tags });
    if (file.includes('hang')) for (;;);
    if (file.includes('die')) process.exit(1);
    if (file.includes('throw')) throw new Error('out of luck');
    if (file.includes('babble')) return parentPort.postMessage({ kind: 'read', id, reading: 7 });
    if (file.includes('failed')) return parentPort.postMessage({ kind: 'failed', id, message: 'no such file', isOutOfFiles: file.includes('at the limit') });
    parentPort.postMessage({ kind: 'read', id, reading: { kind: 'tags-only', tags, reason: 'read' } });
  });
  parentPort.postMessage({ kind: 'ready' });
`;
const startOddWorker = (): Worker => new Worker(ODD_THREAD, { eval: true });

describe('readers of sound files', () => {
  it('that hang, die, throw or talk nonsense cost the sound of their file, not its tags nor other files', async () => {
    const readers = openReaders({ threads: 2, patienceMs: 2_000, startWorker: startOddWorker });
    try {
      const names = ['hang 1', 'good 1', 'die', 'good 2', 'throw', 'babble', 'failed', 'good 3'];
      const readings = await Promise.all(names.map((name) => readers.read(name)));
      expect(readings.map(({ tags }) => [tags.title, tags.artists])).toEqual(
        names.map((name) => [name, ['Somebody']]),
      );
      expect(readings.map((reading) => (reading.kind === 'tags-only' ? reading.reason : ''))).toEqual([
        expect.stringContaining('not done after 2 seconds'),
        'read',
        expect.stringContaining('its reader ended'),
        'read',
        expect.stringContaining('out of luck'),
        expect.stringContaining('another form'),
        expect.stringContaining('no such file'),
        'read',
      ]);
    } finally {
      await readers.dispose();
    }
  });

  it('that cannot open a file, or do not start, reject it', async () => {
    const readers = openReaders({ threads: 1, startWorker: startOddWorker });
    await expect(readers.read('unopened failed')).rejects.toMatchObject({
      code: 'unreadable-file',
      message: expect.stringContaining('no such file'),
    });
    for (const name of ['failed at the limit', 'unopened failed at the limit'])
      await expect(readers.read(name)).rejects.toMatchObject({ code: 'too-many-open-files' });
    await readers.dispose();
    const never = openReaders({
      threads: 2,
      startWorker: () => new Worker('throw new Error("no room")', { eval: true }),
    });
    for (const result of await Promise.allSettled(['a', 'b', 'c'].map((name) => never.read(name))))
      expect(result).toMatchObject({
        status: 'rejected',
        reason: { code: 'unreadable-file', message: expect.stringContaining('no room') },
      });
    await never.dispose();
  });

  it('that are closed reject what they were at, since its sound may well be read next time', async () => {
    const readers = openReaders({ threads: 1, startWorker: startOddWorker });
    const readings = Promise.allSettled(['hang', 'good'].map((name) => readers.read(name)));
    await readers.dispose();
    expect((await readings).map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  });
});
