import type { POLICY_NAMES } from '@emoverse/api-contract';
import {
  MEDIA_DOMAINS,
  defaultIntentOf,
  elementAt,
  intentChoiceSchema,
  ownLanguagesOf,
  topEmotion,
  type ContentNote,
  type DefaultIntentName,
  type Emotion,
  type Filters,
  type Intent,
  type IntentChoice,
  type MediaDomain,
  type MoodEstimate,
  type MoodPoint,
  type RecommendSurface,
} from '@emoverse/domain';
import { TEXT_LANGUAGES, moodFromEmotion, moodFromPoint, readText, type CareKind } from '@emoverse/mood';
import { createSeededRandom } from '@emoverse/numeric';
import { createRecommender, tellWhy, type Recommendation } from '@emoverse/recommender';
import { BadInputError } from '../command-error.ts';
import type { CommandIo } from '../command-io.ts';
import { findWordsModel } from '../find-words-model.ts';
import { gatherCatalogue } from '../gather-catalogue.ts';
import { printCare } from '../print-care.ts';
import { reasonInWords } from '../reason-in-words.ts';
import { moodFromPicture } from '../reading/mood-from-picture.ts';
import { createPaint } from '../terminal/paint.ts';
import { formatTable } from '@emoverse/report';

export interface RecommendOptions {
  readonly mood?: Emotion;
  readonly point?: MoodPoint;
  readonly text?: string;
  readonly region?: string;
  readonly image?: string;
  readonly intent?: Intent;
  readonly to?: MoodPoint;
  readonly domain?: readonly (MediaDomain | 'all')[];
  readonly count: number;
  readonly surface: RecommendSurface;
  readonly language?: readonly string[];
  readonly ownLanguage?: readonly string[];
  readonly without?: readonly ContentNote[];
  readonly genre?: readonly string[];
  readonly minRating?: number;
  readonly fromYear?: number;
  readonly toYear?: number;
  readonly maxMinutes?: number;
  readonly explicit: boolean;
  readonly policy: (typeof POLICY_NAMES)[number];
  readonly seed?: number;
  readonly model?: string;
  readonly data?: string;
  readonly json?: boolean;
}

const REASONS_TOLD = 2;
const NOTICES: Readonly<Record<Recommendation['notice'], string>> = {
  none: '',
  'filters-too-narrow': 'The filters leave no more; widen them to get a longer list.',
  'kept-gentle': 'What would weigh on you now was left out.',
  'all-shown': 'Everything that fits was shown.',
  'empty-catalogue': 'The catalogue has nothing of this kind.',
};

export async function recommend(options: RecommendOptions, io: CommandIo): Promise<void> {
  const { fromYear, toYear } = options;
  if (fromYear !== undefined && toYear !== undefined && fromYear > toYear)
    throw new BadInputError(`expected --from-year to be at most --to-year, got ${fromYear} and ${toYear}`);
  const mood = await moodOf(options, io);
  if ('care' in mood) {
    printCare(mood.care, options.region, options.json === true, io);
    return;
  }
  const { intent, name } = intentOf(options, mood);
  const filters = filtersOf(options, io);
  const { items, viewers, priors } = await gatherCatalogue(io, options.data);
  const recommender = createRecommender({ items, ...priors });
  recommender.setReviewTones(viewers);
  const seed = options.seed ?? io.newSeed();
  const random = createSeededRandom(seed);
  const domains =
    options.domain === undefined || options.domain.includes('all')
      ? MEDIA_DOMAINS
      : MEDIA_DOMAINS.filter((domain) => options.domain?.includes(domain));
  const lists = domains.map((domain) => {
    const context = {
      mood,
      intent,
      domain,
      count: options.count,
      surface: options.surface,
      filters,
      shown: new Set<never>(),
      policy: options.policy,
      random,
    };
    const recommendation = recommender.recommend(context, recommender.newPerson());
    const sentences = tellWhy(recommendation.ranked, {
      mood,
      intent: intent.kind,
      hour: new Date(io.now()).getHours(),
      itemOf: (id) => recommender.items.get(id),
    });
    return { domain, ...recommendation, sentences };
  });
  if (options.json) {
    const told = lists.map(({ domain, notice, path, ranked, sentences }) => ({
      domain,
      notice,
      path,
      items: ranked.map((place, at) => ({
        ...place,
        why: place.reasons.map(reasonInWords),
        sentence: sentences[at],
      })),
    }));
    const { policy, policyVersion } = elementAt(lists, 0);
    io.stdout.write(
      `${JSON.stringify({ mood, intent, defaultIntent: name, policy, policyVersion, seed, lists: told })}\n`,
    );
  } else {
    tell(
      mood,
      name === undefined ? intent.kind : `${intent.kind} (${DEFAULT_INTENT_WORDS[name]})`,
      lists,
      io,
    );
  }
}

async function moodOf(
  { mood, point, text: words, image, model }: RecommendOptions,
  io: CommandIo,
): Promise<MoodEstimate | CareCalled> {
  const given = [mood, point, words, image].filter((door) => door !== undefined).length;
  if (given !== 1) {
    throw new BadInputError(
      `expected exactly one of --mood, --point, --text and --image, got ${given}; for instance --mood happy`,
    );
  }
  if (mood !== undefined) return moodFromEmotion(mood, io.now());
  if (point !== undefined) return moodFromPoint(point, io.now());
  if (words !== undefined) {
    if (words.trim() === '') throw new BadInputError('expected some words after --text, got none');
    return moodOfWords(words, io);
  }
  return moodFromPicture(image ?? '', model, io);
}

const WHY_UNSURE = {
  empty: 'there are no words in it',
  'unknown-language': `its language is not one of ${TEXT_LANGUAGES.join(', ')}`,
  'no-mood-words': 'no word in it names a feeling',
  denied: 'it says what is not felt, not what is',
  mixed: 'it names several feelings that contradict each other',
  faint: 'it only hints at a feeling',
} as const;

/** The words call for people rather than for a list. */
interface CareCalled {
  readonly care: CareKind;
}

/** Nothing is recommended from an unsure mood. */
async function moodOfWords(words: string, io: CommandIo): Promise<MoodEstimate | CareCalled> {
  const reading = await readText(words, io.now(), { model: await findWordsModel(io) });
  if (reading.kind === 'care') return { care: reading.about };
  if (reading.kind === 'mood') return reading.estimate;
  throw new BadInputError(
    `no mood could be read from --text: ${WHY_UNSURE[reading.why]}; say more, or give --mood or --point`,
  );
}

const DEFAULT_INTENT_WORDS: Readonly<Record<DefaultIntentName, string>> = {
  'stay-then-lift': 'stay, then lift',
  'let-out-then-calm': 'let it out, then calm',
  'safe-and-slow': 'safe and slow',
  'clear-the-air': 'clear the air',
  wonder: 'wonder',
  'stay-with-it': 'stay with it',
};

/** The intent that was asked for, or the default that suits the mood, which has a name. */
function intentOf(
  { intent, to }: RecommendOptions,
  mood: MoodEstimate,
): { readonly intent: IntentChoice; readonly name?: DefaultIntentName } {
  if (to !== undefined && intent !== 'journey')
    throw new BadInputError(
      `--to goes with --intent journey only, got ${intent === undefined ? 'no intent' : `--intent ${intent}`}`,
    );
  if (intent === undefined) return defaultIntentOf(mood);
  return {
    intent: intentChoiceSchema.parse(
      intent === 'journey' ? { kind: intent, destination: to } : { kind: intent },
    ),
  };
}

function filtersOf(options: RecommendOptions, { env }: CommandIo): Filters {
  const spoken = [env['LC_ALL'], env['LC_MESSAGES'], env['LANG']].filter((tag) => tag !== undefined);
  return {
    ownLanguages: [...ownLanguagesOf(options.ownLanguage ?? spoken)],
    withoutNotes: options.without === undefined ? undefined : [...options.without],
    languages: options.language === undefined ? undefined : [...options.language],
    genres: options.genre === undefined ? undefined : [...options.genre],
    minimumRating: options.minRating,
    fromYear: options.fromYear,
    toYear: options.toYear,
    maximumMinutes: options.maxMinutes,
    allowExplicit: options.explicit,
  };
}

function tell(
  mood: MoodEstimate,
  intent: string,
  lists: readonly (Recommendation & { domain: MediaDomain })[],
  io: CommandIo,
): void {
  const paint = createPaint(io, io.stdout);
  const signed = (value: number): string => value.toFixed(2);
  io.stdout.write(
    `Mood ${topEmotion(mood.scores)} (valence ${signed(mood.valence)}, arousal ${signed(mood.arousal)}), intent ${intent}\n`,
  );
  for (const { domain, ranked, notice } of lists) {
    io.stdout.write(`\n${paint.bold(domain)}\n`);
    if (ranked.length > 0) {
      io.stdout.write(
        formatTable(
          [
            { title: 'title', atMost: 36 },
            { title: 'by', atMost: 26 },
            { title: 'year', align: 'right' },
            { title: 'why', atMost: 60 },
            { title: 'source' },
            { title: 'chance', align: 'right' },
          ],
          ranked.map(({ item, reasons, source, propensity }) => [
            item.title,
            item.creators.join(', '),
            item.year === undefined ? '' : String(item.year),
            reasons.slice(0, REASONS_TOLD).map(reasonInWords).join('; '),
            source,
            propensity.toFixed(2),
          ]),
        ),
      );
    }
    if (notice !== 'none') io.stdout.write(`${NOTICES[notice]}\n`);
  }
}
