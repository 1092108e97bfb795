import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { describeProblem } from '../../messages/describe-problem.ts';
import { useApp } from '../../state/app.ts';

/** Changes what a row shows: says what came of it (`said`, or what went wrong), and then has the row asked for anew. */
export function useRowChange(onChanged: () => void): {
  readonly busy: boolean;
  readonly change: (work: () => Promise<unknown>, said?: string) => Promise<void>;
} {
  const { t } = useTranslation();
  const { toasts } = useApp();
  const [busy, setBusy] = useState(false);
  const change = async (work: () => Promise<unknown>, said?: string): Promise<void> => {
    setBusy(true);
    try {
      await work();
      if (said !== undefined) toasts.show(said);
    } catch (error) {
      toasts.show(describeProblem(error, t), { tone: 'problem' });
    }
    setBusy(false);
    onChanged();
  };
  return { busy, change };
}
