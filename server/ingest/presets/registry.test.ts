import { expect, test } from 'vitest';
import { bankLog } from './bank-log';
import { genericCalls } from './generic-calls';
import { presetFor } from './registry';

test('a source nobody else writes like is recognized, whatever stands beside', () => {
  expect(presetFor([...bankLog.columns, 'agent'], 'calls')?.name).toBe('bank-log');
});

test('a generic preset is taken only when it leaves nothing unread that Callcast knows', () => {
  expect(presetFor([...genericCalls.columns, 'note'], 'calls')?.name).toBe('generic-calls');
  expect(presetFor([...genericCalls.columns, 'Agent name'], 'calls')).toBeUndefined();
});

test('common column names never make a file one of the bank’s', () => {
  expect(presetFor(['date', 'start', 'calls'], 'intervals')).toBeUndefined();
});
