import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

export function Logo() {
  const { t } = useTranslation();
  return (
    <Link to="/" aria-label={t('nav.homeLogo')} className="flex items-center gap-2.5">
      <svg aria-hidden width="34" height="34" viewBox="0 0 64 64">
        <defs>
          <linearGradient id="logo-sky" x1="0" y1="0" x2="1" y2="1">
            <stop offset="0" stopColor="#e0657a" />
            <stop offset=".5" stopColor="#7a5fd0" />
            <stop offset="1" stopColor="#3f8fb8" />
          </linearGradient>
        </defs>
        <rect width="64" height="64" rx="20" fill="url(#logo-sky)" />
        <path
          d="M17 35c3.6 9.4 9 13.5 15 13.5S43.4 44.4 47 35"
          fill="none"
          stroke="#fff"
          strokeWidth="5"
          strokeLinecap="round"
        />
        <circle cx="22" cy="23" r="4" fill="#fff" />
        <circle cx="42" cy="23" r="4" fill="#ffd98a" />
      </svg>
    </Link>
  );
}
