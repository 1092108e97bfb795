import { lightProperties } from '@emoverse/light';
import { useEffect, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { useApp } from '../state/app.ts';
import { AskPlayer } from './ask-player.tsx';
import { EmbedStage } from './embed-stage.tsx';
import { FullPlayer } from './full-player.tsx';
import { PracticeBar } from './practice-bar.tsx';
import { moodPointOf } from './mood-point-of.ts';
import { SoundscapeBar } from './soundscape-bar.tsx';
import { TrackBar } from './track-bar.tsx';
import { useOnNow } from './use-on-now.ts';
import { usePlayerKeys } from './use-player-keys.ts';

/** The one bar of all that plays, in the light of its mood; it fills the screen where that is wanted. */
export function PlayerBar() {
  const { t } = useTranslation();
  const { player } = useApp();
  const now = useOnNow();
  const asking = useStore(player.store, (state) => state.asking);
  const isFull = useStore(player.store, (state) => state.isFull) && now.kind !== 'nothing';
  const region = useRef<HTMLElement>(null);
  usePlayerKeys(region, player);
  const point = moodPointOf(now);
  const light = useMemo(() => (point === undefined ? undefined : lightProperties(point)), [point]);
  useRestInert(region, isFull);
  return (
    <section
      ref={region}
      style={light}
      aria-label={t('player.region')}
      aria-keyshortcuts="K J L N P M"
      className={
        isFull
          ? 'lit fixed inset-0 z-50 overflow-y-auto bg-paper'
          : 'sticky bottom-(--bar) z-20 border-t border-line bg-paper/95 backdrop-blur-md'
      }
    >
      {isFull && <div aria-hidden className="sky sky-moves" />}
      <EmbedStage isFull={isFull} />
      {asking !== undefined && <AskPlayer asking={asking} />}
      {isFull ? (
        <FullPlayer now={now} />
      ) : (
        <>
          {now.kind === 'track' && <TrackBar track={now.track} />}
          {now.kind === 'soundscape' && <SoundscapeBar state={now.state} />}
          {now.kind === 'practice' && !now.state.isFull && <PracticeBar state={now.state} />}
        </>
      )}
    </section>
  );
}

/** What lies behind the full player can be neither reached nor read while it is open. */
function useRestInert(region: React.RefObject<HTMLElement | null>, isFull: boolean): void {
  useEffect(() => {
    const section = region.current;
    if (!isFull || section === null) return undefined;
    const rest = [...(section.parentElement?.children ?? [])].filter((element) => element !== section);
    for (const element of rest) element.setAttribute('inert', '');
    return () => {
      for (const element of rest) element.removeAttribute('inert');
    };
  }, [region, isFull]);
}
