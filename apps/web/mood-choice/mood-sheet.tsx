import { UNKNOWN_DEVIATION } from '@emoverse/domain';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { Sheet } from '../components/sheet.tsx';
import { useApp } from '../state/app.ts';
import { AskPleasantness } from './ask-pleasantness.tsx';
import { ChooseMood } from './choose-mood.tsx';

/**
 * The one sheet between a mood and what is suggested for it, on whichever page the mood came in. Closed, everything is
 * as before. While the person adds another sign to the same mood it waits.
 */
export function MoodSheet() {
  const { t } = useTranslation();
  const { visit } = useApp();
  const state = useStore(visit.store);
  const isOpen = state.kind === 'proposed' && !state.adding;
  return (
    <Sheet title={t('choose.title')} open={isOpen} onClose={() => visit.withdraw()}>
      {state.kind === 'proposed' &&
        (state.estimate.valenceDeviation >= UNKNOWN_DEVIATION ? (
          <AskPleasantness estimate={state.estimate} parts={state.parts} />
        ) : (
          // Another part makes another mood to confirm.
          <ChooseMood
            key={state.parts.map(({ at }) => at).join(' ')}
            estimate={state.estimate}
            parts={state.parts}
          />
        ))}
    </Sheet>
  );
}
