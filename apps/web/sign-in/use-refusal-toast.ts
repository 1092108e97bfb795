import { useTranslation } from 'react-i18next';
import { describeProblem } from '../messages/describe-problem.ts';
import { useApp } from '../state/app.ts';

/** Says why something about the people of the house was refused. */
export function useRefusalToast(): (error: unknown) => void {
  const { t } = useTranslation();
  const { toasts } = useApp();
  return (error) => toasts.show(describeProblem(error, t), { tone: 'problem' });
}
