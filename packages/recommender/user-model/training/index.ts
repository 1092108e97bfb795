export { fitTastePrior } from './fit-taste-prior.ts';
