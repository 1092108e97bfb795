import {
  INTENTS,
  type CatalogueItem,
  type DefaultIntentName,
  type Intent,
  type IntentChoice,
  type MoodPoint,
  moodWordAt,
} from '@emoverse/domain';
import { ArrowRight, Equal, Leaf, Route, Target, TrendingUp, type LucideIcon } from 'lucide-react';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../components/button.tsx';
import { PlanePicker } from '../components/plane-picker.tsx';
import { Cover } from '../components/cover.tsx';

const ICONS: Readonly<Record<Intent, LucideIcon>> = {
  match: Equal,
  lift: TrendingUp,
  calm: Leaf,
  focus: Target,
  journey: Route,
};

/** Content: where most journeys want to end. */
const DESTINATION: MoodPoint = { valence: 0.7, arousal: 0.3 };

interface IntentChipsProps {
  /** What it leads to, where that is known already. */
  readonly covers?: Readonly<Partial<Record<Intent, readonly CatalogueItem[]>>>;
  /** Stands first among them, because it suits the mood or the person has said so. */
  readonly first: IntentChoice;
  /** The name of what stands first, where it was chosen for the mood. */
  readonly suited?: DefaultIntentName | undefined;
  readonly onChoose: (choice: IntentChoice) => void;
}

/** What the person wants of their mood: one tap, with two covers of what it leads to. */
export function IntentChips({ covers = {}, first, suited, onChoose }: IntentChipsProps) {
  const { t } = useTranslation();
  const id = useId();
  const [destination, setDestination] = useState<MoodPoint | undefined>(undefined);
  const order = [first.kind, ...INTENTS.filter((intent) => intent !== first.kind)];
  const choose = (intent: Intent): void => {
    if (intent !== 'journey') onChoose({ kind: intent });
    else if (first.kind === 'journey') onChoose(first);
    else setDestination(DESTINATION);
  };
  return (
    <section aria-labelledby={`${id}-title`}>
      <h3 id={`${id}-title`} className="font-display text-xl">
        {t('intent.title')}
      </h3>
      <ul className="mt-3 grid gap-2">
        {order.map((intent) => {
          const Icon = ICONS[intent];
          return (
            <li key={intent}>
              <button
                type="button"
                onClick={() => choose(intent)}
                className="flex min-h-17 w-full items-center gap-3 rounded-2xl border border-line bg-surface/90 py-2 ps-4 pe-2.5 text-start transition-colors hover:border-accent hover:bg-accent-wash"
              >
                <Icon aria-hidden size={22} className="shrink-0 text-accent" />
                <span className="min-w-0 flex-1">
                  <span className="block font-display text-lg leading-tight">
                    {t(`intent.${intent}.name`)}
                  </span>
                  <span className="block text-sm text-ink-soft">
                    {intent === first.kind && suited !== undefined
                      ? t(`intent.suited.${suited}`)
                      : t(`intent.${intent}.text`)}
                  </span>
                </span>
                <Covers items={covers[intent] ?? []} />
              </button>
            </li>
          );
        })}
      </ul>
      {destination !== undefined && (
        <div className="rise mt-4 grid items-center gap-4 sm:grid-cols-[14rem_1fr]">
          <PlanePicker label={t('intent.destination')} value={destination} onChange={setDestination} />
          <div>
            <p className="text-ink-soft">
              {t('intent.destinationText', { place: t(`moodWord.${moodWordAt(destination)}`) })}
            </p>
            <Button
              look="primary"
              className="mt-3"
              onClick={() => onChoose({ kind: 'journey', destination })}
            >
              {t('intent.go')}
              <ArrowRight aria-hidden size={19} className="rtl:-scale-x-100" />
            </Button>
          </div>
        </div>
      )}
    </section>
  );
}

/** Room for two, so that nothing moves when they come. */
function Covers({ items }: { readonly items: readonly CatalogueItem[] }) {
  return (
    <span aria-hidden className="flex h-13 w-24 shrink-0 items-center justify-end">
      {items.slice(0, 2).map((item, index) => (
        <span
          key={item.id}
          className={`w-12 overflow-hidden rounded-lg shadow-card ${index === 0 ? 'z-10 -me-1.5 -rotate-3' : 'rotate-3'}`}
        >
          <span className="block max-h-13 overflow-hidden">
            <Cover item={item} />
          </span>
        </span>
      ))}
    </span>
  );
}
