import { moodFromDiary } from '@emoverse/mood';
import type { FileRecord, ReadingContext } from './file-record.ts';
import { keptNote, leftOut } from './left-out.ts';
import { instantIn } from './local-time.ts';
import { orderWithin } from './order-within.ts';
import { STATE_OF_MIND_ASSOCIATIONS, STATE_OF_MIND_WORDS, VALENCE_CLASSES } from './state-of-mind-words.ts';

/** What a file tells of one state of mind, as texts. */
export interface StateOfMind {
  readonly id?: string | undefined;
  readonly date: string;
  readonly kind: string;
  readonly valence: string;
  readonly valenceClassification: string;
  readonly labels: readonly string[];
  readonly associations: readonly string[];
}

/** How exactly a finger on Apple's slider tells valence, and one of its seven classes. */
const SLIDER_DEVIATION = 0.15;
const CLASS_DEVIATION = 0.25;
const LABELS = [...STATE_OF_MIND_WORDS.keys()];

/** Makes moods of states of mind; two of one moment are told apart by their order. */
export function stateOfMindReader({
  latest,
  timeZone,
}: ReadingContext): (line: number, state: StateOfMind) => FileRecord[] {
  const instantOf = instantIn(timeZone);
  const orderOf = orderWithin();
  return (line, state) => {
    const at = readMoment(state.date, instantOf);
    if (at === undefined) return [leftOut(line, 'no-time', state.date)];
    if (at > latest) return [leftOut(line, 'in-the-future', state.date)];
    const pleasant = valenceOf(state);
    if (pleasant === undefined)
      return [leftOut(line, 'no-mood', state.valence === '' ? state.valenceClassification : state.valence)];
    // By the instant: a phone writes its exports in the time zone in which it just is.
    const moment = `${new Date(at).toISOString()} ${nameOf(state.kind)}`;
    const labels = state.labels.map((label) => nameOf(label, LABELS));
    const known = labels.flatMap((label) => STATE_OF_MIND_WORDS.get(label) ?? []);
    const felts = new Set(known.flatMap(({ felt }) => felt ?? []));
    const associations = state.associations.map((name) => nameOf(name, STATE_OF_MIND_ASSOCIATIONS));
    const { note, told } = keptNote(
      line,
      [labels, associations].flatMap((names) => (names.length === 0 ? [] : names.join(', '))).join(' · '),
    );
    const arousal =
      known.length === 0 ? undefined : known.reduce((sum, word) => sum + word.arousal, 0) / known.length;
    return [
      ...told,
      {
        kind: 'mood',
        line,
        mood: {
          key: `state of mind ${state.id ?? `${moment} ${orderOf(moment, `${state.valence}\n${note ?? ''}`)}`}`,
          at,
          estimate: moodFromDiary({ ...pleasant, arousal }, at),
          // Of several feelings none is the word.
          ...(felts.size === 1 && { felt: [...felts][0] }),
          ...(note !== undefined && { note }),
        },
      },
    ];
  };
}

/** `2026-11-23 20:15:00 +0100`, or ISO 8601, as epoch milliseconds; without an offset it is of the reader's time zone. */
function readMoment(text: string, instantOf: ReturnType<typeof instantIn>): number | undefined {
  const [, day, time, seconds, offset] =
    /^(\d{4}-\d{2}-\d{2})[ T](\d{2}:\d{2}):(\d{2})(?:\.\d+)?\s*(Z|[+-]\d{2}:?\d{2})?$/.exec(text.trim()) ??
    [];
  if (day === undefined || time === undefined) return undefined;
  const isDay = new Date(`${day}T00:00Z`).toJSON()?.startsWith(day) === true;
  const zone = offset?.replace(/(\d{2})(\d{2})$/, '$1:$2');
  const minute = zone === undefined ? instantOf({ day, time }) : Date.parse(`${day}T${time}:00${zone}`);
  const at = (minute ?? Number.NaN) + 1000 * Number(seconds);
  return Number.isNaN(at) || at < 0 || !isDay ? undefined : at;
}

function valenceOf({
  valence,
  valenceClassification,
}: StateOfMind): { valence: number; valenceDeviation: number } | undefined {
  // Some exports write the figure where others have the class.
  const told =
    valence.trim() || (/^[-+]?\d*\.\d+$/.test(valenceClassification.trim()) && valenceClassification);
  if (told) {
    const value = Number(told);
    return Math.abs(value) <= 1 ? { valence: value, valenceDeviation: SLIDER_DEVIATION } : undefined;
  }
  const name = letters(valenceClassification).replace(/^.*classification/, '');
  const place = VALENCE_CLASSES.indexOf(name) + 1 || Number(valenceClassification || Number.NaN);
  if (!VALENCE_CLASSES.some((_, index) => index + 1 === place)) return undefined;
  return { valence: (place - 4) / 3, valenceDeviation: CLASS_DEVIATION };
}

/** `HKStateOfMindLabelCalm`, `calm` or, in a list, its raw value, as `calm`. */
function nameOf(text: string, names: readonly string[] = []): string {
  const byNumber = /^\d+$/.test(text) ? names[Number(text) - 1] : undefined;
  if (byNumber !== undefined) return byNumber;
  const bare = text.replace(/^HKStateOfMind(?:Label|Association|Kind)/, '');
  return names.find((name) => letters(name) === letters(bare)) ?? bare.toLowerCase();
}

function letters(text: string): string {
  return text.toLowerCase().replace(/[^a-z]/g, '');
}
