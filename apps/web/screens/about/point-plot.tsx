import type { MoodPoint } from '@emoverse/domain';
import { PlaneGround } from '../../components/plane-ground.tsx';

/** Where a domain's items lie on the mood plane, a dot an item. */
export function PointPlot({
  label,
  points,
}: {
  readonly label: string;
  readonly points: readonly MoodPoint[];
}) {
  return (
    <div
      role="img"
      aria-label={label}
      className="relative mt-3 aspect-square w-full max-w-60 rounded-card border border-line"
    >
      <PlaneGround />
      <svg aria-hidden viewBox="-1.06 -1.06 2.12 2.12" className="absolute inset-0 size-full">
        {points.map(({ valence, arousal }, index) => (
          <circle key={index} cx={valence} cy={-arousal} r="0.02" fill="var(--ink)" fillOpacity="0.5" />
        ))}
      </svg>
    </div>
  );
}
