import type { RouteOutput } from '@emoverse/api-contract';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { buttonClass } from '../../components/button.tsx';
import { SwitchField } from '../../components/switch-field.tsx';
import { formatMegabytes } from '../../messages/format.ts';
import { useApp } from '../../state/app.ts';
import { useAttempt } from '../../state/use-attempt.ts';
import { shopCountryOf } from '../../state/shop-country-of.ts';
import { useChangeSettings } from '../../state/use-change-settings.ts';
import { useSettings } from '../../state/use-settings.ts';
import { SettingsSection } from './settings-section.tsx';

/** Whether the server may fetch covers, who sees what then, and the pictures that it keeps. */
export function CoverSettings() {
  const { t, i18n } = useTranslation();
  const attempt = useAttempt();
  const { services, covers: shown } = useApp();
  const { covers } = useSettings();
  const change = useChangeSettings();
  const [kept, setKept] = useState<RouteOutput<'keptCovers'> | undefined>(undefined);
  useEffect(() => {
    let isOver = false;
    services.api.call('keptCovers', {}).then(
      (answer) => {
        if (!isOver) setKept(answer);
      },
      () => undefined,
    );
    return () => {
      isOver = true;
    };
  }, [services, covers]);
  const turn = async (on: boolean): Promise<void> => {
    await change(
      on ? { covers: 'yes', songPreviewCountry: shopCountryOf(services.languages()) } : { covers: 'no' },
    );
    if (!on) shown.forget();
  };
  const clear = (): Promise<void> =>
    attempt(async () => {
      setKept(await services.api.call('deleteCovers', {}));
      shown.forget();
    });
  return (
    <SettingsSection id="covers" title={t('covers.title')} hint={t('covers.hint')}>
      <SwitchField
        label={t('covers.ask')}
        hint={t('covers.notice')}
        checked={covers === 'yes'}
        onChange={(on) => void turn(on)}
      />
      {kept !== undefined && kept.pictures > 0 && (
        <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
          <p className="text-sm text-ink-soft">
            {t('covers.kept', {
              count: kept.pictures,
              size: formatMegabytes(kept.bytes, i18n.language),
              most: formatMegabytes(kept.mostBytes, i18n.language),
            })}
          </p>
          <button type="button" className={buttonClass('quiet')} onClick={() => void clear()}>
            {t('covers.delete')}
          </button>
        </div>
      )}
    </SettingsSection>
  );
}
