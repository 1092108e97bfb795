import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { hasHands, loadHands } from '../../camera/load-hands.ts';
import type { LoadProgress } from '../../camera/vision-client.ts';
import { SwitchField } from '../../components/switch-field.tsx';
import { describeProblem } from '../../messages/describe-problem.ts';
import { formatMegabytes } from '../../messages/format.ts';
import { useApp } from '../../state/app.ts';
import { SettingsSection } from './settings-section.tsx';

/** What one thinks of a work, said by hand or head before the running camera. */
export function GestureSettings() {
  const { t } = useTranslation();
  const { device } = useApp();
  const { thumbs, nods } = useStore(device);
  const canSee = useCanSeeHands();
  const { loading, problem, switchThumbs } = useThumbs();
  return (
    <SettingsSection title={t('gesture.title')} hint={t('gesture.hint')}>
      {(canSee || thumbs) && (
        <div className="grid gap-3">
          <SwitchField
            label={t('gesture.thumbs')}
            hint={t('gesture.thumbsHint')}
            checked={thumbs || loading !== undefined}
            onChange={switchThumbs}
          />
          {loading !== undefined && <Loading progress={loading} />}
          {problem !== undefined && <p role="alert">{problem}</p>}
        </div>
      )}
      <SwitchField
        label={t('gesture.nods')}
        hint={t('gesture.nodsHint')}
        checked={nods}
        onChange={(on) => device.setState({ nods: on })}
      />
    </SettingsSection>
  );
}

const get: typeof fetch = (input, init) => fetch(input, init);

/** Thumbs are offered only where what sees them is there. */
function useCanSeeHands(): boolean {
  const [canSee, setCanSee] = useState(false);
  useEffect(() => {
    hasHands(get).then(setCanSee, () => setCanSee(false));
  }, []);
  return canSee;
}

const NOTHING_YET: LoadProgress = { loaded: 0, total: undefined };

/** Switched on once what sees hands is there, so that it is there when the camera is. */
function useThumbs() {
  const { t } = useTranslation();
  const { device } = useApp();
  const [loading, setLoading] = useState<LoadProgress | undefined>(undefined);
  const [problem, setProblem] = useState<string | undefined>(undefined);
  const switchThumbs = async (on: boolean): Promise<void> => {
    setProblem(undefined);
    if (!on) {
      device.setState({ thumbs: false });
      return;
    }
    setLoading(NOTHING_YET);
    try {
      await loadHands(get, setLoading);
      device.setState({ thumbs: true });
    } catch (error) {
      setProblem(describeProblem(error, t));
    } finally {
      setLoading(undefined);
    }
  };
  return { loading, problem, switchThumbs: (on: boolean): void => void switchThumbs(on) };
}

function Loading({ progress: { loaded, total } }: { readonly progress: LoadProgress }) {
  const { t, i18n } = useTranslation();
  return (
    <div>
      <p role="status" className="text-sm">
        {t('gesture.loading')}
      </p>
      <progress
        aria-label={t('gesture.loading')}
        max={1}
        value={total === undefined ? undefined : loaded / total}
        className="mt-2 h-2.5 w-full overflow-hidden rounded-full accent-accent"
      />
      <p className="mt-1 text-sm text-ink-soft tabular-nums">
        {t('loadingCamera.bytes', {
          loaded: formatMegabytes(loaded, i18n.language),
          total: formatMegabytes(total ?? loaded, i18n.language),
        })}
      </p>
    </div>
  );
}
