import { useParams } from '@tanstack/react-router';
import { guessRegion, type CatalogueItem } from '@emoverse/domain';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { FailedNote } from '../../components/failed-note.tsx';
import { ItemLinks } from '../../components/item-links.tsx';
import { LoadingNote } from '../../components/loading-note.tsx';
import { RateWork } from '../../components/rate-work.tsx';
import { SaveButton } from '../../components/save-button.tsx';
import { Cover } from '../../components/cover.tsx';
import { describeItem } from '../../messages/describe-item.ts';
import { formatRating } from '../../messages/format-rating.ts';
import { PlayButton } from '../../player/play-button.tsx';
import { useSound } from '../../player/use-sound.ts';
import { useApp } from '../../state/app.ts';
import { useOnTop } from '../../state/use-on-top.ts';
import { useRemote } from '../../state/use-remote.ts';
import { QuietLine } from '../../work-details/quiet-line.tsx';
import { Reviews } from '../../work-details/reviews.tsx';
import { WhySuggested } from './why-suggested.tsx';
import { LikeShelves } from './like-shelves.tsx';

/** One work: what it is, how it feels, the ways to it, and what is like it. */
export function WorkScreen() {
  const { services } = useApp();
  const { id } = useParams({ from: '/w/$id' });
  const load = useCallback(
    (signal: AbortSignal) => services.api.call('getItem', { params: { itemId: id } }, { signal }),
    [services, id],
  );
  const { state, again } = useRemote(load);
  if (state.kind === 'loading') return <LoadingNote rows={2} onRetry={again} />;
  if (state.kind === 'failed') return <FailedNote error={state.error} onRetry={again} />;
  return <Work key={state.value.id} item={state.value} />;
}

function Work({ item }: { readonly item: CatalogueItem }) {
  const { t, i18n } = useTranslation();
  useOnTop({ playable: { item } });
  const facts = [...formatRating(item, t, i18n.language), ...describeItem(item, t, i18n.language)];
  const said = item.description ?? item.practice?.summary;
  return (
    <article className="rise mx-auto w-full max-w-6xl px-4 pt-6 pb-16 sm:px-6 sm:pt-12">
      <title>{`${item.title} · EmoVerse`}</title>
      <div className="grid items-start gap-6 grid-cols-[minmax(0,1fr)] md:grid-cols-[minmax(0,22rem)_minmax(0,1fr)] md:gap-12">
        <span className="mx-auto block w-[min(64%,18rem)] overflow-hidden rounded-3xl shadow-card md:w-full">
          <Cover item={item} words />
        </span>
        <div className="grid min-w-0 content-start gap-5 md:pt-4">
          <header>
            <h1 tabIndex={-1} className="text-4xl wrap-anywhere outline-none sm:text-5xl" dir="auto">
              {item.title}
            </h1>
            {item.creators.length > 0 && (
              <p className="mt-2 text-xl text-ink-soft" dir="auto">
                {item.creators.join(', ')}
              </p>
            )}
          </header>
          <div className="flex flex-wrap gap-3">
            <PlayButton look="primary" playable={{ item }} among={[]} />
            <SaveButton playable={{ item }} />
          </div>
          {item.domain !== 'wellbeing' && <RateWork item={item} />}
          {said !== undefined && (
            <p className="max-w-prose text-xl leading-relaxed" dir="auto">
              {said}
            </p>
          )}
          <ul className="flex flex-wrap gap-x-2 gap-y-1 text-ink-soft [&>li+li]:before:me-2 [&>li+li]:before:content-['·']">
            {facts.map((fact) => (
              <li key={fact}>{fact}</li>
            ))}
          </ul>
          <QuietLine item={item} />
          <WhySuggested itemId={item.id} />
          {item.practice === undefined && <WaysTo item={item} />}
        </div>
      </div>
      <LikeShelves item={item} />
      <section aria-labelledby="words" className="mt-12 max-w-2xl">
        <h2 id="words" className="mb-3 text-xl sm:text-2xl">
          {t('work.words')}
        </h2>
        <Reviews item={item} />
      </section>
    </article>
  );
}

/** Ways to it beside its main act, which may be one of them. */
function WaysTo({ item }: { readonly item: CatalogueItem }) {
  const { t } = useTranslation();
  const { reactions } = useApp();
  const sound = useSound(item);
  return (
    <section aria-label={t('work.where')} className="flex flex-wrap gap-2 empty:hidden">
      <ItemLinks
        item={item}
        country={guessRegion(navigator.languages, timeZone())?.country}
        without={sound.kind === 'link' ? sound.link.address : undefined}
        onOpen={() => reactions.react({ itemId: item.id }, 'opened')}
      />
    </section>
  );
}

function timeZone(): string {
  return new Intl.DateTimeFormat().resolvedOptions().timeZone;
}
