import { useTranslation } from 'react-i18next';
import { encode } from 'uqr';

/** A link as a QR code, dark on white in every theme: cameras read no other. */
export function CodePicture({ link }: { readonly link: string }) {
  const { t } = useTranslation();
  const { size, data } = encode(link, { ecc: 'M', border: 4 });
  const squares = data.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? `M${x} ${y}h1v1h-1z` : [])));
  return (
    <svg
      role="img"
      aria-label={t('devices.picture')}
      viewBox={`0 0 ${size} ${size}`}
      shapeRendering="crispEdges"
      className="w-full max-w-64 rounded-xl bg-white"
    >
      <path d={squares.join('')} fill="#000" />
    </svg>
  );
}
