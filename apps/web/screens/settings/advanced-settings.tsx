import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { FoldSummary } from '../../components/fold-summary.tsx';
import { SelectField } from '../../components/select-field.tsx';
import { SwitchField } from '../../components/switch-field.tsx';
import { HomeSettings } from './home-settings.tsx';
import { SpotifyClientId } from './spotify-client-id.tsx';
import { useApp } from '../../state/app.ts';
import { useIsChild } from '../../state/use-is-child.ts';

/** What nearly nobody needs, under one fold: how faces are found, a look behind the scenes, an app of one's own at Spotify. */
export function AdvancedSettings() {
  const { t } = useTranslation();
  const { device, camera } = useApp();
  const settings = useStore(device);
  const isChild = useIsChild();
  return (
    <details className="py-6">
      <FoldSummary className="font-display text-xl">{t('settings.advanced')}</FoldSummary>
      <div className="mt-4 grid gap-5 md:ms-[17.5rem]">
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
        <SpotifyClientId />
        {!isChild && <HomeSettings />}
      </div>
    </details>
  );
}
