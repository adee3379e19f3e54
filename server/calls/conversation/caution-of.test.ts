import { expect, test } from 'vitest';
import { DEALT_OUT } from '@/server/ingest/transcripts/deal-out';
import { cautionOf } from './caution-of';

test.each([
  ['', ''],
  ['{"vad":true}', ''],
  ['{"speakers":{"by":"voices","confidence":0.9}}', ''],
  ['beam 5', ''],
  [DEALT_OUT, DEALT_OUT],
  [
    '{"speakers":{"by":"greeting","confidence":0.976}}',
    'Who is agent and who customer was told by what they say (98% sure).',
  ],
  [
    '{"joined":"agent_time","speakers":{"by":"direction","confidence":0.7}}',
    'Joined to this call by agent and time. Who is agent and who customer was told by who spoke first (70% sure).',
  ],
])('settings %j are told as %j', (settings, caution) => {
  expect(cautionOf(settings)).toBe(caution);
});
