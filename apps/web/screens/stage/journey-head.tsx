import type { MediaDomain } from '@emoverse/domain';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { PlaneView } from '../../components/plane-view.tsx';
import { formatMinutes } from '../../messages/format.ts';
import { PlayAll } from '../../player/play-all.tsx';
import { PlayButton } from '../../player/play-button.tsx';
import { useApp } from '../../state/app.ts';
import type { VisitState } from '../../state/visit.ts';
import { countMinutes } from './count-minutes.ts';
import { nameStretches } from './name-stretches.ts';
import { PlaySoundscape } from './play-soundscape.tsx';
import { shownOf } from './shown-of.ts';

interface JourneyHeadProps {
  readonly visit: Extract<VisitState, { kind: 'chosen' }>;
  /** The domain whose works are the road. */
  readonly domain: MediaDomain;
}

/** What is gone through in one sitting, and how long one of it usually is; a sum of films or books would say nothing. */
const USUAL_MINUTES: Readonly<Partial<Record<MediaDomain, number>>> = { music: 4, wellbeing: 5 };

/** Where a journey goes, how long it takes, and the one button that plays it through. */
export function JourneyHead({ visit, domain }: JourneyHeadProps) {
  const { t, i18n } = useTranslation();
  const { lists, reactions, player } = useApp();
  const list = useStore(lists.store, (state) => state.lists[domain]);
  const marks = useStore(reactions.store, (state) => state.marks);
  const shown = shownOf(list, marks);
  const [first] = shown;
  const path = list?.path ?? [];
  const usual = USUAL_MINUTES[domain];
  const length =
    usual === undefined
      ? undefined
      : countMinutes(
          shown.map(({ item }) => item),
          usual,
        );
  const end = path.length > 1 ? nameStretches(path).at(-1) : undefined;
  return (
    <section
      aria-label={t('journey.title')}
      className="mb-2 flex items-center gap-4 sm:mb-4 sm:gap-8 lg:mt-2"
    >
      <div className="w-28 shrink-0 sm:w-44 [&_span]:text-[0px]">
        <PlaneView estimate={visit.mood} path={path} />
      </div>
      <div className="grid min-w-0 content-center justify-items-start gap-2">
        <p className="font-display text-2xl text-balance sm:text-4xl">
          {end === undefined || end === 'there'
            ? t('journey.from', { from: t(`looks.${visit.emotion}`) })
            : t('journey.fromTo', {
                from: t(`looks.${visit.emotion}`),
                to: t(`journey.stretch.${end}`).toLocaleLowerCase(i18n.language),
              })}
        </p>
        {length !== undefined && (
          <p className="text-ink-soft">
            {length.about
              ? t('journey.about', { length: formatMinutes(length.minutes, i18n.language) })
              : formatMinutes(length.minutes, i18n.language)}
          </p>
        )}
        {first !== undefined &&
          (player.countOf(shown) > 0 ? (
            <PlayAll playables={shown} />
          ) : domain === 'music' ? (
            <PlaySoundscape look="primary" />
          ) : (
            <PlayButton look="primary" playable={first} among={shown} />
          ))}
      </div>
    </section>
  );
}
