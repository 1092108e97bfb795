import type { TFunction } from 'i18next';
import { VolumeX } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../components/button.tsx';
import { StateNote } from '../../components/state-note.tsx';
import { describeGaveWay } from '../../messages/describe-gave-way.ts';
import type { SoundscapeState } from '../../soundscape/soundscape-session.ts';
import { useApp } from '../../state/app.ts';

interface SoundscapeProblemProps {
  readonly state: Extract<SoundscapeState, { kind: 'refused' | 'failed' | 'gave-way' }>;
}

/** Why nothing sounds, and the button that goes on with what was chosen. */
export function SoundscapeProblem({ state }: SoundscapeProblemProps) {
  const { t } = useTranslation();
  const { soundscape } = useApp();
  const { title, text, action } = wordsOf(state, t);
  return (
    <div className="mb-6">
      <StateNote
        urgent={state.kind !== 'gave-way'}
        icon={VolumeX}
        title={title}
        actions={
          <Button look="primary" onClick={() => void soundscape.tryAgain()}>
            {action}
          </Button>
        }
      >
        <p>{text}</p>
      </StateNote>
    </div>
  );
}

function wordsOf(
  state: SoundscapeProblemProps['state'],
  t: TFunction,
): { readonly title: string; readonly text: string; readonly action: string } {
  switch (state.kind) {
    case 'refused':
      return {
        title: t('soundscape.refusedTitle'),
        text: t('soundscape.refusedText'),
        action: t('soundscape.playNow'),
      };
    case 'failed':
      return {
        title: t('soundscape.failedTitle'),
        text: t('soundscape.failedText', { message: state.message }),
        action: t('common.tryAgain'),
      };
    case 'gave-way':
      return {
        title: t('soundscape.gaveWayTitle'),
        text: describeGaveWay('soundscape', state.to, t),
        action: t('soundscape.playAgain'),
      };
  }
}
