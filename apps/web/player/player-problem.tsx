import { CircleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { Button } from '../components/button.tsx';
import { useApp } from '../state/app.ts';
import { LASTING } from './player-state.ts';

/** Why something does not play, and the ways on. */
export function PlayerProblem() {
  const { t } = useTranslation();
  const { player } = useApp();
  const problem = useStore(player.store, (state) => state.problem);
  return (
    <div role="alert">
      {problem !== undefined && (
        <div className="flex flex-wrap items-center gap-x-3 gap-y-1 rounded-xl bg-warn-wash px-3 py-1.5 text-sm">
          <CircleAlert aria-hidden size={17} className="shrink-0" />
          <p className="min-w-0 flex-1 basis-60">
            {t(`player.trouble.${problem.trouble}`, { title: problem.title })}{' '}
            {problem.left && t('player.wentOn')}
          </p>
          <Button size="small" onClick={() => retry()}>
            {problem.trouble === 'refused' ? t('player.play') : t('common.tryAgain')}
          </Button>
          {LASTING.has(problem.trouble) && (
            <Button size="small" look="quiet" onClick={() => player.remove(problem.key)}>
              {t('player.takeOut')}
            </Button>
          )}
          <Button size="small" look="quiet" onClick={() => player.dismissProblem()}>
            {t('common.dismiss')}
          </Button>
        </div>
      )}
    </div>
  );

  function retry(): void {
    if (problem === undefined) return;
    if (LASTING.has(problem.trouble)) player.jumpTo(problem.key);
    else player.play();
  }
}
