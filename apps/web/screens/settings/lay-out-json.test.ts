import { expect, it } from 'vitest';
import { layOutJson } from './lay-out-json.ts';

it('gives each value of JSON its line, and any other text as it is', () => {
  expect(layOutJson('{"type":"mood.test","data":{"mood":"calm"}}')).toBe(
    '{\n  "type": "mood.test",\n  "data": {\n    "mood": "calm"\n  }\n}',
  );
  expect(layOutJson('mood=calm')).toBe('mood=calm');
});
