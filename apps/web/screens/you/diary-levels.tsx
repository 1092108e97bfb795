import type { DiaryLevel } from '@emoverse/mood-files';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../components/button.tsx';
import { Form } from '../../components/form.tsx';
import { SelectField } from '../../components/select-field.tsx';

const LEVELS = ['very-good', 'good', 'so-so', 'bad', 'very-bad'] as const satisfies readonly DiaryLevel[];

interface DiaryLevelsProps {
  readonly guesses: ReadonlyMap<string, DiaryLevel | undefined>;
  readonly onSaid: (levels: ReadonlyMap<string, DiaryLevel>) => void;
}

/** How good the moods of a diary are, that has names of its own for them: what is likely is chosen already. */
export function DiaryLevels({ guesses, onSaid }: DiaryLevelsProps) {
  const { t } = useTranslation();
  const [levels, setLevels] = useState(
    () => new Map([...guesses].map(([name, guess]) => [name, guess ?? 'so-so'] as const)),
  );
  return (
    <Form className="grid gap-5" onSubmit={() => onSaid(levels)}>
      <p>{t('moodImport.levels')}</p>
      <div className="grid grid-cols-[repeat(auto-fill,minmax(9rem,1fr))] gap-4">
        {[...levels].map(([name, level]) => (
          <SelectField
            key={name}
            label={name}
            value={level}
            options={LEVELS.map((value) => ({ value, label: t(`moodImport.level.${value}`) }))}
            onChange={(value) =>
              setLevels(new Map(levels).set(name, LEVELS.find((one) => one === value) ?? 'so-so'))
            }
          />
        ))}
      </div>
      <Button look="primary" type="submit" className="justify-self-start">
        {t('moodImport.title')}
      </Button>
    </Form>
  );
}
