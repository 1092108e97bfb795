import { elementAt, feltEmotion, feltPoint } from '@emoverse/domain';
import type { MoodRecord } from '@emoverse/api-contract';
import { useTranslation } from 'react-i18next';
import { formatDateTime, formatNumber } from '../../messages/format.ts';

const WIDTH = 640;
const HEIGHT = 190;
const PADDING = 18;

/** Pleasantness over time, a dot a mood, larger with more energy. The list below says the same in words. */
export function MoodChart({ moods }: { readonly moods: readonly MoodRecord[] }) {
  const { t, i18n } = useTranslation();
  const ordered = moods.toSorted((a, b) => a.at - b.at);
  const first = elementAt(ordered, 0).at;
  const last = elementAt(ordered, ordered.length - 1).at;
  const x = (at: number): number =>
    last === first ? WIDTH / 2 : PADDING + ((at - first) / (last - first)) * (WIDTH - 2 * PADDING);
  const y = (valence: number): number => HEIGHT / 2 - valence * (HEIGHT / 2 - PADDING);
  const points = ordered.map((mood) => ({ mood, point: feltPoint(mood) }));
  const mean = points.reduce((sum, { point }) => sum + point.valence, 0) / points.length;
  return (
    <figure className="card p-4 sm:p-6">
      <svg
        role="img"
        aria-label={t('history.chartLabel', {
          count: ordered.length,
          from: formatDateTime(first, i18n.language),
          to: formatDateTime(last, i18n.language),
          mean: formatNumber(mean, i18n.language, 1),
        })}
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        className="h-auto w-full"
      >
        <line x1="0" x2={WIDTH} y1={HEIGHT / 2} y2={HEIGHT / 2} stroke="var(--line)" strokeWidth="1.5" />
        <polyline
          points={points.map(({ mood, point }) => `${x(mood.at)},${y(point.valence)}`).join(' ')}
          fill="none"
          stroke="var(--line-strong)"
          strokeWidth="2"
          strokeLinejoin="round"
        />
        {points.map(({ mood, point }) => (
          <circle
            key={mood.id}
            cx={x(mood.at)}
            cy={y(point.valence)}
            r={6 + 3 * point.arousal}
            fill={`var(--${feltEmotion(mood)})`}
            stroke="var(--surface)"
            strokeWidth="2"
          />
        ))}
      </svg>
      <figcaption className="mt-3 flex flex-wrap justify-between gap-x-6 text-sm text-ink-soft">
        <span>{formatDateTime(first, i18n.language)}</span>
        <span>{t('history.chartAxis')}</span>
        {last !== first && <span>{formatDateTime(last, i18n.language)}</span>}
      </figcaption>
    </figure>
  );
}
