import { buttonClass } from '../components/button.tsx';
import { FoldSummary } from '../components/fold-summary.tsx';
import type { TrustWords } from './trust-words.ts';

const CERTIFICATE = '/trust/emoverse.crt';
/** Names of systems are the same in every language. */
const SYSTEMS = [
  { id: 'android', name: 'Android', file: CERTIFICATE },
  { id: 'iphone', name: 'iPhone, iPad', file: '/trust/emoverse.mobileconfig' },
  { id: 'windows', name: 'Windows', file: CERTIFICATE },
  { id: 'mac', name: 'Mac', file: CERTIFICATE },
  { id: 'linux', name: 'Linux, Firefox', file: CERTIFICATE },
] as const;

/**
 * How a device learns to trust an EmoVerse at home. Read before it does, and from the server alone: it is drawn by the build, the
 * server puts in what stands in double braces (apps/server/https/serve-trust.ts), and `public/trust.js` sends on who trusts it by now.
 */
export function TrustPage({ words }: { readonly words: TrustWords }) {
  return (
    <>
      <div aria-hidden className="sky" />
      <main className="mx-auto grid w-full max-w-2xl gap-5 px-4 pt-8 pb-16 sm:px-6 sm:pt-12">
        <h1 className="text-3xl sm:text-4xl">{words.title}</h1>
        <p className="text-lg text-ink-soft">{words.intro}</p>
        {SYSTEMS.map(({ id, name, file }) => (
          <details key={id} data-system={id} className="card px-4 py-1.5 sm:px-5">
            <FoldSummary className="w-full text-lg font-medium">{name}</FoldSummary>
            <ol className="grid list-decimal gap-3 ps-6 pt-2 pb-4">
              <li>
                <a href={file} className={buttonClass('primary')}>
                  {id === 'iphone' ? words.profile : words.certificate}
                </a>
              </li>
              {words.steps[id].map((step) => (
                <li key={step}>{step}</li>
              ))}
            </ol>
          </details>
        ))}
        <p>
          <a data-open href="{{address}}{{path}}" className={buttonClass('primary')}>
            {words.open}
          </a>
        </p>
        <div className="grid gap-3 text-sm text-ink-soft">
          <p>{words.compare}</p>
          <p dir="ltr" className="font-mono wrap-anywhere">
            SHA-256 {'{{fingerprint}}'}
          </p>
          <p>{words.limits}</p>
        </div>
      </main>
    </>
  );
}
