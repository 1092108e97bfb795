import { simulateEvenings, type DoorSources } from '@emoverse/evaluation';
import { BadInputError } from '../command-error.ts';
import type { CommandIo } from '../command-io.ts';
import { readDoors } from '../reading/read-doors.ts';
import {
  FUSION_COLUMNS,
  countWorse,
  fusionRows,
  kindInWords,
  markdownTable,
  formatTable,
} from '@emoverse/report';

export interface FusionOptions extends DoorSources {
  readonly json?: boolean;
  readonly markdown?: boolean;
}

export async function evaluateFusion(options: FusionOptions, io: CommandIo): Promise<void> {
  if (options.json && options.markdown) throw new BadInputError('give --json or --markdown, not both');
  const doors = await readDoors(options, io);
  const { seed } = options;
  const kinds = simulateEvenings(doors, options);
  const readings = Object.fromEntries(
    Object.entries(doors).map(([door, { fit, judge }]) => [door, { fit: fit.length, judge: judge.length }]),
  );
  const worse = {
    logLoss: countWorse(kinds, 'logLoss'),
    valence: countWorse(kinds, 'valence'),
    arousal: countWorse(kinds, 'arousal'),
  };
  if (options.json) {
    io.stdout.write(`${JSON.stringify({ seed, readings, worse, kinds })}\n`);
    return;
  }
  for (const kind of kinds) {
    const rows = fusionRows(kind);
    const table = options.markdown
      ? markdownTable(FUSION_COLUMNS, rows)
      : formatTable(
          FUSION_COLUMNS.map((title, place) => (place === 0 ? { title } : { title, align: 'right' })),
          rows,
        );
    io.stdout.write(`${kindInWords(kind)}\n\n${table}\n`);
  }
  io.stdout.write(
    `Worse than the best door alone, beyond the interval: log-loss in ${worse.logLoss} sets, valence in ${worse.valence}, arousal in ${worse.arousal}.\n`,
  );
}
