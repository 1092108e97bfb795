import type { Recommended } from '@emoverse/api-contract';
import { Star } from 'lucide-react';
import { useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../components/button.tsx';
import { Cover } from '../../components/cover.tsx';
import { ItemLinks } from '../../components/item-links.tsx';
import { PracticeButton } from '../practice/practice-button.tsx';
import { describeItem, describeRating } from '../../messages/describe-item.ts';
import { describePoint } from '../../messages/describe-point.ts';
import { describeReason } from '../../messages/describe-reason.ts';
import { describeViewers } from '../../messages/describe-viewers.ts';
import { PlayTrack } from '../../player/play-track.tsx';
import { ownPicture, type Playable } from '../../player/track.ts';
import { useApp } from '../../state/app.ts';
import { AddToPlaylist } from '../playlists/add-to-playlist.tsx';
import { ItemActions } from './item-actions.tsx';
import { KindActions } from './kind-actions.tsx';
import { ReviewsSheet } from './reviews-sheet.tsx';
import { SongPreview } from './song-preview.tsx';
import { SpotifyEmbed } from './spotify-embed.tsx';
import { WhySheet } from './why-sheet.tsx';

interface SuggestionCardProps {
  readonly recommended: Recommended;
  /** Name and version of the policy that ranked it. */
  readonly policy: string;
  /** Its place on a journey, from 1; undefined where the order is no way. */
  readonly number?: number;
  /** The list it stands in: what a player goes on with. */
  readonly among: readonly Playable[];
  /** The card is about to leave the list. */
  readonly onGone: () => void;
}

const REASONS_SHOWN = 2;

/** One suggestion: what it is, why it is here, and what can be done with it. */
export function SuggestionCard({ recommended, policy, number, among, onGone }: SuggestionCardProps) {
  const { t, i18n } = useTranslation();
  const { reactions } = useApp();
  const { item, reasons, impressionId, viewers, target: served } = recommended;
  const [sheet, setSheet] = useState<'none' | 'why' | 'reviews'>('none');
  const [kindsOpen, setKindsOpen] = useState(false);
  const heading = useId();
  const target = { itemId: item.id, impressionId };
  const facts = describeItem(item, t, i18n.language);
  const rating = item.rating === undefined ? undefined : describeRating(item.rating, t, i18n.language);
  const opened = useRef(false);
  const open = (): void => {
    // Once a showing: a second click says nothing new.
    if (opened.current) return;
    opened.current = true;
    reactions.react(target, 'opened');
  };
  return (
    <article
      aria-labelledby={heading}
      tabIndex={-1}
      className="card rise flex h-full flex-col p-4 outline-offset-2 sm:p-5"
    >
      <div className="flex gap-4 sm:gap-5">
        <div className="grid shrink-0 justify-items-center gap-2 self-start">
          <Cover item={item} picture={ownPicture(item)} className="w-20 sm:w-28" />
          {number !== undefined && (
            <span className="grid size-8 place-items-center rounded-full border border-line-strong font-medium tabular-nums">
              <span className="sr-only">{t('journey.number', { number })}</span>
              <span aria-hidden>{number}</span>
            </span>
          )}
        </div>
        <div className="min-w-0 flex-1">
          <h2 id={heading} className="text-lg leading-snug sm:text-xl">
            {item.title}
          </h2>
          {item.creators.length > 0 && (
            <p className="text-[0.95rem]">{item.creators.slice(0, 3).join(', ')}</p>
          )}
          <p className="mt-0.5 text-sm text-ink-soft">
            {facts.join(' · ')}
            {item.explicit && (
              <span className="ml-2 rounded border border-line-strong px-1 text-xs">
                {t('item.explicit')}
              </span>
            )}
          </p>
          {item.practice !== undefined && <p className="mt-2">{item.practice.summary}</p>}
          {rating !== undefined && (
            <p className="mt-1 flex flex-wrap items-center gap-x-1.5 text-sm text-ink-soft">
              <Star aria-hidden size={14} fill="currentColor" className="text-(--happy)" />
              <span className="font-medium text-ink">{rating.figure}</span>
              <span>{rating.origin}</span>
            </p>
          )}
          {viewers !== undefined && (
            <p className="mt-1 text-sm text-ink-soft">
              {t('viewers.tone', { words: describeViewers(viewers, t) })}
            </p>
          )}
          {number !== undefined && (
            <p className="mt-1 text-sm text-ink-soft">
              {t('journey.towards', { place: describePoint(served, t, i18n.language) })}
            </p>
          )}
          <ul aria-label={t('item.reasons')} className="mt-2.5 grid gap-1 text-[0.95rem]">
            {reasons.slice(0, REASONS_SHOWN).map((reason, index) => (
              <li key={index} className="flex gap-2.5">
                <span aria-hidden className="mt-2 size-1.5 shrink-0 rounded-full bg-glow-2" />
                {describeReason(reason, t, i18n.language)}
              </li>
            ))}
          </ul>
        </div>
      </div>
      <div className="mt-3.5 mb-3 flex flex-wrap items-center gap-2 sm:pl-33">
        <PracticeButton item={item} target={target} />
        <PlayTrack playable={recommended} among={among} />
        <SongPreview item={item} onOpen={open} />
        <SpotifyEmbed item={item} onOpen={open} />
        <ItemLinks item={item} onOpen={open} />
      </div>
      <div className="mt-auto">
        <div className="flex flex-wrap items-center gap-x-1 border-t border-line pt-2">
          <ItemActions
            recommended={recommended}
            onGone={onGone}
            kindsOpen={kindsOpen}
            onKinds={() => setKindsOpen(!kindsOpen)}
          />
          <AddToPlaylist itemId={item.id} title={item.title} />
          <span className="ml-auto flex">
            {item.domain !== 'wellbeing' && (
              <Button
                look="quiet"
                size="small"
                aria-label={t('reviews.buttonNamed', { title: item.title })}
                onClick={() => setSheet('reviews')}
              >
                {t('reviews.button')}
              </Button>
            )}
            <Button
              look="quiet"
              size="small"
              aria-label={t('why.buttonNamed', { title: item.title })}
              onClick={() => setSheet('why')}
            >
              {t('why.button')}
            </Button>
          </span>
        </div>
        {kindsOpen && <KindActions recommended={recommended} onGone={onGone} />}
      </div>
      <WhySheet
        recommended={recommended}
        policy={policy}
        open={sheet === 'why'}
        onClose={() => setSheet('none')}
      />
      <ReviewsSheet item={item} open={sheet === 'reviews'} onClose={() => setSheet('none')} />
    </article>
  );
}
