import type { Practice } from '@emoverse/domain';
import { useTranslation } from 'react-i18next';
import { formatNumber, formatSpokenTime } from '../messages/format.ts';
import { tellPractice, type Telling } from './tell-practice.ts';

interface PracticeTellingProps {
  readonly practice: Practice;
  readonly elapsed: number;
  readonly running: boolean;
  readonly tellsPhases: boolean;
}

/** What a screen reader says of a practice: politely, one thing at a time. */
export function PracticeTelling({ practice, elapsed, running, tellsPhases }: PracticeTellingProps) {
  const { t, i18n } = useTranslation();
  const total = practice.steps.reduce((sum, { seconds }) => sum + seconds, 0);
  const leftText = (seconds: number): string =>
    t('practice.timeLeft', { time: formatSpokenTime(seconds, i18n.language) });
  const words = (telling: Telling): string => {
    switch (telling.kind) {
      case 'step':
        return practice.steps[telling.stepIndex].text;
      case 'phase': {
        const phase = t('practice.tellPhase', {
          phase: t(`breath.${telling.phase}`),
          seconds: formatNumber(telling.seconds, i18n.language, 1),
        });
        return telling.left === undefined ? phase : `${phase}. ${leftText(telling.left)}`;
      }
      case 'left':
        return leftText(telling.left);
      case 'end':
        return t('practice.done');
    }
  };
  const telling = tellPractice(practice, elapsed, tellsPhases);
  const isPaused = !running && telling.kind !== 'end';
  return (
    <p role="status" className="sr-only">
      {isPaused ? `${t('practice.paused')}. ${leftText(total - elapsed)}` : words(telling)}
    </p>
  );
}
