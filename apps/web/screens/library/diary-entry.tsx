import { Link } from '@tanstack/react-router';
import { type MoodPoint, moodWordAt } from '@emoverse/domain';
import { lightProperties } from '@emoverse/light';
import { ArrowRight, Ellipsis } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../components/button.tsx';
import { Cover } from '../../components/cover.tsx';
import { IconButton } from '../../components/icon-button.tsx';
import { RateWork } from '../../components/rate-work.tsx';
import { Sheet } from '../../components/sheet.tsx';
import { StarRow } from '../../components/star-row.tsx';
import { formatNumber, formatTime } from '../../messages/format.ts';
import { ownPicture } from '../../player/track.ts';
import type { DiaryWork } from './diary-of.ts';

interface DiaryEntryProps {
  readonly entry: DiaryWork;
  readonly stars: number | undefined;
  readonly onRemove: () => void;
}

/** A work of a day: its cover, the stars it was given, and how one felt before and after it. */
export function DiaryEntry({ entry, stars, onRemove }: DiaryEntryProps) {
  const { t, i18n } = useTranslation();
  const [open, setOpen] = useState(false);
  const { item, at, felt } = entry;
  const { title } = item;
  const time = formatTime(at, i18n.language);
  return (
    <article
      aria-label={`${title}, ${time}`}
      className="flex items-center gap-4 rounded-2xl p-2 hover:bg-surface/70"
    >
      <Cover item={item} picture={ownPicture(item)} className="w-14 shrink-0" />
      <div className="min-w-0 flex-1">
        <Link
          to="/w/$id"
          params={{ id: item.id }}
          dir="auto"
          className="line-clamp-2 font-medium underline-offset-4 hover:underline"
        >
          {title}
        </Link>
        <p dir="auto" className="truncate text-sm text-ink-soft">
          {[...item.creators.slice(0, 1), time].join(' · ')}
        </p>
        {(stars !== undefined || felt !== undefined) && (
          <p className="mt-1 flex flex-wrap items-center gap-x-4 gap-y-1 text-sm">
            {stars !== undefined && (
              <span
                role="img"
                aria-label={t('stars.value', { stars: formatNumber(stars, i18n.language, 1) })}
              >
                <StarRow stars={stars} cellSize={18} size={16} />
              </span>
            )}
            {felt !== undefined && (
              <span className="inline-flex flex-wrap items-center gap-2">
                {felt.before !== undefined && <Orb mood={felt.before} />}
                {felt.before !== undefined && (
                  <ArrowRight
                    aria-label={t('diary.then')}
                    size={14}
                    className="text-ink-soft rtl:-scale-x-100"
                  />
                )}
                <Orb mood={felt.after} />
              </span>
            )}
          </p>
        )}
      </div>
      <IconButton icon={Ellipsis} label={t('card.more', { title })} onClick={() => setOpen(true)} />
      <Sheet title={title} open={open} onClose={() => setOpen(false)}>
        <div className="grid justify-items-start gap-5">
          <RateWork item={item} />
          <Button
            look="danger"
            onClick={() => {
              setOpen(false);
              onRemove();
            }}
          >
            {t('diary.remove')}
          </Button>
        </div>
      </Sheet>
    </article>
  );
}

function Orb({ mood }: { readonly mood: MoodPoint }) {
  const { t } = useTranslation();
  return (
    <span className="inline-flex items-center gap-1.5">
      <span aria-hidden className="orb-colour size-5 rounded-full" style={lightProperties(mood)} />
      {t(`moodWord.${moodWordAt(mood)}`)}
    </span>
  );
}
