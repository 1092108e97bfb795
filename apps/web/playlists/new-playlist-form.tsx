import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../components/button.tsx';
import { Form } from '../components/form.tsx';

interface NewPlaylistFormProps {
  /** What stands on the button. */
  readonly action: string;
  readonly initial?: string;
  readonly onName: (name: string) => void;
}

/** A name for a playlist. */
export function NewPlaylistForm({ action, initial = '', onName }: NewPlaylistFormProps) {
  const { t } = useTranslation();
  const id = useId();
  const [name, setName] = useState(initial);
  return (
    <Form
      className="flex flex-wrap items-end gap-3"
      onSubmit={() => {
        const trimmed = name.trim();
        if (trimmed === '') return;
        onName(trimmed);
        setName('');
      }}
    >
      <div className="min-w-48 flex-1">
        <label htmlFor={id} className="mb-1 block text-sm font-medium">
          {t('playlist.name')}
        </label>
        <input
          id={id}
          required
          maxLength={200}
          className="field"
          value={name}
          onChange={(event) => setName(event.target.value)}
        />
      </div>
      <Button look="primary" type="submit">
        {action}
      </Button>
    </Form>
  );
}
