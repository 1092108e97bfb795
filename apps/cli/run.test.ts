import { describe, expect, it } from 'vitest';
import { runCaptured } from './testing/run-captured.ts';

const COMMANDS = [
  ['detect'],
  ['recommend'],
  ['serve'],
  ['catalogue', 'build'],
  ['catalogue', 'stats'],
  ['catalogue', 'import'],
  ['library', 'scan'],
  ['library', 'list'],
  ['library', 'forget'],
  ['library', 'connect'],
  ['library', 'servers'],
  ['library', 'sync'],
  ['library', 'disconnect'],
  ['playlist', 'list'],
  ['playlist', 'show'],
  ['playlist', 'export'],
  ['playlist', 'import'],
  ['train-clusters'],
  ['train-music-head'],
  ['evaluate', 'emotions'],
  ['evaluate', 'faces'],
  ['evaluate', 'sentiment'],
  ['evaluate', 'text'],
  ['evaluate', 'music-moods'],
];

describe('emoverse', () => {
  it('shows help with examples on stdout when asked, and on stderr with exit code 2 when called without a command', async () => {
    const asked = await runCaptured(['--help']);
    expect(asked).toMatchObject({ code: 0, stderr: '' });
    expect(asked.stdout).toContain('$ emoverse detect portrait.jpg');
    const bare = await runCaptured([]);
    expect(bare).toMatchObject({ code: 2, stdout: '' });
    expect(bare.stderr).toContain('Usage: emoverse');
  });

  it.each(COMMANDS.filter(([name]) => name !== 'serve'))(
    'has help with examples for %s %s',
    async (...command) => {
      const { code, stdout } = await runCaptured([...command.filter((word) => word !== undefined), '--help']);
      expect(code).toBe(0);
      expect(stdout).toMatch(/Examples?:\n\s+\$ emoverse/);
    },
  );

  it('refuses unknown commands, options and values with exit code 2 and says what was expected', async () => {
    expect(await runCaptured(['detekt'])).toMatchObject({
      code: 2,
      stdout: '',
      stderr: expect.stringContaining("unknown command 'detekt'"),
    });
    expect(await runCaptured(['recommend', '--mod', 'happy'])).toMatchObject({
      code: 2,
      stderr: expect.stringContaining("unknown option '--mod'"),
    });
    const count = await runCaptured(['recommend', '--mood', 'happy', '--count', '0']);
    expect(count).toMatchObject({ code: 2, stdout: '' });
    expect(count.stderr).toContain('Expected a whole number from 1 to 50');
  });

  it('shows its version', async () => {
    expect(await runCaptured(['--version'])).toMatchObject({ code: 0, stdout: '0.1.0\n' });
  });

  it('ends with 130 when it was stopped', async () => {
    const stopped = new AbortController();
    stopped.abort();
    const result = await runCaptured(['evaluate', 'sentiment', '--data', 'reviews.jsonl'], {
      signal: stopped.signal,
      cwd: new URL('./testing', import.meta.url).pathname,
    });
    expect(result).toMatchObject({ code: 130, stdout: '', stderr: 'Stopped.\n' });
  });

  it('colours errors on a terminal unless NO_COLOR is set', async () => {
    const wrong = ['recommend', '--mood', 'happy', '--to', '0,0'];
    expect((await runCaptured(wrong, { terminal: true })).stderr).toContain('\u001b[31merror');
    expect((await runCaptured(wrong, { terminal: true, env: { NO_COLOR: '1' } })).stderr).not.toContain(
      '\u001b',
    );
    expect((await runCaptured(wrong)).stderr).not.toContain('\u001b');
  });
});

describe('emoverse serve', () => {
  it('hands its arguments to the server as they are and ends with its exit code', async () => {
    const calls: string[][] = [];
    const serve = (args: readonly string[]): Promise<number> =>
      Promise.resolve(calls.push([...args]) > 1 ? 0 : 3);
    expect(await runCaptured(['serve', '--port', '4000', '--data', 'x'], { serve })).toEqual({
      code: 3,
      stdout: '',
      stderr: '',
    });
    expect(await runCaptured(['serve', '--help'], { serve })).toMatchObject({ code: 0 });
    expect(calls).toEqual([['--port', '4000', '--data', 'x'], ['--help']]);
  });
});
