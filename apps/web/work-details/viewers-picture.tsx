import type { Viewers } from '@emoverse/api-contract';
import { VIEWER_EMOTIONS, type ViewerEmotion } from '@emoverse/domain';
import { useTranslation } from 'react-i18next';
import { describeViewers } from '../messages/describe-viewers.ts';
import { formatNumber, formatPercent } from '../messages/format.ts';

/** Each bar has the colour of the emotion of faces that is nearest to it. */
const COLOURS: Readonly<Record<ViewerEmotion, string>> = {
  joy: 'var(--happy)',
  love: 'var(--happy)',
  interest: 'var(--surprise)',
  surprise: 'var(--surprise)',
  fear: 'var(--fear)',
  sadness: 'var(--sad)',
  anger: 'var(--angry)',
  disgust: 'var(--disgust)',
};

const WIDTH = 240;
const HEIGHT = 72;
const GAP = 6;
/** Praise is common in every review, so a chance of a half fills the picture. */
const FULL = 0.5;

/** The emotions in the reviews of an item as eight small bars; the same in words for those who hear the page. */
export function ViewersPicture({ viewers }: { readonly viewers: Viewers }) {
  const { t, i18n } = useTranslation();
  const { profile, reviews } = viewers;
  const words = describeViewers(viewers, t);
  const shares = VIEWER_EMOTIONS.map((emotion) =>
    t('viewers.share', {
      emotion: t(`viewers.emotion.${emotion}`),
      share: formatPercent(profile.emotions[emotion], i18n.language),
    }),
  );
  const width = (WIDTH - GAP * (VIEWER_EMOTIONS.length - 1)) / VIEWER_EMOTIONS.length;
  return (
    <figure className="mb-4 grid gap-2 rounded-xl bg-sunken p-4">
      <figcaption>
        <span className="font-medium">{t('viewers.tone', { words })}</span>
        <span className="block text-sm text-ink-soft">
          {t('viewers.behind', {
            reviews: formatNumber(reviews, i18n.language, 0),
            sentences: formatNumber(profile.sentences, i18n.language, 0),
            sureness: formatPercent(profile.sureness, i18n.language),
          })}
        </span>
      </figcaption>
      <svg
        role="img"
        aria-label={t('viewers.picture', { shares: shares.join(', ') })}
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        className="h-18 w-full max-w-sm"
        preserveAspectRatio="none"
      >
        {VIEWER_EMOTIONS.map((emotion, index) => {
          const height = HEIGHT * Math.min(1, Math.max(0.02, profile.emotions[emotion] / FULL));
          return (
            <rect
              key={emotion}
              x={index * (width + GAP)}
              y={HEIGHT - height}
              width={width}
              height={height}
              rx={3}
              fill={COLOURS[emotion]}
              opacity={viewers.telling.includes(emotion) ? 1 : 0.45}
            />
          );
        })}
      </svg>
      <div aria-hidden className="grid max-w-sm grid-cols-8 text-center text-[0.65rem] text-ink-soft">
        {VIEWER_EMOTIONS.map((emotion) => (
          <span key={emotion} className="truncate">
            {t(`viewers.emotion.${emotion}`)}
          </span>
        ))}
      </div>
    </figure>
  );
}
