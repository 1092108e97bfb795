import { useRouterState } from '@tanstack/react-router';
import { Flower2, Play, X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '../components/icon-button.tsx';
import { formatSpokenTime } from '../messages/format.ts';
import { stepAt } from '../practice/step-at.ts';
import type { PracticeState } from '../practice/practice-session.ts';
import { useApp } from '../state/app.ts';

interface PracticeBarProps {
  readonly state: Extract<PracticeState, { kind: 'open' }>;
}

/** A practice that was put aside: where it stands, and the way back into it. */
export function PracticeBar({ state }: PracticeBarProps) {
  const { t, i18n } = useTranslation();
  const { practice: session, player } = useApp();
  const path = useRouterState({ select: ({ location }) => location.pathname });
  const { steps } = state.practice;
  const { stepIndex } = stepAt(
    steps.map(({ seconds }) => seconds),
    session.elapsed(),
  );
  const left = steps.reduce((sum, { seconds }) => sum + seconds, 0) - session.elapsed();
  return (
    <div className="mx-auto flex w-full max-w-6xl items-center gap-3 px-4 py-2 sm:px-6">
      <span
        aria-hidden
        className="grid size-12 shrink-0 place-items-center rounded-lg bg-accent-wash text-accent"
      >
        <Flower2 size={22} />
      </span>
      <p className="min-w-0 flex-1">
        <span className="block truncate font-medium">{state.title}</span>
        <span className="block truncate text-sm text-ink-soft">
          {t('practice.stepOf', { step: stepIndex + 1, steps: steps.length })} ·{' '}
          {t('practice.timeLeft', { time: formatSpokenTime(left, i18n.language) })}
        </span>
      </p>
      <div role="group" aria-label={t('player.controls')} className="flex items-center">
        <IconButton icon={Play} label={t('practice.resume')} onClick={() => session.comeBack(path)} />
        <IconButton icon={X} label={t('practice.end')} onClick={() => player.endPractice()} />
      </div>
    </div>
  );
}
