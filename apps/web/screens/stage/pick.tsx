import { Link } from '@tanstack/react-router';
import type { MediaDomain } from '@emoverse/domain';
import { Shuffle } from 'lucide-react';
import { useId, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { Button } from '../../components/button.tsx';
import { MoreButton } from '../../components/more-button.tsx';
import { SaveButton } from '../../components/save-button.tsx';
import { useMoreGesture } from '../../components/use-more-gesture.ts';
import { PlayButton } from '../../player/play-button.tsx';
import { useApp } from '../../state/app.ts';
import type { PickState } from '../../state/lists.ts';
import { useOnTop } from '../../state/use-on-top.ts';
import { useSettings } from '../../state/use-settings.ts';
import type { OpenMore } from '../../work-details/more-sheet.tsx';
import { PickCover } from './pick-cover.tsx';
import { QuietLine } from '../../work-details/quiet-line.tsx';
import { shownOf } from './shown-of.ts';
import { useWhy } from '../../work-details/use-why.ts';

interface PickProps {
  readonly domain: MediaDomain;
  readonly onMore: OpenMore;
}

/** One thing to try now: its cover, large, a sentence why, and one main act. Room is kept for it while it comes. */
export function Pick({ domain, onMore }: PickProps) {
  const { lists } = useApp();
  const pick = useStore(lists.store, (state) => state.pick);
  if (pick?.recommended === undefined) return <PickComing />;
  return <PickShown key={domain} pick={pick} recommended={pick.recommended} onMore={onMore} />;
}

function PickComing() {
  return (
    <div aria-hidden className="contents">
      <div className="shimmer -mx-4 aspect-[3/2] sm:mx-0 sm:rounded-3xl lg:row-span-2 lg:aspect-square" />
      <div className="shimmer h-40 rounded-3xl" />
    </div>
  );
}

interface PickShownProps {
  readonly pick: PickState;
  readonly recommended: NonNullable<PickState['recommended']>;
  readonly onMore: OpenMore;
}

function PickShown({ pick, recommended, onMore }: PickShownProps) {
  const { t } = useTranslation();
  const { lists, reactions } = useApp();
  const { filters } = useSettings();
  const list = useStore(lists.store, (state) => state.lists[pick.domain]);
  const marks = useStore(reactions.store, (state) => state.marks);
  const heading = useId();
  const picture = useRef<HTMLDivElement>(null);
  const why = useWhy(recommended);
  const { item } = recommended;
  // After the pick its shelf is played.
  const among = [recommended, ...shownOf(list, marks)];
  const another = (): void => void lists.anotherPick(pick.domain, filters);
  const more = (): void =>
    onMore({
      playable: recommended,
      why: { recommended, policy: pick.policy },
      onGone: another,
      onBack: () => lists.putBackPick(pick),
    });
  useMoreGesture(picture, more);
  useOnTop({ playable: recommended, onGone: another, onBack: () => lists.putBackPick(pick) });
  return (
    // No box of its own: on wide screens the first shelf stands beside the cover, below the words.
    <article aria-labelledby={heading} className="contents">
      <div ref={picture} className="-mx-4 min-w-0 sm:mx-0 lg:row-span-2">
        <Link
          to="/w/$id"
          params={{ id: item.id }}
          tabIndex={-1}
          aria-hidden
          draggable={false}
          className="block"
        >
          <PickCover key={item.id} item={item} />
        </Link>
      </div>
      <div className="rise min-w-0" key={item.id}>
        {/* Room for what hangs below the last line that is shown. */}
        <h2 id={heading} dir="auto" className="line-clamp-2 pb-[0.15em] text-2xl sm:text-3xl xl:text-4xl">
          <Link to="/w/$id" params={{ id: item.id }} className="hover:underline">
            {item.title}
          </Link>
        </h2>
        <p dir="auto" className="truncate text-ink-soft sm:text-lg">
          {item.creators.slice(0, 2).join(', ')}
        </p>
        <p dir="auto" className="mt-2 line-clamp-2 sm:text-lg">
          {why}
        </p>
        <div className="mt-1 hidden sm:block">
          <QuietLine item={item} />
        </div>
        <div className="mt-3 flex flex-wrap items-center gap-1 sm:mt-4 sm:gap-3">
          <PlayButton look="primary" playable={recommended} among={among} />
          <SaveButton playable={recommended} />
          <Button
            look="quiet"
            className="max-sm:size-11 max-sm:px-0!"
            aria-disabled={pick.kind === 'loading'}
            onClick={another}
          >
            <Shuffle aria-hidden size={18} />
            <span className="max-sm:sr-only">{t('stage.another')}</span>
          </Button>
          <MoreButton title={item.title} onClick={more} />
        </div>
      </div>
    </article>
  );
}
