import type { Preset } from './preset';

/**
 * The call log of a bank's call center, 1999 (Guedj & Mandelbaum, Technion). Clock times are local, not zero-padded;
 * 0:00:00 means that it did not happen. The id needs line, number and date: a number is unique within one voice unit only.
 * HANG without a queue ended in the voice menu. customer_id 0 is an unknown caller. In 25 records the voice unit's clock
 * runs ahead of the queue's (vru_time is negative): those calls start when they joined the queue.
 */
export const bankLog: Preset = {
  name: 'bank-log',
  title: 'Anonymous bank, call log (1999)',
  columns: [
    'vru+line',
    'call_id',
    'customer_id',
    'type',
    'date',
    'vru_entry',
    'q_start',
    'q_time',
    'outcome',
    'ser_time',
    'server',
  ],
  recognized: 'always',
  mapping: {
    kind: 'calls',
    timeZone: null,
    fields: {
      callId: { template: '{vru+line}-{call_id}-{date}' },
      startedAt: { columns: ['date', 'vru_entry'], formats: ['yyMMdd H:mm:ss'] },
      queue: { constant: 'Bank' },
      type: { column: 'type' },
      agent: { column: 'server', emptyWhen: ['NO_SERVER'] },
      caller: { column: 'customer_id', as: 'id', emptyWhen: ['0'] },
      queueEnteredAt: {
        columns: ['date', 'q_start'],
        formats: ['yyMMdd H:mm:ss'],
        emptyWhen: ['0:00:00'],
        mayCrossMidnight: true,
      },
      ivrMs: { column: 'vru_time' },
      queueMs: { column: 'q_time' },
      waitMs: { column: 'q_time' },
      talkMs: { column: 'ser_time' },
      outcome: { column: 'outcome', values: { AGENT: 'answered', HANG: 'abandoned', PHANTOM: 'failed' } },
    },
    withoutQueue: { abandoned: 'contained' },
    startAfterQueue: 'start_at_queue',
  },
};
