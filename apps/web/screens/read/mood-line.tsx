import type { Emotion } from '@emoverse/domain';
import type { Mood } from '@emoverse/mood';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EmotionFace } from '../../components/emotion-face.tsx';
import { useDebounced } from '../../components/use-debounced.ts';

type Line = Exclude<Mood['kind'], 'steady'> | 'looking' | 'paused' | Emotion;

/** A steady mood is said at once; anything less must last this long before it is said. */
const CALM_MS = 900;
/** What is read out must have stood still for this long. */
const ANNOUNCE_MS = 1_500;

interface MoodLineProps {
  readonly mood: Mood;
  /** Whether any picture has been looked at. */
  readonly looked: boolean;
  readonly paused: boolean;
}

/** What the reading comes to, in words: "You look happy", or why it cannot say. */
export function MoodLine({ mood, looked, paused }: MoodLineProps) {
  const { t } = useTranslation();
  const line = useCalmLine(lineOf(mood, looked, paused), mood.kind === 'steady');
  const title = isState(line)
    ? t(`moodLine.${line}.title`)
    : t('moodLine.youLook', { emotion: t(`looks.${line}`) });
  const hint = isState(line) ? t(`moodLine.${line}.hint`) : t('moodLine.steadyHint');
  const announced = useDebounced(`${title}. ${isState(line) ? hint : ''}`, ANNOUNCE_MS);
  return (
    <div className="flex items-center gap-5">
      {!isState(line) && <EmotionFace emotion={line} size={68} />}
      <div>
        <h2 className="text-2xl sm:text-3xl">{title}</h2>
        <p className="mt-1.5 min-h-12 text-ink-soft">{hint}</p>
      </div>
      <p role="status" className="sr-only">
        {announced}
      </p>
    </div>
  );
}

const STATES = ['no-face', 'several-faces', 'too-dark', 'unsure', 'looking', 'paused'] as const;
function isState(line: Line): line is (typeof STATES)[number] {
  return STATES.some((state) => state === line);
}

function lineOf(mood: Mood, looked: boolean, paused: boolean): Line {
  if (paused) return 'paused';
  if (!looked) return 'looking';
  return mood.kind === 'steady' ? mood.label : mood.kind;
}

function useCalmLine(line: Line, atOnce: boolean): Line {
  const [shown, setShown] = useState<Line>('looking');
  useEffect(() => {
    const timer = setTimeout(() => setShown(line), atOnce ? 0 : CALM_MS);
    return () => clearTimeout(timer);
  }, [line, atOnce]);
  return shown;
}
