import { describe, expect, it } from 'vitest';
import { describeMachine, warnOfLoad } from './describe-machine.ts';

describe('warnOfLoad', () => {
  it('is silent at rest and where the load is unknown', () => {
    expect(warnOfLoad({ load: 0.2, cores: 2 })).toBeUndefined();
    expect(warnOfLoad({ load: undefined, cores: 2 })).toBeUndefined();
  });

  it('says how busy it is when others use it', () => {
    expect(warnOfLoad({ load: 2.04, cores: 2 })).toMatch(/busy \(load 2\.0 on 2 cores\)/);
  });
});

describe('describeMachine', () => {
  it('knows its cores and its Node', () => {
    const machine = describeMachine();
    expect(machine.cores).toBeGreaterThan(0);
    expect(machine.node).toBe(process.versions.node);
  });
});
