import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Button } from '../components/button.tsx';
import { Sheet } from '../components/sheet.tsx';
import { useApp } from '../state/app.ts';
import { useNextInQueue } from '../player/use-next-in-queue.ts';
import { stepAt } from './step-at.ts';
import { PracticeRun } from './practice-run.tsx';
import type { PracticeState } from './practice-session.ts';
import { PracticeAnnouncer } from './practice-announcer.tsx';
import { usePracticeClock } from './use-practice-clock.ts';
import { useStore } from 'zustand';

interface PracticePlayerProps {
  readonly state: Extract<PracticeState, { kind: 'open' }>;
}

/** A well-being practice from its first step to its last, filling the screen and nothing else. */
export function PracticePlayer({ state }: PracticePlayerProps) {
  const { t } = useTranslation();
  const { practice: session, device, player } = useApp();
  const elapsed = usePracticeClock(session);
  const announcesPhases = useStore(device, ({ breathsTold }) => breathsTold);
  const { practice, running, title } = state;
  const progress = stepAt(
    practice.steps.map(({ seconds }) => seconds),
    elapsed,
  );
  const close = (): void => player.putPracticeAside();
  const next = useNextInQueue(state);
  return (
    <Sheet title={title} open size="stage" onClose={close}>
      <PracticeAnnouncer
        practice={practice}
        elapsed={elapsed}
        running={running}
        announcesPhases={announcesPhases}
      />
      {progress.finished ? (
        <div className="grid flex-1 place-content-center justify-items-center gap-5 text-center">
          <p className="font-display text-3xl sm:text-4xl">{t('practice.done')}</p>
          <p className="max-w-md text-lg text-ink-soft">
            {next === undefined ? t('practice.doneText') : t('practice.thenNext', { title: next.work.title })}
          </p>
          <div className="flex flex-wrap justify-center gap-3">
            {next !== undefined && (
              <Button look="primary" onClick={() => player.queue.next()}>
                {t('practice.goOn')}
              </Button>
            )}
            <Button look={next === undefined ? 'primary' : 'secondary'} onClick={close}>
              {t('practice.backToList')}
            </Button>
            <Button onClick={() => session.restart()}>{t('practice.again')}</Button>
          </div>
        </div>
      ) : (
        <PracticeRun practice={practice} running={running} progress={progress} />
      )}
      <p className="mt-8 text-center text-sm text-ink-soft">
        {t('practice.notTreatment')}{' '}
        <Link to="/help" onClick={close} className="text-ink underline underline-offset-4">
          {t('nav.findHelp')}
        </Link>
      </p>
    </Sheet>
  );
}
