import { describe, expect, test } from 'vitest';
import { headOf, lineItems, objectItems, readByFormat } from '@/server/testing/read-by-format';
import { asteriskCdr } from './asterisk-cdr';

/** Written for this test after Asterisk's documentation of cdr-csv and cdr-custom, and FreePBX's table cdr. */
interface Cdr {
  src?: string;
  dst?: string;
  context?: string;
  channel?: string;
  to?: string;
  app?: string;
  data?: string;
  times?: [start: string, answer: string, end: string];
  seconds?: [duration: number, bill: number];
  disposition?: string;
  more?: string[];
}
function line(cdr: Cdr = {}): string {
  const [start, answer, end] = (cdr.times ?? ['11:00:00', '11:00:12', '11:02:12']).map((time) =>
    time ? `2024-05-01 ${time}` : '',
  );
  const [duration, bill] = cdr.seconds ?? [132, 120];
  const cells = [
    ...[
      '',
      cdr.src ?? '0201234567',
      cdr.dst ?? '0800123456',
      cdr.context ?? 'from-trunk',
      '"""A"" <0201234567>"',
    ],
    ...[
      cdr.channel ?? 'PJSIP/trunk-00000001',
      cdr.to ?? 'PJSIP/101-00000002',
      cdr.app ?? 'Dial',
      cdr.data ?? 'PJSIP/101,20',
    ],
    ...[start, answer, end, String(duration), String(bill), cdr.disposition ?? 'ANSWERED', 'DOCUMENTATION'],
  ];
  const quoted = cells.map((cell) => (cell?.startsWith('"') ? cell : `"${cell}"`));
  return [...quoted, ...(cdr.more ?? ['1714554000.1', '']).map((cell) => `"${cell}"`)].join(',');
}
const read = (...lines: string[]) =>
  readByFormat(asteriskCdr, lineItems(lines.join('\n')), { timeZone: 'Europe/Amsterdam' });

describe('one record', () => {
  test.each([
    ['without an id', []],
    ['with an id', ['1714554000.1']],
    ['with an id and a user field', ['1714554000.1', 'note']],
    ['with all columns', ['1714554000.1', '', '', '1714554000.1', '7']],
  ])('%s: local times, wait and talk', (_what, more) => {
    const { calls, problems } = read(line({ more }));
    expect(problems).toEqual([]);
    expect(calls).toMatchObject([
      {
        startedAt: new Date('2024-05-01T09:00:00Z'),
        direction: 'inbound',
        outcome: 'answered',
        agent: 'PJSIP/101',
        entry: '0800123456',
        waitMs: 12_000,
        talkMs: 120_000,
      },
    ]);
    if (more.length > 0) expect(calls[0]?.callId).toBe('1714554000.1');
  });

  test('of cdr-custom, where the caller’s name stands in front', () => {
    const custom =
      '"""A"" <0201234567>","0201234567","0800123456","from-trunk","PJSIP/trunk-01ab","PJSIP/101-02ab","Dial","x","2024-05-01 11:00:00","2024-05-01 11:00:12","2024-05-01 11:02:12","132","120","ANSWERED","DOCUMENTATION","","1714554000.1",""';
    expect(asteriskCdr.recognize(headOf(custom, { rows: [['']] }))?.confidence).toBeGreaterThan(0.9);
    expect(read(custom).calls).toMatchObject([{ callId: '1714554000.1', waitMs: 12_000, talkMs: 120_000 }]);
  });

  test('nobody took it', () => {
    const rang = {
      times: ['11:00:00', '', '11:00:30'] as [string, string, string],
      seconds: [30, 0] as [number, number],
    };
    const dispositions = ['NO ANSWER', 'BUSY', 'FAILED', 'CONGESTION'];
    const { calls } = read(
      ...dispositions.map((disposition, at) => line({ ...rang, disposition, more: [`1714554000.${at}`] })),
    );
    expect(calls.map(({ outcome, waitMs, talkMs, agent }) => [outcome, waitMs, talkMs, agent])).toEqual([
      ['abandoned', 30_000, 0, ''],
      ['abandoned', 30_000, 0, ''],
      ['failed', 30_000, 0, ''],
      ['failed', 30_000, 0, ''],
    ]);
  });

  test('a menu answered it, or the music of a queue', () => {
    const { calls } = read(
      line({ to: '', app: 'BackGround', data: 'welcome', more: ['1714554000.1'] }),
      line({ to: '', app: 'Queue', data: 'sales,t,,,60', more: ['1714554000.2'] }),
    );
    expect(calls).toMatchObject([
      { outcome: 'contained', queueEnteredAt: null, talkMs: 0, sourceOutcome: 'background' },
      { outcome: 'abandoned', queue: 'sales', waitMs: 132_000, talkMs: 0 },
    ]);
  });

  test.each([
    [{ src: '101', dst: '0301234567', context: 'from-internal', channel: 'PJSIP/101-0001' }, 'outbound'],
    [{ src: '0201234567', dst: '0301234567', context: 'default', channel: 'PJSIP/101-0001' }, 'outbound'],
    [{ src: '101', dst: '102', context: 'from-internal' }, 'internal'],
    [{ src: '+31201234567', dst: '101', context: 'default' }, 'inbound'],
    [{ src: '', dst: 's', context: 'default' }, 'inbound'],
  ])('direction of %o', (cdr, direction) => {
    expect(read(line(cdr)).calls).toMatchObject([{ direction }]);
  });
});

test('records of one linkedid are one call: agents who let it ring, and the one who took it', () => {
  const ids = (id: string) => [id, '', '', '1714554000.1', '1'];
  const queue = { app: 'Queue', data: 'sales', context: 'ext-queues', dst: '400' };
  const { calls, problems } = read(
    line({
      ...queue,
      to: 'Local/101@from-queue-00000001;1',
      times: ['11:00:00', '11:00:01', '11:00:20'],
      seconds: [20, 0],
      disposition: 'NO ANSWER',
      more: ids('1714554000.1'),
    }),
    line({
      ...queue,
      to: 'PJSIP/102-0000aaaa',
      times: ['11:00:20', '11:00:25', '11:02:25'],
      seconds: [125, 120],
      more: ids('1714554000.1'),
    }),
    line({
      ...queue,
      to: 'PJSIP/102-0000aaaa',
      times: ['11:00:24', '11:00:25', '11:02:25'],
      seconds: [121, 120],
      more: ids('1714554020.3'),
    }),
    line({ more: ['1714559999.9'], times: ['12:00:00', '12:00:01', '12:00:02'], seconds: [2, 1] }),
  );
  expect(problems).toEqual([]);
  expect(calls).toMatchObject([
    {
      callId: '1714554000.1',
      queue: 'sales',
      agent: 'PJSIP/102',
      outcome: 'answered',
      waitMs: 25_000,
      talkMs: 120_000,
      transferredTo: '',
    },
    { callId: '1714559999.9' },
  ]);
});

test('passed on: the second agent speaks when the first is done', () => {
  const more = ['1714554000.1', '', '', '1714554000.1', '1'];
  const { calls } = read(
    line({ more }),
    line({ to: 'PJSIP/103-0000bbbb', times: ['11:02:12', '11:02:20', '11:03:20'], seconds: [68, 60], more }),
  );
  expect(calls).toMatchObject([
    { outcome: 'transferred', agent: 'PJSIP/101', transferredTo: 'PJSIP/103', talkMs: 180_000 },
  ]);
});

test('the table cdr as FreePBX exports it', () => {
  const row = {
    calldate: '2024-05-01 11:00:00',
    clid: '"A" <0201234567>',
    src: '0201234567',
    dst: '600',
    dcontext: 'ext-local',
    channel: 'PJSIP/t-01',
    dstchannel: 'PJSIP/600-02ab',
    lastapp: 'Dial',
    lastdata: '',
    duration: '132',
    billsec: '120',
    disposition: 'ANSWERED',
    amaflags: '3',
    accountcode: '',
    uniqueid: '1714554000.1',
    userfield: '',
    did: '0800123456',
    recordingfile: 'in-1.wav',
    linkedid: '1714554000.1',
  };
  expect(asteriskCdr.recognize(headOf('', { columns: Object.keys(row) }))?.confidence).toBeGreaterThan(0.9);
  expect(readByFormat(asteriskCdr, objectItems([row])).calls).toMatchObject([
    { entry: '0800123456', recording: 'in-1.wav', waitMs: 12_000, talkMs: 120_000 },
  ]);
});

test('it is recognized by its order; a table of something else is not, and a broken line is told', () => {
  expect(
    asteriskCdr.recognize(headOf([line(), line()].join('\n'), { rows: [['']] }))?.confidence,
  ).toBeGreaterThan(0.9);
  expect(
    asteriskCdr.recognize(headOf('a,b,c\n1,2,3', { rows: [['1']], columns: ['a', 'b', 'c'] })),
  ).toBeNull();
  const { calls, problems } = read(line(), '"","x","y"');
  expect(calls).toHaveLength(1);
  expect(problems).toMatchObject([{ reason: 'The line is no CDR of Asterisk.', raw: '"","x","y"' }]);
});

describe('a queue calls its agents through Local channels', () => {
  const queue = { app: 'Queue', data: '700,t,,,300', context: 'ext-queues', dst: '700' };
  const near = (agent: string, seconds: number, more: string[]) =>
    line({
      ...queue,
      to: `Local/${agent}@from-queue-0000000${agent.at(-1)};1`,
      times: ['11:00:00', '11:00:00', '11:02:15'],
      seconds: [seconds, seconds],
      more,
    });
  const far = (agent: string, disposition: string, more: string[]) =>
    line({
      src: '0201234567',
      dst: agent,
      context: 'from-internal',
      channel: `Local/${agent}@from-queue-0000000${agent.at(-1)};2`,
      to: `PJSIP/${agent}-0000001b`,
      times: disposition === 'ANSWERED' ? ['11:00:15', '11:00:25', '11:02:15'] : ['11:00:05', '', '11:00:15'],
      seconds: disposition === 'ANSWERED' ? [120, 110] : [10, 0],
      disposition,
      more,
    });

  test('with linkedids the far sides tell who answered, and when', () => {
    const ids = (id: string) => [id, '', '', '1714554000.1', '1'];
    const { calls, problems } = read(
      near('101', 15, ids('1714554000.1')),
      near('102', 135, ids('1714554000.1')),
      far('101', 'NO ANSWER', ids('1714554005.3')),
      far('102', 'ANSWERED', ids('1714554015.5')),
    );
    expect(problems).toEqual([]);
    expect(calls).toMatchObject([
      { outcome: 'answered', agent: 'PJSIP/102', queue: '700', waitMs: 25_000, talkMs: 110_000 },
    ]);
  });

  test('without linkedids they are no calls of their own', () => {
    const { calls, problems } = read(
      near('102', 135, ['1714554000.1']),
      far('102', 'ANSWERED', ['1714554015.5']),
    );
    expect(problems).toEqual([]);
    expect(calls).toMatchObject([{ callId: '1714554000.1', outcome: 'answered', talkMs: 135_000 }]);
  });
});

test('who is sent to voicemail was not answered, and waited until then', () => {
  const { calls } = read(
    line({
      app: 'VoiceMail',
      data: '101@default,u',
      times: ['11:00:00', '11:00:20', '11:00:50'],
      seconds: [50, 30],
    }),
  );
  expect(calls).toMatchObject([{ outcome: 'abandoned', waitMs: 20_000, talkMs: 0, agent: '' }]);
});
