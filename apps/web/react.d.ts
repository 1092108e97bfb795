import 'react';

declare module 'react' {
  interface CSSProperties {
    /** Custom properties, as of the mood's light. */
    [name: `--${string}`]: string | undefined;
  }
}
