export { contextWith, pickedMood, reactionTo } from './contexts.ts';
export { generatedItems } from './generated-items.ts';
