import { wilsonInterval } from '@emoverse/numeric';
import type { ThumbGesture } from '@emoverse/vision';
import type { JudgedHand } from './judge-hands.ts';

/** A share of `of` with its 95 % Wilson interval. */
export interface CountedShare {
  readonly n: number;
  readonly of: number;
  readonly share: number;
  readonly ci95: readonly [number, number];
}

/** A negative that was read as a thumb. */
export interface FalseAlarm {
  readonly file: string;
  readonly label: string;
  readonly gesture: ThumbGesture;
}

export interface HandFigures {
  readonly pictures: number;
  /** Thumbs that were read as what they are. */
  readonly recall: Readonly<Record<ThumbGesture, CountedShare>> & { readonly both: CountedShare };
  /** Thumbs up that were read as down, and the other way round. */
  readonly confused: number;
  /** Negatives that were read as a thumb, all of them, and without those that somebody saw to show one. */
  readonly falseAlarms: { readonly all: CountedShare; readonly withoutThumbs: CountedShare };
  readonly alarms: readonly FalseAlarm[];
}

/** `showThumbs`: files among the negatives in which somebody saw a thumb after all. */
export function measureHands(judged: readonly JudgedHand[], showThumbs: ReadonlySet<string>): HandFigures {
  const read = judged.map(({ picture, reading }) => ({
    ...picture,
    gesture: reading.kind === 'hand' && reading.hand.gesture !== 'other' ? reading.hand.gesture : undefined,
  }));
  const share = (of: typeof read, counts: (one: (typeof read)[number]) => boolean): CountedShare => {
    const n = of.filter(counts).length;
    return { n, of: of.length, share: n / of.length, ci95: wilsonInterval(n, of.length) };
  };
  const isRight = ({ thumb, gesture }: (typeof read)[number]): boolean => gesture === thumb;
  const thumbs = read.filter(({ thumb }) => thumb !== undefined);
  const of = (thumb: ThumbGesture): CountedShare =>
    share(
      thumbs.filter((one) => one.thumb === thumb),
      isRight,
    );
  const negatives = read.filter(({ thumb }) => thumb === undefined);
  const isAlarm = ({ gesture }: (typeof read)[number]): boolean => gesture !== undefined;
  return {
    pictures: judged.length,
    recall: { 'thumb-up': of('thumb-up'), 'thumb-down': of('thumb-down'), both: share(thumbs, isRight) },
    confused: thumbs.filter(({ thumb, gesture }) => gesture !== undefined && gesture !== thumb).length,
    falseAlarms: {
      all: share(negatives, isAlarm),
      withoutThumbs: share(
        negatives.filter(({ file }) => !showThumbs.has(file)),
        isAlarm,
      ),
    },
    alarms: negatives.flatMap(({ file, label, gesture }) =>
      gesture === undefined ? [] : [{ file, label, gesture }],
    ),
  };
}
