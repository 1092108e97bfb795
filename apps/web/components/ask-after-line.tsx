import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { useApp } from '../state/app.ts';
import { type FEELINGS_AFTER, type FeelingAfter } from '../state/ask-after.ts';
import { Button } from './button.tsx';

const FEELINGS = [
  'heavy',
  'restless',
  'soSo',
  'calm',
  'bright',
] as const satisfies readonly (keyof typeof FEELINGS_AFTER)[];

/** One quiet line after something has ended. It waits behind a practice that still fills the screen. */
export function AskAfterLine() {
  const { t } = useTranslation();
  const { askAfter, practice, reactions, toasts } = useApp();
  const asked = useStore(askAfter.store, (state) => state.asked);
  const inPractice = useStore(practice.store, (state) => state.kind === 'open' && state.isFull);
  const answer = (feeling: FeelingAfter): void => {
    const given = askAfter.answer(feeling);
    if (given === undefined) return;
    const undo = (): void => reactions.undo(given.itemId, 'felt-after', given.id);
    toasts.show(t('askAfter.thanks'), { action: { label: t('common.undo'), run: undo } });
  };
  return (
    <div role="status" aria-label={t('askAfter.label')}>
      {asked !== undefined && !inPractice && (
        <div className="rise border-b border-line bg-paper/95 backdrop-blur-md">
          <div className="mx-auto flex w-full max-w-6xl flex-wrap items-center gap-x-4 gap-y-1 px-4 py-2 sm:px-6">
            <p className="font-display text-lg">{t('askAfter.question')}</p>
            <div role="group" aria-label={t('askAfter.question')} className="flex flex-wrap gap-1">
              {FEELINGS.map((feeling) => (
                <Button key={feeling} size="small" className="min-h-11" onClick={() => answer(feeling)}>
                  {t(`askAfter.${feeling}`)}
                </Button>
              ))}
            </div>
            <Button look="quiet" size="small" className="ms-auto min-h-11" onClick={() => askAfter.skip()}>
              {t('askAfter.skip')}
            </Button>
          </div>
        </div>
      )}
    </div>
  );
}
