import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { headOf, lineItems, objectItems, readByFormat } from '@/server/testing/read-by-format';
import { asteriskQueueLog } from './asterisk-queue-log';

/** Written for this test after Asterisk's documentation, "Queue Logs", and what its versions put into the file. */
const LOG = `
1714554000|NONE|NONE|NONE|QUEUESTART|
1714554001|CLI|sales|PJSIP/101|ADDMEMBER|
1714554010|1714554008.1|sales|NONE|ENTERQUEUE||+31201234567|1
1714554012|1714554008.1|sales|PJSIP/102|RINGNOANSWER|2000
1714554030|1714554008.1|sales|PJSIP/101|CONNECT|20|1714554012.2|5
1714554050|1714554008.1|sales|PJSIP/101|HOLD
1714554060|1714554008.1|sales|PJSIP/101|UNHOLD|
1714554070|1714554100.9|sales|NONE|ENTERQUEUE||anonymous|1
1714554071|MANAGER|sales|PJSIP/101|PAUSE|lunch
1714554071|1714554100.9|sales|NONE|ABANDON|1|1|1
1714554130|1714554008.1|sales|PJSIP/101|COMPLETECALLER|20|100|1
1714554200|1714554199.3|support|NONE|DID|0800123
1714554200|1714554199.3|support|NONE|ENTERQUEUE||7000|1
1714554260|1714554199.3|support|NONE|EXITWITHTIMEOUT|1|1|60
1714554262|1714554199.3|backup|NONE|ENTERQUEUE||7000|1
1714554272|1714554199.3|backup|PJSIP/201|CONNECT|10|1714554262.8|4
1714554300|1714554199.3|backup|PJSIP/201|BLINDTRANSFER|sales|from-internal|10|28|1
1714554301|1714554199.3|sales|NONE|ENTERQUEUE||7000|1
1714554311|1714554199.3|sales|PJSIP/101|CONNECT|10|1714554301.4|2
1714554371|1714554199.3|sales|PJSIP/101|COMPLETEAGENT|10|60|1
1714554400|1714554399.5|support|NONE|ENTERQUEUE||7001|1
1714554430|1714554399.5|support|NONE|EXITWITHKEY|2|1|1|30
1714554500|1714554500.6|support|NONE|JOINEMPTY|
1714554600|1714554600.7|sales|NONE|ENTERQUEUE||7002|1
1714554610|1714554600.7|sales|PJSIP/101|CONNECT|10|1714554602.3|1
1714554640|1714554600.7|sales|PJSIP/101|ATTENDEDTRANSFER|BRIDGE|b8f6f9a2-7c1a|10|30|1
`.trim();

function read(text: string, atOnce?: number) {
  const items = lineItems(text);
  return readByFormat(asteriskQueueLog, items, atOnce ? { atOnce } : {});
}
const seconds = (call: { startedAt: Date }) => call.startedAt.getTime() / 1000;

describe('events become calls', () => {
  const { calls, problems } = read(LOG);
  const byId = new Map(calls.map((call) => [call.callId, call]));

  test('as many as callers came, and one for each agent who had one', () => {
    expect(problems).toEqual([]);
    expect(calls.map(({ callId, outcome }) => `${callId} ${outcome}`).toSorted()).toEqual([
      '1714554008.1 answered',
      '1714554100.9 abandoned',
      '1714554199.3 transferred',
      '1714554199.3-2 answered',
      '1714554399.5 abandoned',
      '1714554500.6 contained',
      '1714554600.7 transferred',
    ]);
  });

  test('an answered call has wait, talk without hold, hold, queue and agent', () => {
    expect(byId.get('1714554008.1')).toMatchObject({
      startedAt: new Date(1_714_554_010_000),
      queueEnteredAt: new Date(1_714_554_010_000),
      queue: 'sales',
      agent: 'PJSIP/101',
      waitMs: 20_000,
      talkMs: 90_000,
      holdMs: 10_000,
      sourceOutcome: 'COMPLETECALLER',
      direction: 'inbound',
    });
    expect(byId.get('1714554008.1')?.callerKey).toMatch(/^[0-9a-f]{32}$/);
    expect(byId.get('1714554100.9')).toMatchObject({ waitMs: 1000, talkMs: 0, callerKey: '', agent: '' });
  });

  test('a wait goes on in the next queue, the agent of it has the call, and what is passed on is one more', () => {
    expect(byId.get('1714554199.3')).toMatchObject({
      queue: 'backup',
      entry: '0800123',
      waitMs: 72_000,
      talkMs: 28_000,
      transferredTo: 'sales',
    });
    expect(byId.get('1714554199.3-2')).toMatchObject({ queue: 'sales', waitMs: 10_000, talkMs: 60_000 });
    expect(byId.get('1714554600.7')).toMatchObject({ waitMs: 10_000, talkMs: 30_000, transferredTo: '' });
  });

  test('who leaves by a key is lost to the queue; who finds nobody there never joined it', () => {
    expect(byId.get('1714554399.5')).toMatchObject({ waitMs: 30_000, sourceOutcome: 'EXITWITHKEY' });
    expect(byId.get('1714554500.6')).toMatchObject({ queueEnteredAt: null, waitMs: 0 });
  });
});

test('lines only go up, and come out the same however the file is cut', () => {
  const whole = read(LOG);
  expect(whole.lines).toEqual(whole.lines.toSorted((a, b) => a - b));
  expect(new Set(whole.lines).size).toBe(whole.lines.length);
  expect(read(LOG, 1)).toEqual(whole);
  expect(read(LOG, 3)).toEqual(whole);
});

describe('the ends of a file', () => {
  test('of a call that came in yesterday its end tells when it joined, how long it waited and talked', () => {
    const { calls } = read(`
1714607000|1714606000.1|sales|PJSIP/101|COMPLETEAGENT|30|200|2
1714607100|1714606100.2|sales|NONE|ABANDON|2|3|95
1714607200|1714606200.3|sales|PJSIP/101|CONNECT|40|1714607190.1|3
1714607260|1714606200.3|sales|PJSIP/101|COMPLETECALLER|40|60|1`);
    expect(calls.map((call) => [seconds(call), call.waitMs, call.talkMs])).toEqual([
      [1714606770, 30_000, 200_000],
      [1714607005, 95_000, 0],
      [1714607160, 40_000, 60_000],
    ]);
  });

  test('who still waits at the end is told and not counted; whom an agent has is answered', () => {
    const { calls, problems } = read(`
1714607000|a.1|sales|NONE|ENTERQUEUE||1|1
1714607001|b.2|sales|NONE|ENTERQUEUE||2|2
1714607009|b.2|sales|PJSIP/101|CONNECT|8|c.3|3`);
    expect(calls).toMatchObject([{ callId: 'b.2', outcome: 'answered', waitMs: 8000, talkMs: 0 }]);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({ line: 5, raw: '1714607000|a.1|sales|NONE|ENTERQUEUE||1|1' });
    expect(problems[0]?.reason).toContain('still waiting');
  });

  test('wherever a log is cut in two, its halves are the same calls as the whole', () => {
    const lines = Array.from({ length: 6 }, (_, call) => {
      const at = 1_714_554_000 + call * 20;
      const id = `${at}.${call}|sales`;
      const joined = `${at}|${id}|NONE|ENTERQUEUE||020123456${call}|1`;
      if (call % 3 === 0) return [joined, `${at + 25}|${id}|NONE|ABANDON|1|1|25`];
      const agent = `PJSIP/${call}`;
      const ended = `${at + 90}|${id}|${agent}|COMPLETECALLER|30|60|1`;
      return [joined, `${at + 30}|${id}|${agent}|CONNECT|30|${at}.9|4`, ended];
    })
      .flat()
      .toSorted();
    const facts = (...logs: string[][]) => {
      const calls = logs.flatMap((log) => read(log.join('\n')).calls);
      return new Map(
        calls.map((call) => [
          call.callId,
          [seconds(call), call.outcome, call.waitMs, call.talkMs, call.agent],
        ]),
      );
    };
    const whole = facts(lines);
    expect(whole.size).toBe(6);
    for (let cut = 0; cut <= lines.length; cut += 1) {
      expect(facts(lines.slice(0, cut), lines.slice(cut))).toEqual(whole);
    }
  });

  test('a call that Asterisk lost when it was started again has failed', () => {
    const { calls, problems } = read(`
1714607000|a.1|sales|NONE|ENTERQUEUE||1|1
1714607500|NONE|NONE|NONE|QUEUESTART|`);
    expect(problems).toEqual([]);
    expect(calls).toMatchObject([{ outcome: 'failed', sourceOutcome: 'QUEUESTART', waitMs: 0 }]);
  });
});

describe('what real files look like', () => {
  test('old versions: fewer parameters, spaces, transfers without times, no CONNECT', () => {
    const { calls } = read(`
1266833925|1266833925.10|9000|NONE|ENTERQUEUE||01773597776
1266833933 | 1266833925.10 | 9000 | Local/2004@from-internal/n | CONNECT | 8
1266833953|1266833925.10|9000|Local/2004@from-internal/n|TRANSFER|2005|default
1266834000|1266834000.11|9000|NONE|ENTERQUEUE||anonymous
1266834020|1266834000.11|9000|Agent/7|COMPLETEAGENT||15|`);
    expect(calls).toMatchObject([
      { outcome: 'transferred', waitMs: 8000, talkMs: 20_000, transferredTo: '2005' },
      { outcome: 'answered', waitMs: 5000, talkMs: 15_000, agent: 'Agent/7' },
    ]);
  });

  test('a line that is no event goes to quarantine, and the others are read', () => {
    const { calls, problems } = read(`
not a queue log line
1714607100|x.2|sales|NONE|ABANDON|2|3|95
whenever|1.1|700|NONE|ENTERQUEUE||`);
    expect(calls).toHaveLength(1);
    expect(problems.map(({ raw }) => raw)).toEqual([
      'not a queue log line',
      'whenever|1.1|700|NONE|ENTERQUEUE||',
    ]);
  });

  test('one damaged time makes no other call old', () => {
    const quiet = Array.from({ length: 2000 }, () => '1714607001|NONE|NONE|NONE|CONFIGRELOAD|');
    const damaged = quiet.map((line, at) => (at % 7 === 0 ? line.replace('1714607001', '4114607001') : line));
    const { calls, problems } = read(
      [
        '1714607000|a.1|sales|NONE|ENTERQUEUE||1|1',
        ...damaged,
        '1714607030|a.1|sales|NONE|ABANDON|1|1|30',
      ].join('\n'),
    );
    expect(problems).toEqual([]);
    expect(calls).toMatchObject([{ outcome: 'abandoned', waitMs: 30_000 }]);
  });

  test('an end that is told twice counts once', () => {
    const { calls } = read(`
1714600000|a.1|sales|NONE|ENTERQUEUE||0201234567|1
1714600010|a.1|sales|NONE|ABANDON|1|1|10
1714600010|a.1|sales|NONE|ABANDON|1|1|10`);
    expect(calls).toMatchObject([{ callId: 'a.1', outcome: 'abandoned', waitMs: 10_000 }]);
  });

  test('a caller who comes back after an hour is another call', () => {
    const { calls } = read(`
1714600000|a.1|sales|NONE|ENTERQUEUE||1|1
1714600060|a.1|sales|NONE|EXITWITHTIMEOUT|1|1|60
1714603660|a.1|sales|NONE|ENTERQUEUE||1|1
1714603670|a.1|sales|PJSIP/101|CONNECT|10|b.2|3
1714603700|a.1|sales|PJSIP/101|COMPLETEAGENT|10|30|1`);
    expect(calls).toMatchObject([
      { callId: 'a.1', outcome: 'abandoned', waitMs: 60_000 },
      { callId: 'a.1-2', outcome: 'answered', waitMs: 10_000, talkMs: 30_000 },
    ]);
  });

  test('the table queue_log, with times of a clock without a zone', () => {
    const rows = [
      {
        time: '2024-05-01 11:00:00.250000',
        callid: 'a.1',
        queuename: 'q1',
        agent: 'NONE',
        event: 'ENTERQUEUE',
        data1: '',
        data2: '7000',
        data3: '1',
      },
      {
        time: '2024-05-01 11:00:10.250000',
        callid: 'a.1',
        queuename: 'q1',
        agent: 'Agent/1',
        event: 'CONNECT',
        data1: '10',
        data2: '',
        data3: '',
      },
      {
        time: '2024-05-01 11:01:10.250000',
        callid: 'a.1',
        queuename: 'q1',
        agent: 'Agent/1',
        event: 'COMPLETEAGENT',
        data1: '10',
        data2: '60',
        data3: '1',
      },
    ];
    expect(
      asteriskQueueLog.recognize(headOf('', { columns: Object.keys(rows[0] ?? {}) }))?.confidence,
    ).toBeGreaterThan(0.9);
    const { calls } = readByFormat(asteriskQueueLog, objectItems(rows), { timeZone: 'Europe/Amsterdam' });
    expect(calls).toMatchObject([
      { startedAt: new Date('2024-05-01T09:00:00.250Z'), waitMs: 10_000, talkMs: 60_000 },
    ]);
    const csv = [Object.keys(rows[0] ?? {}), ...rows.map((row) => Object.values(row))];
    const lines = lineItems(csv.map((cells) => cells.map((cell) => `"${cell}"`).join(';')).join('\n'));
    const fromLines = readByFormat(asteriskQueueLog, lines, { timeZone: 'Europe/Amsterdam' });
    expect(fromLines).toMatchObject({ calls, problems: [] });
  });
});

test('lines that stand out of order, also the newest first, are the same calls', () => {
  const lines = LOG.split('\n');
  const timeOf = (line: string | undefined) => Number.parseInt(line ?? '', 10);
  const swapped = [...lines];
  for (let at = 4; at + 1 < swapped.length; at += 3) {
    const [one = '', other = ''] = [swapped[at], swapped[at + 1]];
    if (timeOf(one) !== timeOf(other)) swapped.splice(at, 2, other, one);
  }
  const newestFirst = lines.toSorted((a, b) => timeOf(b) - timeOf(a));
  for (const disordered of [swapped, newestFirst]) {
    expect(disordered).not.toEqual(lines);
    expect(read(disordered.join('\n'))).toMatchObject({ calls: read(LOG).calls, problems: [] });
  }
  // So many that they cannot be put in order in memory.
  const many = Array.from(
    { length: 3000 },
    (_, at) => `${1_714_554_000 - at}|${1_714_554_000 - at}.1|sales|NONE|ABANDON|1|1|5`,
  );
  expect(asteriskQueueLog.recognize(headOf(many.join('\n'), { whole: false }))).toMatchObject({
    confidence: 0.5,
  });
  expect(
    asteriskQueueLog.recognize(headOf(many.toReversed().join('\n'), { whole: false }))?.confidence,
  ).toBeGreaterThan(0.9);
});

test('it is recognized by its events, and other text with bars in it is not', () => {
  expect(asteriskQueueLog.recognize(headOf(LOG))?.confidence).toBeGreaterThan(0.9);
  expect(asteriskQueueLog.recognize(headOf('id|name|queue|agent|event\n1|a|b|c|d'))).toBeNull();
  expect(asteriskQueueLog.recognize(headOf('1714554000|a|b|c|SOMETHING|1'))).toBeNull();
});

const REAL = process.env.CALLCAST_DATA
  ? path.join(process.env.CALLCAST_DATA, 'formats/asterisk/queue_log_sample_a.log')
  : null;

describe.skipIf(!REAL)('the real sample of CALLCAST_DATA', () => {
  test('one call hung up after 68 s, one was lost in a restart', () => {
    const text = readFileSync(REAL ?? '', 'utf8');
    expect(asteriskQueueLog.recognize(headOf(text))?.confidence).toBeGreaterThan(0.9);
    const { calls, problems } = read(text);
    expect(problems).toEqual([]);
    expect(calls).toMatchObject([
      { callId: '1596512941.163', queue: 'support', outcome: 'abandoned', waitMs: 68_000 },
      { callId: '1596513054.164', queue: 'sales', outcome: 'failed' },
    ]);
  });
});
