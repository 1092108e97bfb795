import { use, type ReactNode } from 'react';
import { AppProvider } from '../state/app-context.ts';
import { useAppOpener } from '../state/app-opener.ts';

/** What needs the state of the app: opens it, and suspends until it is there. */
export function InApp({ children }: { readonly children: ReactNode }) {
  return <AppProvider value={use(useAppOpener().open())}>{children}</AppProvider>;
}
