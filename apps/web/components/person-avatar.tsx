import type { PersonColour } from '@emoverse/domain';
import { UserRound } from 'lucide-react';

/** Dark enough for white letters on it (WCAG 4.5:1). */
export const PERSON_HUES: Readonly<Record<PersonColour, string>> = {
  coral: '#b8432f',
  amber: '#945700',
  moss: '#4c6b1f',
  teal: '#0f6f6c',
  sky: '#1f6aa5',
  indigo: '#4a4fb5',
  plum: '#7d3c98',
  rose: '#b23468',
};

interface PersonAvatarProps {
  readonly colour: PersonColour;
  readonly name?: string | undefined;
  readonly size?: 'row' | 'door';
}

/** A person as a round of their colour, with the first letter of their name. */
export function PersonAvatar({ colour, name, size = 'door' }: PersonAvatarProps) {
  const [letter] = new Intl.Segmenter().segment(name ?? '');
  return (
    <span
      aria-hidden
      className={`grid shrink-0 place-items-center rounded-full font-display text-white shadow-card ${size === 'door' ? 'size-24 text-4xl sm:size-28' : 'size-11 text-lg'}`}
      style={{ background: PERSON_HUES[colour] }}
    >
      {letter === undefined ? (
        <UserRound size={size === 'door' ? 40 : 22} strokeWidth={1.6} />
      ) : (
        letter.segment.toLocaleUpperCase()
      )}
    </span>
  );
}
