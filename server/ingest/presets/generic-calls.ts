import type { Preset } from './preset';

/** Files whose columns have the names of the canonical record; docs/DATA.md has the table. */
export const genericCalls: Preset = {
  name: 'generic-calls',
  title: 'Canonical call records',
  columns: ['call_id', 'started_at', 'queue', 'outcome', 'wait_s', 'talk_s'],
  recognized: 'when_complete',
  mapping: {
    kind: 'calls',
    fields: {
      callId: { column: 'call_id' },
      startedAt: { columns: ['started_at'], formats: ['iso', 'epoch_ms'] },
      queue: { column: 'queue' },
      outcome: { column: 'outcome' },
      waitMs: { column: 'wait_s' },
      talkMs: { column: 'talk_s' },
    },
  },
};
