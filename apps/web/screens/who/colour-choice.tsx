import { PERSON_COLOURS, type PersonColour } from '@emoverse/domain';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { PERSON_HUES } from '../../components/person-avatar.tsx';

interface ColourChoiceProps {
  readonly value: PersonColour;
  readonly onChange: (colour: PersonColour) => void;
}

/** The colour that somebody is told apart by. */
export function ColourChoice({ value, onChange }: ColourChoiceProps) {
  const { t } = useTranslation();
  const group = useId();
  return (
    <fieldset>
      <legend className="mb-2 text-sm font-medium">{t('people.colour')}</legend>
      <div className="grid w-fit grid-cols-4 gap-x-6 gap-y-2 sm:grid-cols-8 sm:gap-x-3">
        {PERSON_COLOURS.map((colour) => (
          <label
            key={colour}
            title={t(`people.colours.${colour}`)}
            className="grid size-11 place-items-center rounded-full border-3 border-transparent has-checked:border-accent has-focus-visible:outline-3 has-focus-visible:outline-offset-2 has-focus-visible:outline-accent"
          >
            <input
              type="radio"
              name={group}
              className="sr-only"
              checked={colour === value}
              onChange={() => onChange(colour)}
            />
            <span className="sr-only">{t(`people.colours.${colour}`)}</span>
            <span aria-hidden className="size-8 rounded-full" style={{ background: PERSON_HUES[colour] }} />
          </label>
        ))}
      </div>
    </fieldset>
  );
}
