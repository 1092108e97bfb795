import { CircleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { embedPage, spotifySearch, youtubeSearch } from '@emoverse/playback';
import { Button, buttonClass } from '../components/button.tsx';
import { useApp } from '../state/app.ts';
import { LASTING, type QueueState } from './queue-state.ts';

/** Why something does not play, and the ways on. */
export function PlayerProblem() {
  const { t } = useTranslation();
  const { player } = useApp();
  const problem = useStore(player.queue.store, (state) => state.problem);
  return (
    <div role="alert">
      {problem !== undefined && (
        <div className="flex flex-wrap items-center gap-x-3 gap-y-1 rounded-xl bg-warn-wash px-3 py-1.5 text-sm">
          <CircleAlert aria-hidden size={17} className="shrink-0" />
          <p className="min-w-0 flex-1 basis-60">
            {t(`player.trouble.${problem.trouble}`, { title: problem.track.work.title })}{' '}
            {problem.left && t('player.wentOn')}
          </p>
          {problem.trouble !== 'gone' && problem.trouble !== 'no-preview' && (
            <Button size="small" onClick={() => retry()}>
              {problem.trouble === 'refused' ? t('player.play') : t('common.tryAgain')}
            </Button>
          )}
          <WayThere problem={problem} />
          {LASTING.has(problem.trouble) && (
            <Button size="small" look="quiet" onClick={() => player.queue.remove(problem.track.key)}>
              {t('player.takeOut')}
            </Button>
          )}
          <Button size="small" look="quiet" onClick={() => player.queue.dismissProblem()}>
            {t('common.dismiss')}
          </Button>
        </div>
      )}
    </div>
  );

  function retry(): void {
    if (problem === undefined) return;
    if (LASTING.has(problem.trouble)) player.queue.jumpTo(problem.track.key);
    else player.queue.play();
  }
}

/** The way to a work at its outside player: its page there, or a search where that is gone. */
function WayThere({ problem: { trouble, track } }: { readonly problem: NonNullable<QueueState['problem']> }) {
  const { t } = useTranslation();
  const { work, sound } = track;
  if (sound.kind !== 'embed' || (trouble !== 'gone' && trouble !== 'silent')) return null;
  const { service } = sound.embed;
  const search = service === 'spotify' ? spotifySearch(work) : youtubeSearch(work);
  const address = trouble === 'silent' ? embedPage(sound.embed) : search?.address;
  if (address === undefined) return null;
  const where = { service: t(`service.${service}`) };
  return (
    <a
      href={address}
      target="_blank"
      rel="noreferrer noopener"
      className={buttonClass('secondary', '', 'small')}
    >
      {trouble === 'silent' ? t('play.openOn', where) : t('play.findOn', where)}
    </a>
  );
}
