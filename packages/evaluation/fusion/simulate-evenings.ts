import { EMOTIONS } from '@emoverse/domain';
import type { FittedFusion } from '@emoverse/mood';
import { createSeededRandom } from '@emoverse/numeric';
import { type Door, type DoorHalves, type DoorReading, type Half } from './doors.ts';
import { drawEvenings, type Evening, type EveningKind } from './draw-evenings.ts';
import { fitFusion } from './fit-fusion.ts';
import { measureFusion, type FusedFigures } from './measure-fusion.ts';

/** How often each mood is had: as often as among the faces, or each alike. */
export const MOOD_SHARES = ['as faces', 'alike'] as const;
/** Shares of evenings on which what shows is not what is felt; how often that is in life is not known. */
export const MASKED_SHARES = [0, 0.25] as const;
/** Neither half's random numbers depend on whether the other is used. */
const SEED_STEP: Readonly<Record<Half, number>> = { fit: 1, judge: 2 };

export interface KindFigures {
  readonly moods: (typeof MOOD_SHARES)[number];
  readonly masked: number;
  readonly evenings: number;
  readonly sets: readonly FusedFigures[];
}

export interface EveningsPlan {
  /** Of each kind. */
  readonly evenings: number;
  readonly seed: number;
}

/** The moods fused as the product fuses them, on evenings of every kind made of the half to judge on. */
export function simulateEvenings(
  doors: Readonly<Record<Door, DoorHalves>>,
  plan: EveningsPlan,
): readonly KindFigures[] {
  return everyKind(doors, 'judge', plan).map(({ moods, masked, evenings }) => ({
    moods,
    masked,
    evenings: evenings.length,
    sets: measureFusion(evenings),
  }));
}

/** The widths fitted on evenings of every kind made of the other half. */
export function fitOnEvenings(doors: Readonly<Record<Door, DoorHalves>>, plan: EveningsPlan): FittedFusion {
  const kinds = everyKind(doors, 'fit', plan);
  const evenings = (isMasked: boolean): readonly Evening[] =>
    kinds.filter(({ masked }) => masked > 0 === isMasked).flatMap((kind) => kind.evenings);
  return fitFusion(evenings(false), evenings(true));
}

interface DrawnKind {
  readonly moods: (typeof MOOD_SHARES)[number];
  readonly masked: number;
  readonly evenings: readonly Evening[];
}

function everyKind(
  doors: Readonly<Record<Door, DoorHalves>>,
  half: Half,
  { evenings, seed }: EveningsPlan,
): readonly DrawnKind[] {
  const random = createSeededRandom(seed + SEED_STEP[half]);
  const readings = {
    face: doors.face[half],
    words: doors.words[half],
    voice: doors.voice[half],
    place: doors.place[half],
    pleasantness: doors.pleasantness[half],
  };
  return MOOD_SHARES.flatMap((moods) =>
    MASKED_SHARES.map((masked) => {
      const kind: EveningKind = { masked, moods: sharesOf(moods, readings.face) };
      return { moods, masked, evenings: drawEvenings(readings, kind, evenings, random) };
    }),
  );
}

function sharesOf(moods: (typeof MOOD_SHARES)[number], faces: readonly DoorReading[]): readonly number[] {
  if (moods === 'alike') return EMOTIONS.map(() => 1 / EMOTIONS.length);
  return EMOTIONS.map((emotion) => faces.filter(({ truth }) => truth === emotion).length / faces.length);
}
