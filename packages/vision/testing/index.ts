export { drawnHand } from './drawn-hand.ts';
