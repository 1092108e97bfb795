import { elementAt, type Practice } from '@emoverse/domain';
import { useTranslation } from 'react-i18next';
import { formatNumber, formatSpokenTime } from '../messages/format.ts';
import { announcePractice, type Announcement } from './announce-practice.ts';

interface PracticeAnnouncerProps {
  readonly practice: Practice;
  readonly elapsed: number;
  readonly running: boolean;
  readonly announcesPhases: boolean;
}

/** What a screen reader says of a practice: politely, one thing at a time. */
export function PracticeAnnouncer({ practice, elapsed, running, announcesPhases }: PracticeAnnouncerProps) {
  const { t, i18n } = useTranslation();
  const total = practice.steps.reduce((sum, { seconds }) => sum + seconds, 0);
  const leftText = (seconds: number): string =>
    t('practice.timeLeft', { time: formatSpokenTime(seconds, i18n.language) });
  const words = (announcement: Announcement): string => {
    switch (announcement.kind) {
      case 'step':
        return elementAt(practice.steps, announcement.stepIndex).text;
      case 'phase': {
        const phase = t('practice.tellPhase', {
          phase: t(`breath.${announcement.phase}`),
          seconds: formatNumber(announcement.seconds, i18n.language, 1),
        });
        return announcement.left === undefined ? phase : `${phase}. ${leftText(announcement.left)}`;
      }
      case 'left':
        return leftText(announcement.left);
      case 'end':
        return t('practice.done');
    }
  };
  const announcement = announcePractice(practice, elapsed, announcesPhases);
  const isPaused = !running && announcement.kind !== 'end';
  return (
    <p role="status" className="sr-only">
      {isPaused ? `${t('practice.paused')}. ${leftText(total - elapsed)}` : words(announcement)}
    </p>
  );
}
