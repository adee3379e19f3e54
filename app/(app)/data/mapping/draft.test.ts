import { describe, expect, it } from 'vitest';
import { type MappingInput, mapping } from '@/server/ingest/mapping/mapping';
import { draftOf, mappingOf, usesOf, withField } from './draft';

const bank = mapping.parse({
  kind: 'calls',
  timeZone: 'Asia/Jerusalem',
  withoutQueue: { abandoned: 'contained' },
  fields: {
    callId: { template: '{vru+line}-{call_id}-{date}' },
    startedAt: { columns: ['date', 'vru_entry'], formats: ['yyMMdd H:mm:ss'] },
    queueEnteredAt: {
      columns: ['date', 'q_start'],
      formats: ['yyMMdd H:mm:ss'],
      emptyWhen: ['0:00:00'],
      mayCrossMidnight: true,
    },
    queue: { constant: 'Bank' },
    agent: { column: 'server', emptyWhen: ['NO_SERVER'] },
    caller: { column: 'customer_id', as: 'id', emptyWhen: ['0'] },
    talkMs: { column: 'ser_time' },
    outcome: { column: 'outcome', values: { AGENT: 'answered', HANG: 'abandoned', PHANTOM: 'failed' } },
  },
} satisfies MappingInput);

const volumes = mapping.parse({
  kind: 'intervals',
  minutes: 30,
  fields: {
    intervalStart: { columns: ['start'], formats: ['iso'] },
    offered: { column: 'offered' },
    withinTarget: { column: 'sl', percentOf: 'offered' },
  },
} satisfies MappingInput);

describe('a mapping as it is edited', () => {
  it.each([
    ['calls', bank],
    ['intervals', volumes],
  ])('comes back as it was when nothing is changed: %s', (_kind, before) => {
    expect(mappingOf(draftOf(before))).toEqual({ mapping: before, problems: [] });
  });

  it('says in words what is missing before it can start', () => {
    const draft = withField(draftOf(bank), 'startedAt', undefined);
    expect(mappingOf(draft)).toEqual({ mapping: undefined, problems: ['Choose the column of “Started”.'] });
  });

  it('names the field in which something does not fit', () => {
    const draft = withField(draftOf(bank), 'startedAt', { columns: ['date'], formats: [] });
    expect(mappingOf(draft).problems).toEqual([expect.stringMatching(/^Started: /)]);
  });

  it('leaves out a field whose column was taken away', () => {
    const draft = withField(draftOf(bank), 'agent', { columns: [] });
    expect(mappingOf(draft).mapping?.fields).not.toHaveProperty('agent');
  });

  it('takes a column in place of the same text for every row', () => {
    const draft = withField(draftOf(bank), 'queue', { columns: ['skill'] });
    expect(mappingOf(draft).mapping?.fields.queue).toMatchObject({ column: 'skill' });
  });

  it('does not carry the settings of one kind of source into another', () => {
    const draft = withField(draftOf(bank), 'talkMs', { columns: ['ser_time'], unit: 'ms', formats: ['iso'] });
    expect(mappingOf(draft).mapping?.fields).toMatchObject({ talkMs: { column: 'ser_time', unit: 'ms' } });
  });

  it('knows which fields read a column, also within a text put together', () => {
    const draft = draftOf(bank);
    expect(usesOf(draft, 'date')).toEqual(['callId', 'startedAt', 'queueEnteredAt']);
    expect(usesOf(draft, 'priority')).toEqual([]);
  });
});
