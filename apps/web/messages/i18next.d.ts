import 'i18next';
import type en from './en.json' with { type: 'json' };

declare module 'i18next' {
  interface CustomTypeOptions {
    resources: { translation: typeof en };
    // A key that is not in the English catalogue does not compile.
    returnNull: false;
  }
}
