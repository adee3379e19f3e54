import { describe, expect, it } from 'vitest';
import { COUNT_CANDIDATES, MEAN_CANDIDATES } from '@/models/forecast/candidates';
import { LEVEL_ONLY } from '@/models/forecast/candidates/level-only';
import { NETWORK } from '@/models/forecast/network-opinion';
import { METHOD_WORDS } from './method-words';

const inUse = [...COUNT_CANDIDATES, ...MEAN_CANDIDATES, LEVEL_ONLY].map(({ name }) => name);

describe('model cards', () => {
  it.each([...new Set([...inUse, NETWORK.candidate])])('know the method %s', (name) => {
    expect(METHOD_WORDS[name]).toBeDefined();
  });

  it('know no method that is not there any more', () => {
    expect(Object.keys(METHOD_WORDS).filter((name) => ![...inUse, NETWORK.candidate].includes(name))).toEqual(
      [],
    );
  });
});
