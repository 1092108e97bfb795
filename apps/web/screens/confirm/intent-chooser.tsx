import {
  INTENTS,
  type DefaultIntentName,
  type Intent,
  type IntentChoice,
  type MoodPoint,
} from '@emoverse/domain';
import { ArrowRight, Equal, Leaf, Route, Target, TrendingUp, type LucideIcon } from 'lucide-react';
import { RadioGroup } from 'radix-ui';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../components/button.tsx';
import { PlanePicker } from '../../components/plane-picker.tsx';
import { describePoint } from '../../messages/describe-point.ts';

const ICONS: Readonly<Record<Intent, LucideIcon>> = {
  match: Equal,
  lift: TrendingUp,
  calm: Leaf,
  focus: Target,
  journey: Route,
};

/** Content: where most journeys want to end. */
const DESTINATION: MoodPoint = { valence: 0.7, arousal: 0.3 };

interface IntentChooserProps {
  readonly initial: IntentChoice;
  /** The name of what is preselected, where it was chosen for the mood. */
  readonly suited?: DefaultIntentName | undefined;
  readonly onChoose: (choice: IntentChoice) => void;
  /** What the button says; by default that suggestions follow. */
  readonly action?: string;
}

/** Match, lift, calm, focus, or a journey to a place on the plane. */
export function IntentChooser({ initial, suited, onChoose, action }: IntentChooserProps) {
  const { t, i18n } = useTranslation();
  const [intent, setIntent] = useState<Intent>(initial.kind);
  const [destination, setDestination] = useState(
    initial.kind === 'journey' ? initial.destination : DESTINATION,
  );
  return (
    <section aria-labelledby="intent-title">
      <h2 id="intent-title" tabIndex={-1} className="mb-4 text-2xl outline-none">
        {t('intent.title')}
      </h2>
      {suited !== undefined && <p className="mb-4 text-ink-soft">{t(`intent.suited.${suited}`)}</p>}
      <RadioGroup.Root
        aria-labelledby="intent-title"
        value={intent}
        onValueChange={(value) => setIntent(INTENTS.find((candidate) => candidate === value) ?? 'match')}
        className="grid gap-3 sm:grid-cols-2 lg:grid-cols-3"
      >
        {INTENTS.map((name) => {
          const Icon = ICONS[name];
          return (
            <RadioGroup.Item
              key={name}
              value={name}
              aria-label={t(`intent.${name}.name`)}
              aria-describedby={`intent-${name}`}
              className="card flex items-start gap-4 p-4 text-left transition-colors hover:bg-sunken data-[state=checked]:border-accent data-[state=checked]:bg-accent-wash"
            >
              <Icon aria-hidden size={22} className="mt-1 shrink-0 text-accent" />
              <span>
                <span className="block font-display text-lg">{t(`intent.${name}.name`)}</span>
                <span id={`intent-${name}`} className="block text-sm text-ink-soft">
                  {t(`intent.${name}.text`)}
                </span>
              </span>
            </RadioGroup.Item>
          );
        })}
      </RadioGroup.Root>
      {intent === 'journey' && (
        <div className="rise mt-6 grid items-center gap-6 sm:grid-cols-[minmax(0,18rem)_1fr]">
          <PlanePicker label={t('intent.destination')} value={destination} onChange={setDestination} />
          <p className="text-ink-soft">
            {t('intent.destinationText', { place: describePoint(destination, t, i18n.language) })}
          </p>
        </div>
      )}
      <Button
        look="primary"
        className="mt-6"
        onClick={() => onChoose(intent === 'journey' ? { kind: 'journey', destination } : { kind: intent })}
      >
        {action ?? t('intent.show')}
        <ArrowRight aria-hidden size={19} />
      </Button>
    </section>
  );
}
