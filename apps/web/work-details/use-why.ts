import type { Recommended } from '@emoverse/api-contract';
import { useTranslation } from 'react-i18next';
import { describeWhy } from '../messages/describe-why.ts';

/** One human sentence why a work is suggested. */
export function useWhy({ sentence }: Recommended): string {
  const { t, i18n } = useTranslation();
  return describeWhy(sentence, t, i18n.language);
}
