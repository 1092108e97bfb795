import type { Recommended } from '@emoverse/api-contract';
import { useTranslation } from 'react-i18next';
import { describeReason } from '../../messages/describe-reason.ts';

/** One human sentence why a work is suggested. */
export function useWhy({ reasons }: Recommended): string {
  const { t, i18n } = useTranslation();
  return describeReason(reasons[0], t, i18n.language);
}
