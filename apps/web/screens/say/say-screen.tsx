import type { MoodEstimate } from '@emoverse/domain';
import { moodFromEmotion } from '@emoverse/mood';
import { Link } from '@tanstack/react-router';
import { Image, Mic, type LucideIcon } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Page } from '../../components/page.tsx';
import { useApp } from '../../state/app.ts';
import { useIsChild } from '../../state/use-is-child.ts';
import { SevenWords } from '../../mood-choice/seven-words.tsx';
import { SayWords } from './say-words.tsx';

/** The person says it: in their words, by voice, with one word, or by a photo. */
export function SayScreen() {
  const { t } = useTranslation();
  const { visit, camera, services } = useApp();
  const isChild = useIsChild();
  const propose = (estimate: MoodEstimate): void => {
    camera.stop();
    visit.propose(estimate);
  };
  return (
    <Page title={t('say.title')}>
      <SayWords onSay={propose} />
      <div className="mt-5 flex flex-wrap gap-3">
        <Door to="/voice" icon={Mic} label={t('say.voice')} />
        {!isChild && <Door to="/photo" icon={Image} label={t('say.photo')} />}
      </div>
      <section aria-labelledby="one-word" className="mt-10">
        <h2 id="one-word" tabIndex={-1} className="mb-3 font-display text-2xl outline-none">
          {t('say.oneWord')}
        </h2>
        <SevenWords onChoose={(emotion) => propose(moodFromEmotion(emotion, services.now()))} />
      </section>
    </Page>
  );
}

interface DoorProps {
  readonly to: '/voice' | '/photo';
  readonly icon: LucideIcon;
  readonly label: string;
}

function Door({ to, icon: Icon, label }: DoorProps) {
  return (
    <Link
      to={to}
      className="inline-flex min-h-12 items-center gap-2.5 rounded-full border border-line-strong bg-surface px-5 font-medium hover:bg-sunken"
    >
      <Icon aria-hidden size={19} className="text-accent" />
      {label}
    </Link>
  );
}
