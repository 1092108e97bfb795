import type { Recommended } from '@emoverse/api-contract';
import type { MediaDomain } from '@emoverse/domain';
import { Ellipsis, RefreshCw } from 'lucide-react';
import { useRef, useState, type ReactNode, type RefCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { Button } from '../../components/button.tsx';
import { IconButton } from '../../components/icon-button.tsx';
import { LoadingNote } from '../../components/loading-note.tsx';
import { Shelf } from '../../components/shelf.tsx';
import { WorkCard } from '../../components/work-card.tsx';
import { describeOrigin } from '../../messages/describe-origin.ts';
import { useApp } from '../../state/app.ts';
import { EMPTY_LIST, type ListState } from '../../state/lists.ts';
import { useSettings } from '../../state/use-settings.ts';
import { ListSheet } from './list-sheet.tsx';
import type { OpenMore } from '../../work-details/more-sheet.tsx';
import { NoticeNote } from './notice-note.tsx';
import { RoadStop } from './road-stop.tsx';
import { nameStretches, type Stretch } from './name-stretches.ts';
import { shownOf } from './shown-of.ts';
import { stretchOf } from './stretch-of.ts';

interface StageShelfProps {
  readonly domain: MediaDomain;
  /** Tells when the shelf comes near. */
  readonly watch: RefCallback<HTMLElement>;
  readonly onMore: OpenMore;
  readonly onFilters: () => void;
  /** The works are the stops of a journey, in its order. */
  readonly onJourney: boolean;
}

const COMING = 6;

/** One kind of works for the mood of this visit, side by side, and what to do when there are few, none, or no answer. */
export function StageShelf({ domain, watch, onMore, onFilters, onJourney }: StageShelfProps) {
  const { t, i18n } = useTranslation();
  const { lists, reactions, device } = useApp();
  const { filters } = useSettings();
  const count = useStore(device, (state) => state.listCount);
  const list = useStore(lists.store, (state) => state.lists[domain]) ?? EMPTY_LIST;
  const marks = useStore(reactions.store, (state) => state.marks);
  const pick = useStore(lists.store, (state) => state.pick);
  const shelf = useRef<HTMLDivElement>(null);
  const [listOpen, setListOpen] = useState(false);
  const shown = shownOf(list, marks);
  // The pick is played before what follows it.
  const picked = !onJourney && pick?.domain === domain ? pick.recommended : undefined;
  const among = picked === undefined ? shown : [picked, ...shown];
  const title = t(`shelf.${domain}`);
  const renew = (): void => void lists.renew(domain, filters, count);
  const more = (): void => void lists.more(domain, filters, count);
  const focusCard = (index: number): void => {
    // The work that was put aside is gone: the next one takes the focus.
    requestAnimationFrame(() => {
      const cards = shelf.current?.querySelectorAll<HTMLElement>('article') ?? [];
      cards[Math.min(index, cards.length - 1)]?.focus();
    });
  };
  const isRoad = onJourney && list.path.length > 1;
  const names = isRoad ? nameStretches(list.path) : [];
  const stretchAt = (index: number): Stretch | undefined => {
    const stop = isRoad ? shown[index] : undefined;
    return stop && names[stretchOf(stop.target, list.path)];
  };
  const stopOf = (index: number): ReactNode => {
    const stretch = stretchAt(index);
    if (stretch === undefined) return null;
    return (
      <RoadStop
        stretch={stretch}
        isNew={stretch !== stretchAt(index - 1)}
        isLast={index === shown.length - 1}
      />
    );
  };
  return (
    <div
      ref={(element) => {
        shelf.current = element;
        return watch(element);
      }}
      className="min-w-0"
    >
      <Shelf
        title={title}
        busy={list.kind === 'loading'}
        action={
          shown.length > 0 && (
            <>
              <IconButton icon={RefreshCw} label={t('shelf.renew', { title })} onClick={renew} />
              <IconButton
                icon={Ellipsis}
                label={t('shelf.more', { title })}
                onClick={() => setListOpen(true)}
              />
            </>
          )
        }
        intro={<ShelfState list={list} shown={shown} onRenew={renew} onMore={more} onFilters={onFilters} />}
      >
        {shown.map((recommended, index) => (
          <div key={recommended.item.id} className="rise">
            {stopOf(index)}
            <WorkCard
              playable={recommended}
              among={among}
              note={recommended.fromAfar && describeOrigin(recommended.item, t, i18n.language)}
              onMore={() =>
                onMore({
                  playable: recommended,
                  why: { recommended, policy: list.policy },
                  onGone: () => focusCard(index),
                })
              }
            />
          </div>
        ))}
        {list.kind === 'loading' &&
          Array.from({ length: shown.length > 0 ? 1 : COMING }, (_, index) => (
            <CardComing key={`coming-${index}`} />
          ))}
        {list.kind === 'ready' && list.notice === 'none' && shown.length > 0 && !isRoad && (
          <Button
            key="more"
            look="quiet"
            className="size-28 rounded-2xl! sm:size-32 2xl:size-40"
            onClick={more}
          >
            {t('stage.showMore')}
          </Button>
        )}
      </Shelf>
      <ListSheet
        domain={domain}
        items={shown}
        onJourney={isRoad}
        open={listOpen}
        onClose={() => setListOpen(false)}
      />
    </div>
  );
}

/** Room for a card, so that nothing moves when it comes. */
function CardComing() {
  return (
    <div aria-hidden className="w-28 sm:w-32 2xl:w-40">
      <div className="shimmer aspect-square rounded-2xl" />
      <div className="shimmer mt-2 h-4 rounded-full" />
      <div className="mt-2 h-9" />
    </div>
  );
}

interface ShelfStateProps {
  readonly list: ListState;
  readonly shown: readonly Recommended[];
  readonly onRenew: () => void;
  readonly onMore: () => void;
  readonly onFilters: () => void;
}

/** What has to be said of a shelf beside its works. */
function ShelfState({ list, shown, onRenew, onMore, onFilters }: ShelfStateProps) {
  const { t } = useTranslation();
  if (list.kind === 'loading') {
    return <LoadingNote rows={0} onRetry={shown.length > 0 ? onMore : onRenew} />;
  }
  if (list.kind === 'failed') {
    return (
      <p role="alert" className="flex flex-wrap items-center gap-x-4 gap-y-1 py-1">
        {t('shelf.failed')}
        <Button onClick={shown.length > 0 ? onMore : onRenew}>{t('common.tryAgain')}</Button>
      </p>
    );
  }
  if (list.isKept === true) {
    return (
      <p className="flex flex-wrap items-center gap-x-4 gap-y-1 py-1 text-ink-soft">
        {t('app.earlier')}
        <Button look="quiet" size="small" className="underline" onClick={onRenew}>
          {t('common.tryAgain')}
        </Button>
      </p>
    );
  }
  const notice = shown.length === 0 && list.notice === 'none' ? 'all-gone' : list.notice;
  return notice === 'none' ? null : <NoticeNote notice={notice} onFilters={onFilters} onRenew={onRenew} />;
}
