import { useTranslation } from 'react-i18next';
import { describeProblem } from '../messages/describe-problem.ts';
import { useApp } from './app.ts';

/** Says in a toast why something was refused, or did not work. */
export function useProblemToast(): (error: unknown) => void {
  const { t } = useTranslation();
  const { toasts } = useApp();
  return (error) => toasts.show(describeProblem(error, t), { tone: 'problem' });
}
