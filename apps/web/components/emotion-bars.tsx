import { EMOTIONS, topEmotion, type EmotionScores } from '@emoverse/domain';
import { useTranslation } from 'react-i18next';
import { formatPercent } from '../messages/format.ts';

interface EmotionBarsProps {
  /** Undefined while nothing is known: the bars are empty. */
  readonly scores: EmotionScores | undefined;
  readonly label: string;
}

/**
 * Seven bars, always in the same order and place, so that the eye need not search. A list for those who
 * hear the page; not live: the state line speaks for it.
 */
export function EmotionBars({ scores, label }: EmotionBarsProps) {
  const { t, i18n } = useTranslation();
  const top = scores === undefined ? undefined : topEmotion(scores);
  return (
    <ul aria-label={label} className="grid gap-2.5">
      {EMOTIONS.map((emotion) => {
        const share = scores?.[emotion];
        return (
          <li key={emotion} className="grid grid-cols-[5.5rem_1fr_3rem] items-center gap-3 text-[0.95rem]">
            <span className={emotion === top ? 'font-semibold' : 'text-ink-soft'}>
              {t(`emotion.${emotion}`)}
            </span>
            <span aria-hidden className="h-2.5 overflow-hidden rounded-full bg-sunken">
              <span
                className="block h-full origin-left rounded-full"
                style={{ transform: `scaleX(${share ?? 0})`, background: `var(--${emotion})` }}
              />
            </span>
            <span className="text-end tabular-nums text-ink-soft">
              {share === undefined ? '–' : formatPercent(share, i18n.language)}
            </span>
          </li>
        );
      })}
    </ul>
  );
}
