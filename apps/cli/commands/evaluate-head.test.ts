import { expect, it } from 'vitest';
import { runCaptured } from '../testing/run-captured.ts';

it('tells of made-up heads, as a table and as JSON', async () => {
  const few = ['evaluate', 'head', '--gestures', '2', '--minutes', '1'];
  const { code, stdout } = await runCaptured(few);
  expect(code).toBe(0);
  expect(stdout).toContain('moving with music');
  const json = await runCaptured([...few, '--json']);
  expect(JSON.parse(json.stdout)).toMatchObject({ seed: 11, gestures: { nod: { n: 2 }, shake: { n: 2 } } });
});
