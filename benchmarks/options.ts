import { parseArgs } from 'node:util';

export const PARTS = [
  'classifier',
  'frame',
  'start',
  'browser',
  'pages',
  'import',
  'recommender',
  'command-line',
  'accuracy',
] as const;
export type Part = (typeof PARTS)[number];

export interface BenchOptions {
  readonly parts: readonly Part[];
  /** Time for each contestant in each measure. */
  readonly seconds: number;
  /** How long the app reads before its memory is looked at again. */
  readonly minutes: number;
  /** Rows of the table that `import` imports. */
  readonly rows: number;
  /** Sizes of the catalogues that `recommender` ranks. */
  readonly items: readonly number[];
  /** Visits of each kind that `start` makes, starts of each kind that `command-line` makes. */
  readonly rounds: number;
  readonly json: boolean;
  readonly report: string | undefined;
  readonly data: string | undefined;
  readonly split: string;
  readonly limit: number | undefined;
  readonly models: readonly string[];
  /** A picture to move before the camera in place of the drawn face. */
  readonly photo: string | undefined;
}

export const HELP = `Usage: npm run bench -- [options]

Measures EmoVerse beside its peers in one run, on the same pictures, in turns, wasm on one thread. Ratios are the result.

  --only PART     classifier  one face tile to probabilities, Node and Chromium
                  frame       640×480 picture to mood: find or track, crop, classify; Node and Chromium
                  start       from the tap on the consent to the first box, emotion and words; after reading it and at once
                  browser     the built app with a fake camera: frames a second, long tasks, bytes, start, memory
                  pages       the built app's pages by Lighthouse, mobile: points, largest paint, blocked time, shift
                  import      a table of songs into a fresh store, beside one bulk transaction of the same rows
                  recommender lists and learning in process, and storing with learning beside storing alone
                  command-line what starting emoverse takes of the processor, beside Node alone
                  accuracy    FER-2013 and FER+ tiles, the same code for all (needs the data)
                  may be given several times; without it all nine
  --seconds N     for each contestant in each measure (default 10)
  --minutes N     how long the app reads for its memory (default 0.5; 10 for the real figure)
  --rows N        rows of the table that import imports (default 50000)
  --rounds N      visits that start makes, starts that command-line makes, of which they tell the medians (default 5)
  --items N       items of the catalogue that recommender ranks; may be given several times (default 10000 and 100000)
  --data DIR      folder of the form of FER-2013 (default: fer2013 in EMOVERSE_REFERENCE_DATA)
  --split NAME    split of it (default PublicTest)
  --limit N       only the first tiles, to try it out
  --model NAME    one of ours under models/; may be given several times (default: all)
  --photo FILE    a picture of a face, moved before the camera in place of the drawn one
  --report DIR    write bench.html with charts, bench.md and bench.json there
  --json          one JSON object on stdout instead of tables
  --help          this text

Peers are installed into benchmarks/node_modules on first use. Exit codes: 0 measured, 1 something failed,
2 wrong arguments or no data, 7 the peers could not be installed, 8 the build failed.
`;

/** Wrong arguments: the person can mend them. */
export class WrongOptions extends Error {}

/** What was asked for; `help` where only the text is wanted. Throws WrongOptions. */
export function parseOptions(args: readonly string[]): BenchOptions | 'help' {
  const values = readArguments(args);
  if (values.help) return 'help';
  const parts = (values.only ?? []).flatMap((one) => one.split(','));
  const unknown = parts.find((part) => !PARTS.some((known) => known === part));
  if (unknown !== undefined)
    throw new WrongOptions(`--only takes one of ${PARTS.join(', ')}, got "${unknown}"`);
  return {
    parts: parts.length === 0 ? PARTS : PARTS.filter((part) => parts.includes(part)),
    seconds: positive('--seconds', values.seconds) ?? 10,
    minutes: positive('--minutes', values.minutes) ?? 0.5,
    rows: Math.round(positive('--rows', values.rows) ?? 50_000),
    items: (values.items ?? ['10000', '100000']).map((text) => Math.round(positive('--items', text) ?? 0)),
    rounds: Math.round(positive('--rounds', values.rounds) ?? 5),
    json: values.json ?? false,
    report: values.report,
    data: values.data,
    split: values.split ?? 'PublicTest',
    limit: positive('--limit', values.limit),
    models: values.model ?? [],
    photo: values.photo,
  };
}

function readArguments(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        only: { type: 'string', multiple: true },
        seconds: { type: 'string' },
        minutes: { type: 'string' },
        data: { type: 'string' },
        split: { type: 'string' },
        limit: { type: 'string' },
        model: { type: 'string', multiple: true },
        photo: { type: 'string' },
        report: { type: 'string' },
        rows: { type: 'string' },
        rounds: { type: 'string' },
        items: { type: 'string', multiple: true },
        json: { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
      },
    }).values;
  } catch (cause) {
    throw new WrongOptions(cause instanceof Error ? cause.message : String(cause), { cause });
  }
}

function positive(name: string, text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const value = Number(text);
  if (!(value > 0) || !Number.isFinite(value))
    throw new WrongOptions(`${name} takes a number above nought, got "${text}"`);
  return value;
}
