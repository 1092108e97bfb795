import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

export function Logo() {
  const { t } = useTranslation();
  return (
    <Link to="/" aria-label={t('nav.homeLogo')}>
      <img src="/icon.svg" alt="" width={36} height={36} />
    </Link>
  );
}
