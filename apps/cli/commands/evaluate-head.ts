import { measureHead, type HeadReport } from '@emoverse/evaluation';
import type { CommandIo } from '../command-io.ts';
import { createProgress } from '../terminal/progress.ts';
import { formatTable } from '@emoverse/report';

export interface HeadOptions {
  readonly gestures: number;
  readonly minutes: number;
  readonly seed: number;
  readonly json?: boolean;
}

export async function evaluateHead({ json, ...options }: HeadOptions, io: CommandIo): Promise<void> {
  const progress = createProgress(io, 'Watching', 'movements');
  const report = await measureHead({
    ...options,
    onDone: (done, of) => progress.to(done / of, done),
  }).finally(() => progress.end());
  io.stdout.write(json ? `${JSON.stringify(report)}\n` : tell(report));
}

function tell({ gestures, recall, falseAlarms, perTenMinutes }: HeadReport): string {
  const told = formatTable(
    [
      { title: 'gesture' },
      { title: 'made', align: 'right' },
      { title: 'told', align: 'right' },
      { title: 'as the other', align: 'right' },
      { title: 'recall', align: 'right' },
    ],
    Object.entries(gestures).map(([gesture, figures]) => [
      gesture,
      String(figures.n),
      String(figures.told),
      String(figures.mistaken),
      figures.recall.toFixed(3),
    ]),
  );
  const alarms = formatTable(
    [
      { title: 'movement' },
      { title: 'minutes', align: 'right' },
      { title: 'nods', align: 'right' },
      { title: 'shakes', align: 'right' },
      { title: 'an hour', align: 'right' },
    ],
    falseAlarms.map(({ movement, minutes, nods, shakes, perHour }) => [
      movement,
      String(minutes),
      String(nods),
      String(shakes),
      perHour.toFixed(1),
    ]),
  );
  return `${told}\n${alarms}\nRecall of both ${recall.toFixed(3)}; false alarms in ten minutes of all these alike ${perTenMinutes.toFixed(2)}.\n`;
}
