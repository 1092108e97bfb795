import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { useApp } from '../state/app.ts';
import type { EmbedFrame } from './embed-deck.ts';
import { current } from './queue.ts';

/** The frame of an outside player. It stays where it is in the page while it plays: a frame that is moved begins anew. */
export function EmbedStage({ isFull }: { readonly isFull: boolean }) {
  const { embeds } = useApp();
  const frame = useStore(embeds.store, (state) => state.frame);
  if (frame === undefined) return null;
  const { service } = frame.embed;
  return (
    <div className={`px-4 pt-3 sm:px-6 ${isFull ? FULL_WIDTHS[service] : WIDTHS[service]}`}>
      <Frame key={frame.key} frame={frame} />
    </div>
  );
}

/** On a phone a trailer is as wide as the bar, else a small picture above its end; a song has a line of its own. */
const WIDTHS = {
  youtube: 'w-full sm:absolute sm:end-4 sm:bottom-full sm:w-96 sm:px-0 sm:pb-3',
  spotify: 'mx-auto w-full max-w-6xl',
} as const;
/** As wide as leaves room for the words and buttons below it. */
const FULL_WIDTHS = {
  youtube: 'mx-auto w-full max-w-[min(64rem,100dvh)] pt-16',
  spotify: 'mx-auto w-full max-w-2xl pt-16',
} as const;
const SHAPES = { trailer: 'aspect-video', track: 'h-20', show: 'h-38' } as const;

function Frame({ frame }: { readonly frame: EmbedFrame }) {
  const { t } = useTranslation();
  const { embeds, player } = useApp();
  const element = useRef<HTMLIFrameElement>(null);
  const title = useStore(player.queue.store, ({ queue }) => current(queue)?.work.title ?? '');
  const { service, kind } = frame.embed;
  useEffect(() => {
    const window = element.current?.contentWindow;
    // There from the beginning: what it says before its document has loaded comes from the same window.
    if (window !== null && window !== undefined) embeds.attach(window);
  }, [embeds]);
  return (
    <iframe
      ref={element}
      src={frame.address}
      title={t(`play.frame.${service}`, { title })}
      allow="autoplay; encrypted-media; fullscreen; picture-in-picture; clipboard-write"
      // YouTube plays in no page that does not say where it is: the origin, never the path.
      referrerPolicy="strict-origin-when-cross-origin"
      className={`w-full rounded-xl border-0 bg-sunken ${SHAPES[kind]}`}
    />
  );
}
