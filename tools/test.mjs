// `npm test`. What runs it is read only once this Node is known to be new enough.
import { requireNode } from './prepare.mjs';

requireNode();
await import('./run-tests.mjs');
