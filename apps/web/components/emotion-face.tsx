import type { Emotion } from '@emoverse/domain';

interface Features {
  readonly brows: string;
  readonly mouth: string;
  /** Radius of the eyes. */
  readonly eye: number;
  /** Eyes drawn as rings. */
  readonly wide?: boolean;
}

/** Drawn by hand on a 48 × 48 grid. */
const FACES: Readonly<Record<Emotion, Features>> = {
  angry: { brows: 'M12.5 15.5l7.5 3.2M35.5 15.5l-7.5 3.2', mouth: 'M17 34q7-4.5 14 0', eye: 2 },
  disgust: { brows: 'M12.5 17.5l7.5 1.2M28 15.8q4-2.3 7.5 0', mouth: 'M16 32.5q4-4.5 8-1t8.5-1.5', eye: 1.8 },
  fear: {
    brows: 'M12.5 16.5q3-3.5 7.5-3.2M35.5 16.5q-3-3.5-7.5-3.2',
    mouth: 'M16.5 34q2.5-3.5 5 0t5 0t5 0',
    eye: 3,
    wide: true,
  },
  happy: { brows: 'M13.5 15q3-2.5 6 0M28.5 15q3-2.5 6 0', mouth: 'M15 28.5q9 10.5 18 0', eye: 2.2 },
  sad: { brows: 'M12.5 17.8l7.5-3.3M35.5 17.8l-7.5-3.3', mouth: 'M17 35q7-6.5 14 0', eye: 2 },
  surprise: {
    brows: 'M12.5 14q3.7-4 7.5 0M28 14q3.7-4 7.5 0',
    mouth: 'M24 28.5c2.8 0 4.5 2 4.5 4.3s-1.7 4.2-4.5 4.2-4.5-1.9-4.5-4.2 1.7-4.3 4.5-4.3z',
    eye: 3,
    wide: true,
  },
  neutral: { brows: 'M13 16h6.5M28.5 16h6.5', mouth: 'M17.5 32.5h13', eye: 2 },
};

/** A small drawn face; decoration beside the word, so it has no name of its own. */
export function EmotionFace({ emotion, size = 48 }: { readonly emotion: Emotion; readonly size?: number }) {
  const { brows, mouth, eye, wide = false } = FACES[emotion];
  const colour = `var(--${emotion})`;
  return (
    <svg aria-hidden width={size} height={size} viewBox="0 0 48 48" className="shrink-0">
      <circle cx="24" cy="24" r="22" fill={colour} fillOpacity="0.2" />
      <g fill="none" stroke="currentColor" strokeWidth="2.3" strokeLinecap="round" strokeLinejoin="round">
        <path d={brows} />
        <path d={mouth} />
        <circle
          cx="16.5"
          cy="22"
          r={eye}
          fill={wide ? 'none' : 'currentColor'}
          strokeWidth={wide ? 1.8 : 0}
        />
        <circle
          cx="31.5"
          cy="22"
          r={eye}
          fill={wide ? 'none' : 'currentColor'}
          strokeWidth={wide ? 1.8 : 0}
        />
      </g>
    </svg>
  );
}
