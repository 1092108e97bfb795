import { numberAt, EMOTIONS, type Emotion } from '@emoverse/domain';
import { loadWordsReading, type WeighedText, type WordsManifest } from '@emoverse/mood';
import { EIGHT } from '../text/measure-text.ts';
import { minimise, quantile, softmax } from '@emoverse/numeric';

/** Two readings of a text that neither was fitted on, and the truth. */
export interface ReadTwice {
  readonly learned: readonly number[];
  readonly weighed: WeighedText;
  readonly emotions: readonly Emotion[];
}

type Join = WordsManifest['join'];
type WordsReading = Awaited<ReturnType<typeof loadWordsReading>>;

const OTHERS = 'unknown';
/** Languages with fewer texts share the weight of "unknown". */
const FEWEST_OF_LANGUAGE = 200;
/** Pull of each weight towards the common one, in texts. */
const PULL = 20;
/** The lexicon counts at least so much: who names a feeling is to be heard in words that no text had. */
const LEAST_LEXICON = 0.5;
/** Sure is the surer half (and some, as texts of no known language never are), over the eight languages by which readers are compared. */
const SURE_SHARE = 0.52;

/**
 * Weights of the two readings with the least log-loss on texts with one label, the learned one's by language (its
 * temperature), and from which confidence on a reading is called sure.
 */
export async function fitJoin(texts: readonly ReadTwice[]): Promise<Join> {
  const { joinLogs, lexiconShare } = await loadWordsReading();
  const sizes = new Map<string, number>();
  for (const {
    weighed: { language },
  } of texts)
    if (language !== undefined) sizes.set(language, (sizes.get(language) ?? 0) + 1);
  const names = [
    OTHERS,
    ...[...sizes]
      .filter(([, n]) => n >= FEWEST_OF_LANGUAGE)
      .map(([name]) => name)
      .sort(),
  ];
  const single = texts.filter(({ emotions, weighed }) => emotions.length === 1 && weighed.ofOneself);
  const placeOf = (language: string | undefined): number => Math.max(0, names.indexOf(language ?? OTHERS));
  // The point: logarithm of each language's weight, then that of what the lexicon has above its least.
  const { point } = minimise(
    (at, gradient) => lossOf(single, at, gradient, placeOf, lexiconShare),
    [...names.map(() => 0), Math.log(0.1)],
  );
  const join = {
    learned: Object.fromEntries(names.map((name, place) => [name, Math.exp(point[place] ?? Number.NaN)])),
    lexicon: LEAST_LEXICON + Math.exp(point[names.length] ?? Number.NaN),
  };
  return { ...join, sureAt: sureFrom(texts, { ...join, sureAt: 1 }, joinLogs) };
}

function lossOf(
  texts: readonly ReadTwice[],
  point: Float64Array,
  gradient: Float64Array,
  placeOf: (language: string | undefined) => number,
  lexiconShare: WordsReading['lexiconShare'],
): number {
  gradient.fill(0);
  const last = point.length - 1;
  const lexiconWeight = LEAST_LEXICON + Math.exp(point[last] ?? Number.NaN);
  let loss = 0;
  for (const { learned, weighed, emotions } of texts) {
    const place = placeOf(weighed.language);
    const weight = Math.exp(point[place] ?? Number.NaN);
    const heard = weighed.telling ? lexiconShare(weighed.wordCount) : 0;
    const chances = softmax(
      EMOTIONS.map(
        (_, k) => weight * numberAt(learned, k) + lexiconWeight * heard * numberAt(weighed.logs, k),
      ),
    );
    EMOTIONS.forEach((emotion, k) => {
      const share = emotions.includes(emotion) ? 1 / emotions.length : 0;
      if (share > 0) loss -= share * Math.log(Math.max(numberAt(chances, k), 1e-12));
      gradient[place] =
        (gradient[place] ?? Number.NaN) + (numberAt(chances, k) - share) * weight * numberAt(learned, k);
      gradient[last] =
        (gradient[last] ?? Number.NaN) +
        (numberAt(chances, k) - share) * (lexiconWeight - LEAST_LEXICON) * heard * numberAt(weighed.logs, k);
    });
  }
  for (let place = 1; place < last; place += 1) {
    const apart = (point[place] ?? Number.NaN) - (point[0] ?? Number.NaN);
    loss += PULL * apart ** 2;
    gradient[place] = (gradient[place] ?? Number.NaN) + 2 * PULL * apart;
    gradient[0] = (gradient[0] ?? Number.NaN) - 2 * PULL * apart;
  }
  const n = Math.max(1, texts.length);
  for (let at = 0; at <= last; at += 1) gradient[at] = (gradient[at] ?? Number.NaN) / n;
  return loss / n;
}

/** The confidence that the surer half of the texts reaches; who contradicts themselves is never taken for sure. */
function sureFrom(texts: readonly ReadTwice[], join: Join, joinLogs: WordsReading['joinLogs']): number {
  const judged = texts.filter(({ weighed }) => EIGHT.has(weighed.language ?? OTHERS));
  const confidences = judged.map(({ learned, weighed }) =>
    weighed.mixed ? 0 : Math.max(...softmax([...joinLogs(learned, weighed, join)])),
  );
  return judged.length === 0 ? 1 : quantile(confidences, 1 - SURE_SHARE);
}
