import { fitOnEvenings, fittedFusion, type DoorSources, writeFittedModel } from '@emoverse/evaluation';
import { FUSED_KINDS } from '@emoverse/mood';
import { resolve } from 'node:path';
import type { CommandIo } from '../command-io.ts';
import { readDoors } from '../reading/read-doors.ts';
import { formatTable } from '@emoverse/report';

export interface TrainOptions extends DoorSources {
  readonly output?: string;
  readonly json?: boolean;
}

export async function trainFusion(options: TrainOptions, io: CommandIo): Promise<void> {
  const doors = await readDoors(options, io);
  io.stderr.write('Fitting…\n');
  const fitted = fitOnEvenings(doors, options);
  if (options.output !== undefined) {
    const folder = resolve(io.cwd, options.output);
    const date = new Date(io.now()).toISOString().slice(0, 10);
    await writeFittedModel(folder, fittedFusion(fitted, { ...options, date }));
    io.stderr.write(`Widths written to ${folder}\n`);
  }
  if (options.json) {
    io.stdout.write(`${JSON.stringify(fitted)}\n`);
    return;
  }
  const table = formatTable(
    [
      { title: 'kind' },
      ...['trust', 'valence', 'arousal'].map((title) => ({ title, align: 'right' as const })),
    ],
    FUSED_KINDS.map((kind) => {
      const { trust, valence, arousal } = fitted.widths[kind];
      return [kind, String(trust), String(valence), String(arousal)];
    }),
  );
  io.stdout.write(`${table}correlation ${fitted.correlation}\n`);
}
