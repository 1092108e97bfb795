import { CircleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { embedPage, spotifySearch, youtubeSearch } from '@emoverse/playback';
import { Button, buttonClass } from '../components/button.tsx';
import { useApp } from '../state/app.ts';
import { isLasting, type QueueState } from './queue-state.ts';
import { SpotifyProblem, SpotifyWaysOn } from './spotify-problem.tsx';

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
            {problem.trouble === 'account' ? (
              <SpotifyProblem />
            ) : (
              t(`player.trouble.${problem.trouble}`, { title: problem.track.work.title })
            )}{' '}
            {problem.left && t('player.wentOn')}
          </p>
          {problem.trouble !== 'gone' && problem.trouble !== 'no-preview' && (
            <Button size="small" onClick={() => retry()}>
              {problem.trouble === 'refused' ? t('player.play') : t('common.tryAgain')}
            </Button>
          )}
          {problem.trouble === 'account' && <SpotifyWaysOn />}
          <WayThere problem={problem} />
          {isLasting(problem.trouble) && (
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
    if (isLasting(problem.trouble)) player.queue.jumpTo(problem.track.key);
    else player.queue.play();
  }
}

/** The way to a work at its outside player: its page there, or a search where that is gone. */
function WayThere({ problem: { trouble, track } }: { readonly problem: NonNullable<QueueState['problem']> }) {
  const { t } = useTranslation();
  const { work, sound } = track;
  const embed = sound.kind === 'embed' ? sound.embed : undefined;
  const service = sound.kind === 'spotify' ? 'spotify' : embed?.service;
  if (service === undefined || (trouble !== 'gone' && trouble !== 'silent')) return null;
  const page = trouble === 'silent' && embed !== undefined ? embedPage(embed) : undefined;
  const search = service === 'spotify' ? spotifySearch(work) : youtubeSearch(work);
  const address = page ?? search?.address;
  if (address === undefined) return null;
  const where = { service: t(`service.${service}`) };
  return (
    <a
      href={address}
      target="_blank"
      rel="noreferrer noopener"
      className={buttonClass('secondary', '', 'small')}
    >
      {page === undefined ? t('play.findOn', where) : t('play.openOn', where)}
    </a>
  );
}
