import { expect, test } from 'vitest';
import { headOf, lineItems, objectItems, readByFormat } from '@/server/testing/read-by-format';
import { asteriskCdr } from './asterisk-cdr';

/** Written for this test after Asterisk's documentation of the manager's Cdr event, and after cdr-custom as it was before 1.6. */
test('Cdr events of the manager, and dispositions by number', () => {
  const event = {
    Event: 'Cdr',
    Source: '0201234567',
    Destination: '101',
    DestinationContext: 'from-trunk',
    Channel: 'PJSIP/t-01ab',
    DestinationChannel: 'PJSIP/101-02ab',
    LastApplication: 'Dial',
    StartTime: '2024-05-01 11:00:00',
    AnswerTime: '2024-05-01 11:00:08',
    EndTime: '2024-05-01 11:01:08',
    Duration: '68',
    BillableSeconds: '60',
    Disposition: '8',
    UniqueID: '1714554000.1',
  };
  expect(asteriskCdr.recognize(headOf([event]))?.confidence).toBeGreaterThan(0.9);
  expect(readByFormat(asteriskCdr, objectItems([event])).calls).toMatchObject([
    { outcome: 'answered', agent: 'PJSIP/101', waitMs: 8000, talkMs: 60_000 },
  ]);
});

test.each([
  [
    'all cells quoted',
    '""Jansen, P" <0201234567>","0201234567","101","from-trunk","SIP/t-01ab","SIP/101-02ab","Dial","x","2024-05-01 11:00:00","2024-05-01 11:00:08","2024-05-01 11:01:08","68","60","ANSWERED","3",""',
  ],
  [
    'none quoted',
    ',0201234567,101,from-trunk,"Jansen, P" <0201234567>,SIP/t-01ab,SIP/101-02ab,Dial,"a,b",2024-05-01 11:00:00,2024-05-01 11:00:08,2024-05-01 11:01:08,68,60,ANSWERED,3,1714554000.1,',
  ],
])('a caller’s name whose quotes were not doubled: %s', (_how, text) => {
  expect(asteriskCdr.recognize(headOf(text))?.confidence).toBeGreaterThan(0.9);
  expect(readByFormat(asteriskCdr, lineItems(text))).toMatchObject({
    problems: [],
    calls: [{ outcome: 'answered', agent: 'SIP/101', waitMs: 8000, talkMs: 60_000 }],
  });
});
