import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { FoldSummary } from '../../components/fold-summary.tsx';
import { SelectField } from '../../components/select-field.tsx';
import { SwitchField } from '../../components/switch-field.tsx';
import { useApp } from '../../state/app.ts';

/** What nearly nobody needs, under one fold: how faces are found, and a look behind the scenes. */
export function AdvancedSettings() {
  const { t } = useTranslation();
  const { device, camera } = useApp();
  const settings = useStore(device);
  return (
    <details className="card px-5 py-1.5 sm:px-6">
      <FoldSummary>{t('settings.advanced')}</FoldSummary>
      <div className="grid gap-5 pt-2 pb-4">
        <SelectField
          label={t('settings.detector')}
          value={settings.detector}
          onChange={(value) => {
            device.setState({ detector: value === 'haar' ? 'haar' : 'neural' });
            // The running one would go on with the old detector.
            camera.stop();
          }}
          options={[
            { value: 'neural', label: t('settings.detectors.neural') },
            { value: 'haar', label: t('settings.detectors.haar') },
          ]}
          hint={t('settings.detectorHint')}
        />
        <SwitchField
          label={t('settings.debug')}
          hint={t('settings.debugHint')}
          checked={settings.debugOverlay}
          onChange={(debugOverlay) => device.setState({ debugOverlay })}
        />
      </div>
    </details>
  );
}
