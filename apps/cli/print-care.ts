import { EMERGENCY_ELSEWHERE, HELP_LINE_FINDER, findHelpRegion, guessRegion } from '@emoverse/domain';
import type { CareKind } from '@emoverse/mood';
import { BadInputError } from './command-error.ts';
import type { CommandIo } from './command-io.ts';

/**
 * What is said where words speak of not wanting to live, of hurting oneself or of being hurt: people to talk to, and no
 * list. `chosen`: a country (ISO 3166-1 alpha-2); otherwise it is guessed from `TZ` and the locale. Nothing is stored.
 */
export function printCare(about: CareKind, chosen: string | undefined, json: boolean, io: CommandIo): void {
  const { env } = io;
  const locale = [env['LC_ALL'], env['LC_MESSAGES'], env['LANG']].filter((one) => one !== undefined);
  const region = chosen === undefined ? guessRegion(locale, env['TZ']) : findHelpRegion(chosen);
  if (chosen !== undefined && region === undefined && !/^[A-Z]{2}$/iu.test(chosen))
    throw new BadInputError(`expected --region to be a country such as DE or MX, got ${chosen}`);
  const emergency = region?.emergency ?? EMERGENCY_ELSEWHERE;
  const lines = region?.lines ?? [];
  if (json) {
    const told = {
      state: 'care',
      about,
      country: region?.country,
      emergency,
      lines,
      finder: HELP_LINE_FINDER,
    };
    io.stdout.write(`${JSON.stringify(told)}\n`);
    return;
  }
  io.stdout.write(
    'That sounds heavy. Thank you for putting it into words.\nYou do not have to carry this alone. These people are there to listen:\n\n',
  );
  for (const { name, phone, text, web, always } of lines) {
    const ways = [phone && `call ${phone}`, text && `write to ${text}`, web].filter(Boolean).join(', ');
    io.stdout.write(`  ${name}: ${ways}${always ? ' (day and night)' : ''}\n`);
  }
  io.stdout.write(`  In any country: ${HELP_LINE_FINDER}\n`);
  io.stdout.write(`  In danger right now: call ${emergency}\n\n`);
  io.stdout.write(
    'Nothing about this is kept or sent. --region <country> shows another place; --mood <emotion> goes on without words.\n',
  );
}
