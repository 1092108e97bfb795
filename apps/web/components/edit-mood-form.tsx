import type { MoodRecord } from '@emoverse/api-contract';
import { EMOTIONS, emotionSchema, feltEmotion } from '@emoverse/domain';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from './button.tsx';
import { Form } from './form.tsx';
import { SelectField } from './select-field.tsx';
import { describeProblem } from '../messages/describe-problem.ts';
import { useApp } from '../state/app.ts';

interface EditMoodFormProps {
  readonly mood: MoodRecord;
  readonly onSaved: (mood: MoodRecord) => void;
}

/** Another word for a mood, and its note. */
export function EditMoodForm({ mood, onSaved }: EditMoodFormProps) {
  const { t } = useTranslation();
  const { services } = useApp();
  const id = useId();
  const before = feltEmotion(mood);
  const [felt, setFelt] = useState(before);
  const [note, setNote] = useState(mood.note ?? '');
  const [problem, setProblem] = useState<string | undefined>(undefined);
  const save = async (): Promise<void> => {
    try {
      const body = { ...(felt === before ? {} : { felt }), note: note.trim() };
      onSaved(await services.api.call('patchMood', { params: { id: mood.id }, body }));
    } catch (error) {
      setProblem(describeProblem(error, t));
    }
  };
  return (
    <Form className="grid gap-4" onSubmit={() => void save()}>
      <SelectField
        label={t('history.felt')}
        value={felt}
        onChange={(value) => setFelt(emotionSchema.catch(before).parse(value))}
        options={EMOTIONS.map((emotion) => ({ value: emotion, label: t(`emotion.${emotion}`) }))}
      />
      <div>
        <label htmlFor={id} className="mb-1 block text-sm font-medium">
          {t('choose.note')}
        </label>
        <textarea
          id={id}
          rows={4}
          maxLength={2000}
          className="field"
          value={note}
          onChange={(event) => setNote(event.target.value)}
        />
      </div>
      {problem !== undefined && (
        <p role="alert" className="text-danger">
          {problem}
        </p>
      )}
      <div>
        <Button look="primary" type="submit">
          {t('common.save')}
        </Button>
      </div>
    </Form>
  );
}
