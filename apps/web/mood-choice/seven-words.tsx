import { EMOTIONS, type Emotion } from '@emoverse/domain';
import { useTranslation } from 'react-i18next';
import { EmotionFace } from '../components/emotion-face.tsx';

/** Seven faces, each with its word. */
export function SevenWords({ onChoose }: { readonly onChoose: (emotion: Emotion) => void }) {
  const { t } = useTranslation();
  return (
    <ul className="flex flex-wrap gap-2">
      {EMOTIONS.map((emotion) => (
        <li key={emotion}>
          <button
            type="button"
            onClick={() => onChoose(emotion)}
            className="inline-flex min-h-12 items-center gap-2 rounded-full border border-line bg-surface py-1 ps-1.5 pe-5 hover:bg-sunken"
          >
            <EmotionFace emotion={emotion} size={36} />
            {t(`emotion.${emotion}`)}
          </button>
        </li>
      ))}
    </ul>
  );
}
