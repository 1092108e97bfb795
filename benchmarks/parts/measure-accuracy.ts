import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { z } from 'zod';
import type { AccuracyRow, ClassScore } from '../bench-result.ts';
import type { OurModel } from '../our-models.ts';
import type { Peer } from '../peer-list.ts';

const run = promisify(execFile);
const HERE = path.resolve(import.meta.dirname, '..');
const COMMAND_LINE = path.resolve(HERE, '..', 'apps', 'cli', 'dist', 'main.js');
/** What was measured is kept beside the installed peers: the same reader on the same tiles answers the same. */
const KEPT = path.join(HERE, 'node_modules', '.cache', 'emoverse-accuracy');

const scoreSchema = z.object({
  n: z.number(),
  accuracy: z.number(),
  ci95: z.tuple([z.number(), z.number()]),
  macroF1: z.number(),
  perClass: z.record(z.string(), z.object({ f1: z.number() })),
});
const answerSchema = z.object({
  model: z.string(),
  modelBytes: z.number().optional(),
  fer2013: scoreSchema,
  ferplus8: scoreSchema.optional(),
  ferplus7: scoreSchema.optional(),
});

export interface AccuracyMeasure {
  readonly data: string;
  readonly split: string;
  readonly limit: number | undefined;
  readonly models: readonly OurModel[];
  readonly peers: readonly Peer[];
  say(text: string): void;
}

/** Judges ours and the peers by `emoverse evaluate emotions`, one after the other. */
export async function measureAccuracy(options: AccuracyMeasure): Promise<readonly AccuracyRow[]> {
  const { data, split, limit, models, peers, say } = options;
  await mkdir(KEPT, { recursive: true });
  const labels = await readFile(path.join(data, 'labels.csv'));
  const rows: AccuracyRow[] = [];
  const judge = async (name: string, ours: boolean, choice: readonly string[], identity: Buffer) => {
    const args = ['evaluate', 'emotions', '--data', data, '--split', split, ...choice, '--json'];
    if (limit !== undefined) args.push('--limit', String(limit));
    const key = createHash('sha256').update(labels).update(identity);
    const file = path.join(KEPT, `${key.update(`${name} ${split} ${limit}`).digest('hex')}.json`);
    let answer = await readFile(file, 'utf8').catch(() => undefined);
    say(`accuracy: ${name}${answer === undefined ? '' : ' (measured before)'}`);
    if (answer === undefined) {
      answer = (await run(process.execPath, [COMMAND_LINE, ...args], { maxBuffer: 2 ** 28 })).stdout;
      await writeFile(file, answer);
    }
    const { modelBytes, fer2013, ferplus8, ferplus7 } = answerSchema.parse(JSON.parse(answer));
    rows.push({
      name,
      ours,
      bytes: modelBytes,
      n: fer2013.n,
      fer2013: scoreOf(fer2013),
      ferplus8: ferplus8 && scoreOf(ferplus8),
      ferplus7: ferplus7 && scoreOf(ferplus7),
    });
  };
  for (const { name, folder } of models)
    await judge(name, true, ['--model', folder], await readFile(path.join(folder, 'manifest.json')));
  const lock = await readFile(path.join(HERE, 'package-lock.json'));
  for (const { name, module } of peers)
    await judge(name, false, ['--reader', module], Buffer.concat([lock, await readFile(module)]));
  return rows;
}

function scoreOf({ accuracy, ci95, macroF1, perClass }: z.infer<typeof scoreSchema>): ClassScore {
  const f1 = Object.fromEntries(Object.entries(perClass).map(([name, figures]) => [name, figures.f1]));
  return { accuracy, ci95, macroF1, f1 };
}
