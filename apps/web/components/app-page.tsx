import { lazyRouteComponent } from '@tanstack/react-router';
import type { FunctionComponent } from 'react';
import { importWithRetry } from '../state/import-with-retry.ts';
import { InApp } from './in-app.tsx';

/** A page that is loaded when it is opened, or when somebody comes near a link to it, with the app around it. */
export function appPage<Name extends string>(
  load: () => Promise<Record<Name, FunctionComponent>>,
  name: Name,
): FunctionComponent {
  const loadPage = importWithRetry(load);
  const Page = lazyRouteComponent(
    async (): Promise<{ Page: FunctionComponent }> => ({ Page: (await loadPage())[name] }),
    'Page',
  );
  function AppPage() {
    return (
      <InApp>
        <Page />
      </InApp>
    );
  }
  return Object.assign(AppPage, { preload: Page.preload });
}
