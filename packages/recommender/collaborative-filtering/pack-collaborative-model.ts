import { elementAt, EmoVerseError } from '@emoverse/domain';
import { z } from 'zod';
import type { CollaborativeModel } from './collaborative-model.ts';

/** A model as a store keeps it: a header that people can read, and a body of numbers. */
export interface PackedCollaborativeModel {
  /** JSON text. */
  readonly header: string;
  /** Little-endian numbers, each array from a multiple of 8 bytes on, in the order of the header. */
  readonly body: Uint8Array;
}

const FORMAT = 'crowd-model-2';

const numbers = z.array(z.number());
const blendSchema = z.object({
  signals: z.array(z.string()),
  centre: numbers,
  spread: numbers,
  weights: z.array(numbers),
  newcomer: numbers.optional(),
});
const headerSchema = z.object({
  format: z.literal(FORMAT),
  version: z.string().min(1),
  about: z.object({
    people: z.number(),
    items: z.number(),
    ratings: z.number(),
    timed: z.boolean(),
    damping: z.number(),
    horizon: z.number(),
    judged: z.number(),
  }),
  likedFrom: z.number(),
  dislikedTo: z.number(),
  ranks: z.object({ likes: z.number().int(), smooth: z.number().int(), eras: z.number().int() }),
  preference: z.object({ names: z.array(z.string()), centre: z.number(), noise: z.number().positive() }),
  blends: z.object({ list: blendSchema, pick: blendSchema }),
  keys: z.array(z.string()),
});

/** The arrays of a model in the order of the body: how many numbers, and of which size. */
function layoutOf(
  items: number,
  ranks: { readonly likes: number; readonly smooth: number; readonly eras: number },
  width: number,
): readonly (readonly [bits: 32 | 64, count: number])[] {
  return [
    [64, items],
    [32, items * ranks.likes],
    [64, ranks.likes],
    [64, ranks.likes],
    [32, items],
    [32, items],
    [32, items * ranks.smooth],
    [64, ranks.smooth],
    [32, items],
    [32, items],
    [32, items],
    [32, items],
    [32, items * ranks.eras],
    [32, items * ranks.eras],
    [32, items * width],
    [32, items],
    [64, width],
    [64, width * width],
  ];
}

/** Writes a model down. */
export function packCollaborativeModel(model: CollaborativeModel): PackedCollaborativeModel {
  const { version, about, likedFrom, dislikedTo, likes, smooth, eras, preference, blends, keys } = model;
  const arrays = [
    model.years,
    likes.factors,
    likes.values,
    model.damping,
    model.own,
    model.population,
    smooth.factors,
    smooth.values,
    model.itemScale,
    model.logLikes,
    model.logLater,
    model.logRecent,
    eras.ofItem,
    eras.popularity,
    preference.rows,
    preference.quality,
    preference.mean,
    preference.covariance,
  ];
  const padded = (bytes: number): number => 8 * Math.ceil(bytes / 8);
  const body = new Uint8Array(arrays.reduce((sum, { byteLength }) => sum + padded(byteLength), 0));
  let at = 0;
  for (const array of arrays) {
    body.set(new Uint8Array(array.buffer, array.byteOffset, array.byteLength), at);
    at += padded(array.byteLength);
  }
  const header: z.infer<typeof headerSchema> = {
    format: FORMAT,
    version,
    about,
    likedFrom,
    dislikedTo,
    ranks: { likes: likes.rank, smooth: smooth.rank, eras: eras.count },
    preference: { names: [...preference.names], centre: preference.centre, noise: preference.noise },
    blends: { list: plain(blends.list), pick: plain(blends.pick) },
    keys: [...keys],
  };
  return { header: JSON.stringify(header), body };
}

function plain(blend: CollaborativeModel['blends']['list']): z.infer<typeof blendSchema> {
  return {
    signals: [...blend.signals],
    centre: [...blend.centre],
    spread: [...blend.spread],
    weights: blend.weights.map((row) => [...row]),
    ...(blend.newcomer && { newcomer: [...blend.newcomer] }),
  };
}

/**
 * Reads a model that was written down.
 * @throws EmoVerseError `crowd-model-unreadable` when it is of another format or damaged: train it anew.
 */
export function unpackCollaborativeModel({ header, body }: PackedCollaborativeModel): CollaborativeModel {
  const read = headerSchema.safeParse(parseJson(header));
  if (!read.success) throw unreadable(`its header is not of the format ${FORMAT}`, read.error);
  const { ranks, preference, keys, ...rest } = read.data;
  const width = preference.names.length;
  const layout = layoutOf(keys.length, ranks, width);
  const expected = layout.reduce((sum, [bits, count]) => sum + 8 * Math.ceil((bits * count) / 64), 0);
  if (body.byteLength !== expected)
    throw unreadable(`its body has ${body.byteLength} bytes where ${expected} are expected`);
  const bytes = new Uint8Array(body).buffer;
  let at = 0;
  let taken = 0;
  const next = (): number => {
    const [bits, count] = elementAt(layout, taken++);
    const start = at;
    at += 8 * Math.ceil((bits * count) / 64);
    return start;
  };
  const floats = (): Float32Array => {
    const [, count] = elementAt(layout, taken);
    return new Float32Array(bytes, next(), count);
  };
  const doubles = (): Float64Array => {
    const [, count] = elementAt(layout, taken);
    return new Float64Array(bytes, next(), count);
  };
  const years = doubles();
  const likes = { rank: ranks.likes, factors: floats(), values: doubles() };
  const damping = doubles();
  const own = floats();
  const population = floats();
  const smooth = { rank: ranks.smooth, factors: floats(), values: doubles() };
  const itemScale = floats();
  const [logLikes, logLater, logRecent] = [floats(), floats(), floats()];
  const eras = { count: ranks.eras, ofItem: floats(), popularity: floats() };
  return {
    version: rest.version,
    about: rest.about,
    likedFrom: rest.likedFrom,
    dislikedTo: rest.dislikedTo,
    blends: rest.blends,
    keys,
    years,
    likes,
    damping,
    own,
    population,
    smooth,
    itemScale,
    logLikes,
    logLater,
    logRecent,
    eras,
    preference: {
      ...preference,
      width,
      rows: floats(),
      quality: floats(),
      mean: doubles(),
      covariance: doubles(),
    },
  };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function unreadable(why: string, cause?: unknown): EmoVerseError {
  return new EmoVerseError(
    'crowd-model-unreadable',
    `the crowd model cannot be read: ${why}; train it anew with emoverse train-population`,
    { cause },
  );
}
