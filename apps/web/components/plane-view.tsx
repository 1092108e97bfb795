import { topEmotion, type MoodEstimate, type MoodPoint } from '@emoverse/domain';
import { useTranslation } from 'react-i18next';
import { describePoint } from '../messages/describe-point.ts';
import { PlaneGround } from './plane-ground.tsx';

interface PlaneViewProps {
  /** Undefined while nothing is known: the plane is empty. */
  readonly estimate: MoodEstimate | undefined;
  /** A journey's steps or an intent's target. */
  readonly path?: readonly MoodPoint[];
  readonly className?: string;
}

/** Where the mood stands on the plane, with one standard deviation around it. */
export function PlaneView({ estimate, path = [], className = '' }: PlaneViewProps) {
  const { t, i18n } = useTranslation();
  const label =
    estimate === undefined
      ? t('plane.empty')
      : t('plane.at', { place: describePoint(estimate, t, i18n.language) });
  return (
    <div
      role="img"
      aria-label={label}
      className={`relative aspect-square w-full rounded-card border border-line ${className}`}
    >
      <PlaneGround />
      <svg aria-hidden viewBox="-1.06 -1.06 2.12 2.12" className="absolute inset-0 size-full">
        {path.length > 1 && (
          <polyline
            points={path.map((point) => `${point.valence},${-point.arousal}`).join(' ')}
            fill="none"
            stroke="var(--ink)"
            strokeOpacity="0.55"
            strokeWidth="0.018"
            strokeDasharray="0.03 0.04"
            strokeLinecap="round"
          />
        )}
        {path.map((point, index) => (
          <circle
            key={index}
            cx={point.valence}
            cy={-point.arousal}
            r={index === path.length - 1 ? 0.055 : 0.03}
            fill="var(--surface)"
            stroke="var(--ink)"
            strokeWidth="0.018"
          />
        ))}
        {estimate !== undefined && (
          <g style={{ transform: `translate(${estimate.valence}px, ${-estimate.arousal}px)` }}>
            <ellipse
              rx={Math.max(0.07, estimate.valenceDeviation)}
              ry={Math.max(0.07, estimate.arousalDeviation)}
              fill={`var(--${topEmotion(estimate.scores)})`}
              fillOpacity="0.22"
            />
            <circle
              r="0.055"
              fill={`var(--${topEmotion(estimate.scores)})`}
              stroke="var(--surface)"
              strokeWidth="0.025"
            />
          </g>
        )}
      </svg>
    </div>
  );
}
