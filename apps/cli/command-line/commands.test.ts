import { Command, Help } from 'commander';
import { describe, expect, it } from 'vitest';
import { addCommands } from './add-commands.ts';
import { COMMANDS } from './commands.ts';
import { EVALUATE_COMMANDS } from './evaluate-commands.ts';
import { capturingIo, runCaptured } from '../testing/run-captured.ts';

describe.each([
  { of: 'emoverse', entries: COMMANDS },
  { of: 'emoverse evaluate', entries: EVALUATE_COMMANDS },
])('the list of commands of $of', ({ entries }) => {
  it.each(entries)('shows $name with what it takes', async ({ name, takes }) => {
    const parent = new Command();
    await addCommands(parent, entries, [name], capturingIo().io);
    const [called] = parent.commands.filter((command) => command.name() === name);
    expect(new Help().subcommandTerm(called)).toBe(`${name} ${takes}`.trimEnd());
  });
});

it('shows the same help for help NAME as for NAME --help', async () => {
  const asked = await runCaptured(['backup', '--help']);
  expect(asked.stdout).toContain('Usage: emoverse backup [options] <file>');
  expect(await runCaptured(['help', 'backup'])).toEqual(asked);
});

it('suggests a command that is written alike', async () => {
  expect((await runCaptured(['evaluate', 'emotion'])).stderr).toContain('Did you mean emotions?');
  expect((await runCaptured(['bakup'])).stderr).toContain('Did you mean backup?');
});
