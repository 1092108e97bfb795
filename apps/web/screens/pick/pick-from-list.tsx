import { EMOTIONS, type MoodEstimate } from '@emoverse/domain';
import { moodFromEmotion } from '@emoverse/mood';
import { useTranslation } from 'react-i18next';
import { EmotionFace } from '../../components/emotion-face.tsx';
import { useApp } from '../../state/app.ts';

/** Seven emotions with plain words for each. */
export function PickFromList({ onPick }: { readonly onPick: (estimate: MoodEstimate) => void }) {
  const { t } = useTranslation();
  const { services } = useApp();
  return (
    <ul className="grid gap-3 sm:grid-cols-2">
      {EMOTIONS.map((emotion) => (
        <li key={emotion}>
          <button
            type="button"
            aria-label={t(`emotion.${emotion}`)}
            aria-describedby={`words-${emotion}`}
            onClick={() => onPick(moodFromEmotion(emotion, services.now()))}
            className="card flex w-full items-center gap-4 p-4 text-left transition-colors hover:bg-sunken"
          >
            <EmotionFace emotion={emotion} size={56} />
            <span>
              <span className="block font-display text-xl">{t(`emotion.${emotion}`)}</span>
              <span id={`words-${emotion}`} className="block text-sm text-ink-soft">
                {t(`plainWords.${emotion}`)}
              </span>
            </span>
          </button>
        </li>
      ))}
    </ul>
  );
}
