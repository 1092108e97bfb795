import { elementAt, type Practice } from '@emoverse/domain';
import { Pause, Play, SkipBack, SkipForward } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { Button } from '../components/button.tsx';
import { IconButton } from '../components/icon-button.tsx';
import { SwitchField } from '../components/switch-field.tsx';
import { formatClock } from '../messages/format.ts';
import { useApp } from '../state/app.ts';
import type { stepAt } from './step-at.ts';
import { PracticePacer } from './practice-pacer.tsx';
import { usePracticeKeys } from './use-practice-keys.ts';

interface PracticeRunProps {
  readonly practice: Practice;
  readonly running: boolean;
  readonly progress: ReturnType<typeof stepAt>;
}

/** A practice under way: its rhythm, its step, its time, and the buttons. */
export function PracticeRun({ practice, running, progress }: PracticeRunProps) {
  const { t } = useTranslation();
  const { practice: session, device } = useApp();
  const announcesPhases = useStore(device, ({ breathsTold }) => breathsTold);
  const { steps, pace, caution } = practice;
  const { stepIndex, elapsedInStep, secondsLeft } = progress;
  const step = elementAt(steps, stepIndex);
  const keys = {
    toggle: () => session.toggle(),
    next: () => session.goToStep(stepIndex + 1),
    back: () => session.goToStep(stepIndex - 1),
  };
  usePracticeKeys(keys);
  return (
    <div className="mx-auto grid w-full max-w-2xl flex-1 content-center justify-items-center gap-7 text-center">
      <PracticePacer pace={pace} elapsedInStep={elapsedInStep} stepSeconds={step.seconds} running={running} />
      <p className="min-h-24 font-display text-2xl leading-snug text-balance sm:text-3xl">{step.text}</p>
      <p className="text-ink-soft tabular-nums">
        {t('practice.stepOf', { step: stepIndex + 1, steps: steps.length })} ·{' '}
        <span role="timer">{formatClock(secondsLeft)}</span>
      </p>
      <ProgressDots count={steps.length} at={stepIndex} />
      <div
        role="group"
        aria-label={t('practice.controls')}
        aria-keyshortcuts="K N P"
        className="flex items-center gap-3"
      >
        <IconButton
          icon={SkipBack}
          label={t('practice.back')}
          disabled={stepIndex === 0}
          onClick={keys.back}
        />
        <Button look="primary" className="min-w-36" ref={holdFocus} onClick={keys.toggle}>
          {running ? <Pause aria-hidden size={18} /> : <Play aria-hidden size={18} />}
          {running ? t('practice.pause') : t('practice.resume')}
        </Button>
        <IconButton icon={SkipForward} label={t('practice.next')} onClick={keys.next} />
      </div>
      {pace !== undefined && (
        <div className="w-full max-w-sm text-left">
          <SwitchField
            label={t('practice.tellBreaths')}
            hint={t('practice.tellBreathsHint')}
            checked={announcesPhases}
            onChange={(breathsTold) => device.setState({ breathsTold })}
          />
        </div>
      )}
      {caution !== undefined && <p className="max-w-lg text-sm text-ink-soft">{caution}</p>}
    </div>
  );
}

/** A dialog gives the focus to what has this attribute, which React does not set; else "close" would have it. */
function holdFocus(button: HTMLButtonElement | null): void {
  button?.setAttribute('autofocus', '');
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
