import { Link } from '@tanstack/react-router';
import { fuseMoodsWithWeights } from '@emoverse/mood';
import { UNKNOWN_DEVIATION, topEmotion, type MoodEstimate } from '@emoverse/domain';
import {
  Image,
  MessageSquareText,
  Mic,
  Plus,
  ScanFace,
  SlidersHorizontal,
  type LucideIcon,
} from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '../components/button.tsx';
import { formatPercent } from '../messages/format.ts';
import { useApp } from '../state/app.ts';
import { doorOf, type MoodDoor } from '../state/visit.ts';
import { arousalWord } from '../voice/arousal-word.ts';

const ICONS: Readonly<Record<MoodDoor, LucideIcon>> = {
  face: ScanFace,
  photo: Image,
  words: MessageSquareText,
  voice: Mic,
  choice: SlidersHorizontal,
};
const LINKS = [
  { door: 'face', to: '/read' },
  { door: 'words', to: '/say' },
  { door: 'voice', to: '/voice' },
  { door: 'choice', to: '/' },
] as const;

/** What this mood rests on: each part with its weight and a way to take it out, and the doors to add another. */
export function MoodBasis({ parts }: { readonly parts: readonly MoodEstimate[] }) {
  const { t, i18n } = useTranslation();
  const { visit } = useApp();
  const { weights } = fuseMoodsWithWeights(parts);
  const says = (part: MoodEstimate): string => {
    if (part.valenceDeviation >= UNKNOWN_DEVIATION) return t(`basis.voice.${arousalWord(part.arousal)}`);
    if (part.arousalDeviation >= UNKNOWN_DEVIATION) {
      const word = part.valence > 0 ? 'pleasant' : part.valence < 0 ? 'unpleasant' : 'between';
      return t(`choose.pleasantness.${word}`);
    }
    return t(`emotion.${topEmotion(part.scores)}`);
  };
  return (
    <section aria-labelledby="basis-title" className="mt-6">
      <h3 id="basis-title" className="mb-3 font-sans text-base font-semibold">
        {t('basis.title')}
      </h3>
      <ul className="grid gap-2">
        {parts.map((part, index) => {
          const door = doorOf(part);
          const Icon = ICONS[door];
          return (
            <li key={door} className="flex min-h-12 items-center gap-3 rounded-xl bg-sunken px-4 py-1.5">
              <Icon aria-hidden size={19} className="shrink-0 text-accent" />
              <span className="flex-1">
                <span className="font-medium">{t(`basis.door.${door}`)}</span>
                <span className="text-ink-soft"> · {says(part)}</span>
                {parts.length > 1 && (
                  <span className="block text-sm text-ink-soft">
                    {t('basis.weight', { share: formatPercent(weights[index]?.scores ?? 0, i18n.language) })}
                  </span>
                )}
              </span>
              {parts.length > 1 && (
                <Button
                  look="quiet"
                  size="small"
                  aria-label={t('basis.removePart', { part: t(`basis.door.${door}`) })}
                  onClick={() => visit.removePart(part)}
                >
                  {t('basis.remove')}
                </Button>
              )}
            </li>
          );
        })}
      </ul>
      <p className="mt-3 flex flex-wrap items-center gap-x-2 gap-y-1 text-sm text-ink-soft">
        <Plus aria-hidden size={16} />
        <span>{t('basis.add')}</span>
        {LINKS.filter(({ door }) => parts.every((part) => doorOf(part) !== door)).map(({ door, to }) => (
          <Link
            key={door}
            to={to}
            onClick={() => visit.addAnother()}
            className="inline-flex min-h-11 items-center rounded-full px-3 text-ink underline underline-offset-4 hover:bg-sunken"
          >
            {t(`basis.addDoor.${door}`)}
          </Link>
        ))}
      </p>
    </section>
  );
}
