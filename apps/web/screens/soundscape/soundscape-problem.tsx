import { VolumeX } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../components/button.tsx';
import { StateNote } from '../../components/state-note.tsx';
import type { SoundscapeState } from '../../soundscape/soundscape-session.ts';
import { useApp } from '../../state/app.ts';

interface SoundscapeProblemProps {
  readonly state: Extract<SoundscapeState, { kind: 'refused' | 'failed' }>;
}

/** Why nothing sounds, and the button that goes on with what was chosen. */
export function SoundscapeProblem({ state }: SoundscapeProblemProps) {
  const { t } = useTranslation();
  const { soundscape } = useApp();
  const isRefused = state.kind === 'refused';
  return (
    <div className="mb-6">
      <StateNote
        urgent
        icon={VolumeX}
        title={isRefused ? t('soundscape.refusedTitle') : t('soundscape.failedTitle')}
        actions={
          <Button look="primary" onClick={() => void soundscape.tryAgain()}>
            {isRefused ? t('soundscape.playNow') : t('common.tryAgain')}
          </Button>
        }
      >
        <p>
          {isRefused ? t('soundscape.refusedText') : t('soundscape.failedText', { message: state.message })}
        </p>
      </StateNote>
    </div>
  );
}
