import type { Device } from '@emoverse/api-contract';
import { useTranslation } from 'react-i18next';

/** What people call a device: `Firefox on Android`. */
export function useDeviceName(): (device: Pick<Device, 'browser' | 'system'>) => string {
  const { t } = useTranslation();
  return ({ browser, system }) =>
    browser !== undefined && system !== undefined
      ? t('devices.named', { browser, system })
      : (browser ?? system ?? t('devices.unnamed'));
}
