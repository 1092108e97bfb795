import { createHash } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** What a `train-*` command fitted, with what its manifest and its card say of it. */
export interface FittedModel {
  readonly name: string;
  /** The command with the options that made it. */
  readonly command: string;
  /** ISO day. */
  readonly date: string;
  /** Counts, splits, other models: what it was fitted on. */
  readonly fittedOn: Readonly<Record<string, unknown>>;
  readonly figures: Readonly<Record<string, unknown>>;
  /** What the package reads, as JSON. */
  readonly model: object;
  /** Purpose, data and figures in Markdown. */
  readonly card: string;
}

/** Writes `model.json`, `manifest.json` with its SHA-256, and `card.md`: a folder `fitted/NAME` of the package that reads it. */
export async function writeFittedModel(folder: string, fitted: FittedModel): Promise<void> {
  const { name, command, date, fittedOn, figures, card } = fitted;
  const model = Buffer.from(linePerEntry(fitted.model));
  const manifest = {
    name,
    licence: 'Apache-2.0',
    kind: 'fitted',
    command,
    date,
    fittedOn,
    figures,
    files: {
      'model.json': { sha256: createHash('sha256').update(model).digest('hex'), bytes: model.length },
    },
  };
  const contents = {
    'model.json': model,
    'manifest.json': `${JSON.stringify(manifest, undefined, 1)}\n`,
    'card.md': `# ${name}\n\n${card}\n\nWritten by \`${command}\` on ${date}; nothing in this folder is written by hand.\n`,
  };
  await mkdir(folder, { recursive: true });
  for (const [file, content] of Object.entries(contents)) await writeFile(join(folder, file), content);
}

/** One line for each entry, so that a change shows as the lines that changed. */
function linePerEntry(model: object): string {
  const lines = Object.entries(model).map(
    ([key, value]) => `${JSON.stringify(key)}: ${JSON.stringify(value)}`,
  );
  return `{\n ${lines.join(',\n ')}\n}\n`;
}
