import type { BreathingPace } from '@emoverse/domain';
import { useTranslation } from 'react-i18next';
import { breathPhase } from './breath-phase.ts';
import { BreathingPacer } from './breathing-pacer.tsx';
import { StepRing } from './step-ring.tsx';
import { StillPacer } from './still-pacer.tsx';
import { useReducedMotion } from './use-reduced-motion.ts';

interface PracticePacerProps {
  /** Absent: the step's time itself is shown. */
  readonly pace: BreathingPace | undefined;
  readonly elapsedInStep: number;
  readonly stepSeconds: number;
  readonly running: boolean;
}

/** The rhythm of a practice to look at: breathing, or the time of its step; without motion where that is asked for. */
export function PracticePacer({ pace, elapsedInStep, stepSeconds, running }: PracticePacerProps) {
  const { t } = useTranslation();
  const still = useReducedMotion();
  const left = stepSeconds - elapsedInStep;
  if (pace === undefined) {
    return still ? (
      <StillPacer seconds={stepSeconds} left={left} />
    ) : (
      <StepRing share={elapsedInStep / stepSeconds} />
    );
  }
  const phase = breathPhase(pace, elapsedInStep);
  const label = running ? t(`breath.${phase.kind}`) : t('practice.paused');
  return still ? (
    <StillPacer label={label} seconds={phase.seconds} left={phase.left} />
  ) : (
    <BreathingPacer phase={phase} label={label} />
  );
}
