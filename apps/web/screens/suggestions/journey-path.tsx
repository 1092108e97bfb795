import type { Recommended } from '@emoverse/api-contract';
import { moodDistance, type MoodPoint } from '@emoverse/domain';
import { useTranslation } from 'react-i18next';
import { PlaneGround } from '../../components/plane-ground.tsx';
import { describePoint } from '../../messages/describe-point.ts';
import { formatList } from '../../messages/format.ts';

interface JourneyPathProps {
  /** The steps in order: first where the person is, last where they want to be. At least two. */
  readonly path: readonly MoodPoint[];
  /** The list in its order; each item serves the step that is its target. */
  readonly items: readonly Recommended[];
}

/** The way of a journey on a small plane with numbered steps, and the same in words: which item serves which step. */
export function JourneyPath({ path, items }: JourneyPathProps) {
  const { t, i18n } = useTranslation();
  const locale = i18n.language;
  const place = (point: MoodPoint): string => describePoint(point, t, locale);
  const label = t('journey.plane', {
    count: path.length,
    from: place(path[0]),
    to: place(path[path.length - 1]),
  });
  const points = path.map(({ valence, arousal }) => `${valence},${-arousal}`).join(' ');
  return (
    <section aria-label={t('journey.title')} className="card mb-5 flex flex-wrap gap-5 p-4 sm:p-5">
      <div
        role="img"
        aria-label={label}
        className="relative aspect-square w-44 shrink-0 rounded-card border border-line [&_span]:text-[0px]"
      >
        <PlaneGround />
        <svg aria-hidden viewBox="-1.15 -1.15 2.3 2.3" className="absolute inset-0 size-full">
          <polyline points={points} fill="none" stroke="var(--ink)" strokeWidth="0.025" />
          {items.map(({ item }) => (
            <circle
              key={item.id}
              cx={item.mood.valence}
              cy={-item.mood.arousal}
              r="0.035"
              fill="var(--ink)"
              fillOpacity="0.55"
            />
          ))}
          {path.map(({ valence, arousal }, step) => (
            <g key={step} transform={`translate(${valence} ${-arousal})`}>
              <circle r="0.11" fill="var(--surface)" stroke="var(--ink)" strokeWidth="0.02" />
              <text
                textAnchor="middle"
                dominantBaseline="central"
                fontSize="0.15"
                fontWeight="600"
                fill="var(--ink)"
              >
                {step + 1}
              </text>
            </g>
          ))}
        </svg>
      </div>
      <ol
        aria-label={t('journey.steps')}
        className="grid min-w-56 flex-1 content-center gap-1.5 text-[0.95rem]"
      >
        {path.map((point, step) => (
          <li key={step}>
            <span className="font-medium">{t('journey.step', { step: step + 1, place: place(point) })}</span>
            <span className="block text-sm text-ink-soft">{formatList(titlesFor(point, items), locale)}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}

function titlesFor(point: MoodPoint, items: readonly Recommended[]): string[] {
  return items.filter(({ target }) => moodDistance(target, point) < 1e-9).map(({ item }) => item.title);
}
