import { Link } from '@tanstack/react-router';
import type { Recommended } from '@emoverse/api-contract';
import type { CatalogueItem } from '@emoverse/domain';
import { ArrowLeft } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../components/button.tsx';
import { ItemLinks } from '../components/item-links.tsx';
import { Sheet } from '../components/sheet.tsx';
import { RateWork } from '../components/rate-work.tsx';
import { Cover } from '../components/cover.tsx';
import { describeItem } from '../messages/describe-item.ts';
import { useApp } from '../state/app.ts';
import { useOnTop } from '../state/use-on-top.ts';
import { PlaylistChoice } from '../playlists/playlist-choice.tsx';
import { Curious } from './curious.tsx';
import { MoreActs } from './more-acts.tsx';
import { QuietLine } from './quiet-line.tsx';
import { Reviews } from './reviews.tsx';
import { useWhy } from './use-why.ts';
import type { MoreOf } from './more-of.ts';

export type OpenMore = (more: MoreOf) => void;

interface MoreSheetProps {
  /** Undefined: closed. */
  readonly more: MoreOf | undefined;
  readonly onClose: () => void;
}

/** Everything else that can be done with a work, and why it is here. */
export function MoreSheet({ more, onClose }: MoreSheetProps) {
  return (
    <Sheet title={more?.playable.item.title ?? ''} open={more !== undefined} onClose={onClose}>
      {more !== undefined && <More key={more.playable.item.id} more={more} onClose={onClose} />}
    </Sheet>
  );
}

function More({ more, onClose }: { readonly more: MoreOf; readonly onClose: () => void }) {
  const { t } = useTranslation();
  const { reactions } = useApp();
  const [view, setView] = useState<'acts' | 'reviews' | 'playlist'>('acts');
  const { playable, why, onGone, onBack } = more;
  const { item, impressionId } = playable;
  useOnTop({
    playable,
    onGone: () => {
      onClose();
      onGone?.();
    },
    onBack,
  });
  const open = (): void => void reactions.react({ itemId: item.id, impressionId }, 'opened');
  if (view !== 'acts') {
    return (
      <>
        <Button look="quiet" className="mb-3 -ms-4" onClick={() => setView('acts')}>
          <ArrowLeft aria-hidden size={17} className="rtl:-scale-x-100" />
          {t('common.back')}
        </Button>
        {view === 'reviews' ? (
          <Reviews item={item} />
        ) : (
          <PlaylistChoice itemId={item.id} title={item.title} onDone={onClose} />
        )}
      </>
    );
  }
  return (
    <div className="grid gap-5">
      <About item={item} />
      {item.domain !== 'wellbeing' && <RateWork item={item} />}
      <MoreActs
        more={more}
        onClose={onClose}
        onReviews={() => setView('reviews')}
        onPlaylist={() => setView('playlist')}
      />
      {why !== undefined && <Why {...why} />}
      <div className="flex flex-wrap gap-2 empty:hidden">
        <ItemLinks item={item} onOpen={open} />
      </div>
    </div>
  );
}

function About({ item }: { readonly item: CatalogueItem }) {
  const { t, i18n } = useTranslation();
  const facts = describeItem(item, t, i18n.language);
  return (
    <div className="flex gap-4">
      <Link to="/w/$id" params={{ id: item.id }} tabIndex={-1} aria-hidden className="w-20 shrink-0">
        <Cover item={item} />
      </Link>
      <div className="grid min-w-0 content-start gap-1">
        <p className="font-medium">{item.creators.slice(0, 3).join(', ')}</p>
        <p className="text-sm text-ink-soft">
          {facts.join(' · ')}
          {item.explicit && (
            <span className="ms-2 rounded border border-line-strong px-1 text-xs">{t('item.explicit')}</span>
          )}
        </p>
        <p dir="auto">{item.description ?? item.practice?.summary}</p>
        <QuietLine item={item} />
        <Link to="/w/$id" params={{ id: item.id }} className="py-2 underline underline-offset-4">
          {t('card.page')}
        </Link>
      </div>
    </div>
  );
}

function Why({ recommended, policy }: { readonly recommended: Recommended; readonly policy: string }) {
  const { t } = useTranslation();
  const why = useWhy(recommended);
  return (
    <section>
      <h3 className="text-lg">{t('why.heading')}</h3>
      <p className="mt-1">{why}</p>
      <Curious recommended={recommended} policy={policy} />
    </section>
  );
}
