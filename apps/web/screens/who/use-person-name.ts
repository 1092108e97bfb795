import type { Person } from '@emoverse/api-contract';
import { useTranslation } from 'react-i18next';

/** What somebody is called who may not have been asked for a name. */
export function usePersonName(): (person: Person, here: Person | undefined) => string {
  const { t } = useTranslation();
  return ({ id, name }, here) => name ?? (id === here?.id ? t('people.you') : t('people.first'));
}
