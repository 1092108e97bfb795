import { Link } from '@tanstack/react-router';
import type { FeedbackAction, Practice } from '@emoverse/domain';
import { Pause, Play, SkipBack, SkipForward } from 'lucide-react';
import { useEffect, useEffectEvent, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../components/button.tsx';
import { IconButton } from '../../components/icon-button.tsx';
import { Sheet } from '../../components/sheet.tsx';
import { formatClock } from '../../messages/format.ts';
import { useApp } from '../../state/app.ts';
import type { ReactionTarget } from '../../state/reactions.ts';
import { BreathingPacer } from './breathing-pacer.tsx';
import { usePracticeClock } from './use-practice-clock.ts';

interface PracticePlayerProps {
  readonly title: string;
  readonly practice: Practice;
  readonly target: ReactionTarget;
  readonly onClose: () => void;
}

/** A well-being practice from its first step to its last, filling the screen and nothing else. */
export function PracticePlayer({ title, practice, target, onClose }: PracticePlayerProps) {
  const { t } = useTranslation();
  const { reactions } = useApp();
  const clock = usePracticeClock(practice.steps.map(({ seconds }) => seconds));
  const { stepIndex, secondsLeft, finished } = clock;

  // Each is told once a playing.
  const told = useRef(new Set<FeedbackAction>());
  const tell = useEffectEvent((action: 'played' | 'finished') => {
    if (told.current.has(action)) return;
    told.current.add(action);
    reactions.react(target, action);
  });
  useEffect(() => tell('played'), []);
  useEffect(() => {
    if (finished) tell('finished');
  }, [finished]);

  const step = practice.steps[stepIndex];
  return (
    <Sheet title={title} open size="stage" onClose={onClose}>
      {finished ? (
        <div className="grid flex-1 place-content-center justify-items-center gap-5 text-center">
          <p role="status" className="font-display text-3xl sm:text-4xl">
            {t('practice.done')}
          </p>
          <p className="max-w-md text-lg text-ink-soft">{t('practice.doneText')}</p>
          <div className="flex flex-wrap justify-center gap-3">
            <Button look="primary" onClick={onClose}>
              {t('practice.backToList')}
            </Button>
            <Button onClick={clock.restart}>{t('practice.again')}</Button>
          </div>
        </div>
      ) : (
        <div className="mx-auto grid w-full max-w-2xl flex-1 content-center justify-items-center gap-7 text-center">
          {practice.pace !== undefined && (
            <BreathingPacer pace={practice.pace} seconds={clock.elapsedInStep} running={clock.running} />
          )}
          <p role="status" className="min-h-24 font-display text-2xl leading-snug text-balance sm:text-3xl">
            {step.text}
          </p>
          <p className="text-ink-soft tabular-nums">
            {t('practice.stepOf', { step: stepIndex + 1, steps: practice.steps.length })} ·{' '}
            <span role="timer">{formatClock(secondsLeft)}</span>
          </p>
          <ProgressDots count={practice.steps.length} at={stepIndex} />
          <div role="group" aria-label={t('practice.controls')} className="flex items-center gap-3">
            <IconButton
              icon={SkipBack}
              label={t('practice.back')}
              disabled={stepIndex === 0}
              onClick={clock.back}
            />
            <Button look="primary" className="min-w-36" onClick={clock.toggle}>
              {clock.running ? <Pause aria-hidden size={18} /> : <Play aria-hidden size={18} />}
              {clock.running ? t('practice.pause') : t('practice.resume')}
            </Button>
            <IconButton icon={SkipForward} label={t('practice.next')} onClick={clock.next} />
          </div>
          {practice.caution !== undefined && (
            <p className="max-w-lg text-sm text-ink-soft">{practice.caution}</p>
          )}
        </div>
      )}
      <p className="mt-8 text-center text-sm text-ink-soft">
        {t('practice.notTreatment')}{' '}
        <Link to="/help" onClick={onClose} className="text-ink underline underline-offset-4">
          {t('foot.help')}
        </Link>
      </p>
    </Sheet>
  );
}

function ProgressDots({ count, at }: { readonly count: number; readonly at: number }) {
  return (
    <div aria-hidden className="flex w-full max-w-sm gap-1.5">
      {Array.from({ length: count }, (_, index) => (
        <span key={index} className={`h-1.5 flex-1 rounded-full ${index <= at ? 'bg-accent' : 'bg-line'}`} />
      ))}
    </div>
  );
}
