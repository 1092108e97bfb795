import type { SettingsPatch } from '@emoverse/api-contract';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { useApp } from './app.ts';
import { changeSettings } from './change-settings.ts';

/** Changes settings and says so when the server would not have it. Never rejects. */
export function useChangeSettings(): (patch: SettingsPatch) => Promise<void> {
  const { profile, toasts } = useApp();
  const { t } = useTranslation();
  return useCallback((patch) => changeSettings({ profile, toasts }, patch, t), [profile, toasts, t]);
}
