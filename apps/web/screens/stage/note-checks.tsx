import { CONTENT_NOTES, type ContentNote } from '@emoverse/domain';
import { useTranslation } from 'react-i18next';
import { CheckChip } from './check-chip.tsx';

interface NoteChecksProps {
  readonly chosen: readonly ContentNote[];
  readonly onChange: (chosen: readonly ContentNote[]) => void;
}

/** What a person would rather not meet now. */
export function NoteChecks({ chosen, onChange }: NoteChecksProps) {
  const { t } = useTranslation();
  return (
    <fieldset>
      <legend className="mb-2 text-sm font-medium">{t('filters.without')}</legend>
      <div className="flex flex-wrap gap-2">
        {CONTENT_NOTES.map((note) => (
          <CheckChip
            key={note}
            label={t(`contentNote.${note}`)}
            checked={chosen.includes(note)}
            onChange={(checked) =>
              onChange(checked ? [...chosen, note] : chosen.filter((other) => other !== note))
            }
          />
        ))}
      </div>
    </fieldset>
  );
}
