import type { SettingsPatch } from '@emoverse/api-contract';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { describeProblem } from '../messages/describe-problem.ts';
import { useApp } from './app.ts';

/** Changes settings and says so when the server would not have it. Never rejects. */
export function useChangeSettings(): (patch: SettingsPatch) => Promise<void> {
  const { profile, toasts } = useApp();
  const { t } = useTranslation();
  return useCallback(
    async (patch) => {
      try {
        await profile.change(patch);
      } catch (error) {
        toasts.show(describeProblem(error, t), { tone: 'problem' });
      }
    },
    [profile, toasts, t],
  );
}
