import { feltEmotion } from '@emoverse/domain';
import type { MoodRecord } from '@emoverse/api-contract';
import { Pencil, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from './button.tsx';
import { EmotionFace } from './emotion-face.tsx';
import { IconButton } from './icon-button.tsx';
import { Sheet } from './sheet.tsx';
import { describeProblem } from '../messages/describe-problem.ts';
import { formatTime } from '../messages/format.ts';
import { useApp } from '../state/app.ts';
import { EditMoodForm } from './edit-mood-form.tsx';

interface MoodEntryProps {
  readonly mood: MoodRecord;
  readonly onChanged: (mood: MoodRecord) => void;
  readonly onDeleted: () => void;
}

/** One kept mood with its note. */
export function MoodEntry({ mood, onChanged, onDeleted }: MoodEntryProps) {
  const { t, i18n } = useTranslation();
  const { services, toasts } = useApp();
  const [open, setOpen] = useState<'nothing' | 'edit' | 'delete'>('nothing');
  const emotion = feltEmotion(mood);
  const time = formatTime(mood.at, i18n.language);
  const name = `${t(`emotion.${emotion}`)}, ${time}`;
  const close = (): void => setOpen('nothing');
  const remove = async (): Promise<void> => {
    close();
    try {
      await services.api.call('deleteMood', { params: { id: mood.id } });
      onDeleted();
      toasts.show(t('history.deleted'));
    } catch (error) {
      toasts.show(describeProblem(error, t), { tone: 'problem' });
    }
  };
  return (
    <article className="card flex items-start gap-4 p-4" aria-label={name}>
      <EmotionFace emotion={emotion} size={46} />
      <div className="min-w-0 flex-1">
        <p className="font-medium">{t(`emotion.${emotion}`)}</p>
        <p className="text-sm text-ink-soft">
          {[
            time,
            t(`moodSource.${mood.estimate.source}`),
            ...(mood.intent === undefined ? [] : [t(`intent.${mood.intent.kind}.name`)]),
          ].join(' · ')}
        </p>
        {mood.note !== undefined && mood.note !== '' && (
          <p className="mt-2 whitespace-pre-wrap wrap-anywhere">{mood.note}</p>
        )}
      </div>
      <div className="flex">
        <IconButton icon={Pencil} label={t('history.edit', { name })} onClick={() => setOpen('edit')} />
        <IconButton icon={Trash2} label={t('history.delete', { name })} onClick={() => setOpen('delete')} />
      </div>
      <Sheet title={t('history.editTitle')} open={open === 'edit'} onClose={close}>
        <EditMoodForm
          mood={mood}
          onSaved={(changed) => {
            close();
            onChanged(changed);
          }}
        />
      </Sheet>
      <Sheet title={t('history.deleteTitle')} open={open === 'delete'} onClose={close}>
        <p>{t('history.deleteText')}</p>
        <div className="mt-5 flex flex-wrap gap-3">
          <Button look="danger" onClick={() => void remove()}>
            {t('history.deleteYes')}
          </Button>
          <Button onClick={close}>{t('common.cancel')}</Button>
        </div>
      </Sheet>
    </article>
  );
}
