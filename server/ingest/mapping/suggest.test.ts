import { describe, expect, test } from 'vitest';
import { mapping } from './mapping';
import { suggestMapping } from './suggest';

function suggested(kind: 'calls' | 'intervals', header: string, ...rows: string[]) {
  const cells = rows.map((row) => row.split(';'));
  const { mapping: guess, confidence } = suggestMapping(kind, header.split(';'), cells);
  return { mapping: mapping.parse(guess), confidence };
}

describe('calls', () => {
  test('a row whose time is no time is a bad row, also among few', () => {
    const { mapping: guess, confidence } = suggested(
      'calls',
      'Call ID;Start Time;Queue;Talk Time',
      '1;2026-05-04 09:00:00;Sales;60',
      '2;yesterday;Sales;60',
    );
    expect(guess.fields).toMatchObject({ startedAt: { columns: ['Start Time'], formats: ['iso'] } });
    expect(confidence.startedAt).toBe(0.95);
  });

  test.each(['Consent', 'Toestemming', 'Einwilligung', 'Consenso'])(
    'whether a caller agreed is read without being asked for: %s',
    (name) => {
      const { mapping: guess } = suggested('calls', `Call ID;${name}`, '1;refused');
      expect(guess.fields).toMatchObject({
        consent: { column: name, values: { '': 'unknown', ja: 'given', nee: 'refused', no: 'refused' } },
      });
    },
  );

  test.each([
    ['English', 'Start Time;DNIS;IVR Option;Queue'],
    ['Dutch', 'Starttijd;Gebeld nummer;Menukeuze;Wachtrij'],
    ['German', 'Startzeit;Gewählte Nummer;Menüauswahl;Warteschlange'],
    ['Italian', 'Inizio;Numero chiamato;Scelta menu;Coda'],
  ])('the way in, %s', (_language, header) => {
    const [, entry, menuChoice, queue] = header.split(';');
    expect(suggested('calls', header, '2024-05-13 13:05:09;0800 1234;1;Sales').mapping.fields).toMatchObject({
      entry: { column: entry },
      menuChoice: { column: menuChoice },
      queue: { column: queue },
    });
  });

  test.each([
    [
      'English',
      'Call ID;Start Time;Queue Name;Agent Name;Caller ID;Wait Time;Talk Time;Hold Time;Wrap-up Time;Disposition',
      '1;05/13/2024 1:05:09 PM;Sales;Ann;+12125550123;12;166;0;30;ANSWERED',
      'M/d/yyyy h:mm:ss a',
    ],
    [
      'Dutch',
      'Gespreks-ID;Starttijd;Wachtrij;Medewerker;Telefoonnummer;Wachttijd;Gesprekstijd;Wachtstand;Nawerktijd;Resultaat',
      '1;13-05-2024 13:05:09;Verkoop;Anna;0201234567;12;166;0;30;Beantwoord',
      'd-M-yyyy H:mm:ss',
    ],
    [
      'German',
      'Anruf-ID;Startzeit;Warteschlange;Mitarbeiter;Rufnummer;Wartezeit;Gesprächszeit;Haltezeit;Nachbearbeitung;Ergebnis',
      '1;13.05.2024 13:05:09;Verkauf;Anna;030123456;12;0:02:46;0;30;Angenommen',
      'd.M.yyyy H:mm:ss',
    ],
    [
      'Italian',
      'ID chiamata;Inizio;Coda;Operatore;Numero chiamante;Tempo di attesa;Tempo conversazione;Tempo hold;Post chiamata;Esito',
      '1;13/05/2024 13:05:09;Vendite;Anna;0612345678;12;166;0;30;Risposta',
      'd/M/yyyy H:mm:ss',
    ],
  ])('%s headers', (_language, header, row, format) => {
    const names = header.split(';');
    const { mapping: guess, confidence } = suggested('calls', header, row);
    expect(guess).toMatchObject({
      kind: 'calls',
      fields: {
        callId: { column: names[0] },
        startedAt: { columns: [names[1]], formats: [format] },
        queue: { column: names[2] },
        agent: { column: names[3] },
        caller: { column: names[4], as: 'number' },
        waitMs: { column: names[5], unit: 's' },
        talkMs: { column: names[6], unit: 's' },
        holdMs: { column: names[7] },
        acwMs: { column: names[8] },
        outcome: { column: names[9] },
      },
    });
    expect(confidence.startedAt).toBeGreaterThan(0.9);
    const { outcome } = guess.kind === 'calls' ? guess.fields : {};
    const words = outcome && 'values' in outcome ? outcome.values : {};
    const word = row.split(';').at(-1)?.toLowerCase() ?? '';
    expect(words[word] ?? word).toBe('answered');
  });

  test('date and time in columns of their own are joined, and may cross midnight', () => {
    const { mapping: guess } = suggested(
      'calls',
      'Datum;Uhrzeit;Wartebeginn;Dauer',
      '31.12.2024;23:59:50;23:59:58;60',
      '31.12.2024;23:59:55;0:00:03;60',
    );
    expect(guess.fields).toMatchObject({
      startedAt: { columns: ['Datum', 'Uhrzeit'], formats: ['d.M.yyyy H:mm:ss'], mayCrossMidnight: false },
      queueEnteredAt: { columns: ['Datum', 'Wartebeginn'], mayCrossMidnight: true },
      talkMs: { column: 'Dauer' },
    });
  });

  test('of two readings the one that fits every row', () => {
    const start = (...rows: string[]) => suggested('calls', 'start', ...rows).mapping.fields;
    expect(start('05/06/2024 10:00', '05/13/2024 10:00')).toMatchObject({
      startedAt: { formats: ['M/d/yyyy H:mm'] },
    });
    expect(start('05/06/2024 10:00', '13/06/2024 10:00')).toMatchObject({
      startedAt: { formats: ['d/M/yyyy H:mm'] },
    });
    expect(start('1714554487')).toMatchObject({ startedAt: { formats: ['epoch_s'] } });
    expect(start('1714554487250')).toMatchObject({ startedAt: { formats: ['epoch_ms'] } });
  });

  test('a bad row among good ones changes no format', () => {
    const good = Array.from({ length: 9 }, (_, index) => `13.05.2024 10:0${index}`);
    expect(suggested('calls', 'start', 'never', ...good).mapping.fields).toMatchObject({
      startedAt: { columns: ['start'], formats: ['d.M.yyyy H:mm'] },
    });
  });

  test('the unit is that of the name; values that are no durations lower the confidence', () => {
    const { mapping: guess, confidence } = suggested(
      'calls',
      'start;talk_ms;wait',
      '2024-05-01T09:00:00Z;250;soon',
    );
    expect(guess.fields).toMatchObject({ talkMs: { column: 'talk_ms', unit: 'ms' }, waitMs: { unit: 's' } });
    expect(confidence).toMatchObject({ talkMs: 0.95, waitMs: 0.6 });
  });

  test('where nothing is a time, it says that it does not know', () => {
    const { mapping: guess, confidence } = suggested('calls', 'foo;bar', 'a;b');
    expect(guess.fields).toMatchObject({ startedAt: { columns: ['foo'] } });
    expect(confidence).toEqual({ startedAt: 0 });
  });
});

test.each([
  [
    'English',
    'Queue;Interval Start;Calls Offered;Calls Answered;Abandoned;AHT;ASA',
    ['Sales;2024-05-13 09:00;10;9;1;240;12', 'Sales;2024-05-13 09:15;12;12;0;250;8'],
    15,
  ],
  [
    'Dutch',
    'Wachtrij;Interval;Aangeboden;Beantwoord;Afgehaakt;Gemiddelde afhandeltijd;Gemiddelde wachttijd',
    ['Verkoop;13-05-2024 09:00;10;9;1;240;12', 'Verkoop;13-05-2024 09:30;12;12;0;250;8'],
    30,
  ],
  [
    'German',
    'Warteschlange;Intervall;Angeboten;Angenommen;Verloren;Bearbeitungszeit;Mittlere Wartezeit',
    ['Verkauf;13.05.2024 09:00;10;9;1;240;12', 'Verkauf;13.05.2024 10:00;12;12;0;250;8'],
    60,
  ],
  [
    'Italian',
    'Coda;Intervallo;Offerte;Risposte;Abbandonate;Tempo medio gestione;Attesa media',
    ['Vendite;13/05/2024 09:00;10;9;1;240;12', 'Vendite;13/05/2024 09:06;12;12;0;250;8'],
    6,
  ],
])('interval reports with %s headers', (_language, header, rows, minutes) => {
  const names = header.split(';');
  expect(suggested('intervals', header, ...rows).mapping).toMatchObject({
    kind: 'intervals',
    minutes,
    fields: {
      queue: { column: names[0] },
      intervalStart: { columns: [names[1]] },
      offered: { column: names[2] },
      answered: { column: names[3] },
      abandoned: { column: names[4] },
      ahtMs: { column: names[5] },
      asaMs: { column: names[6] },
    },
  });
});

test.each([
  [
    'Call Started;Queue;Agent;Call Status',
    'Wed, 01 May 2024 09:00:00;Sales;Ann;Unanswered',
    'd MMM yyyy H:mm:ss',
  ],
  [
    'Contact Start;Skill Name;Agent Name;Call Outcome',
    'Wed 05/15/2024 9:00:00 AM;Sales;Ann;no-answer',
    'M/d/yyyy h:mm:ss a',
  ],
])('columns and times of other exports, a day of the week before the date: %s', (header, row, format) => {
  const { mapping: guess } = suggested('calls', header, row);
  const [start = '', queue = '', agent = '', outcome = ''] = header.split(';');
  expect(guess.fields).toMatchObject({
    startedAt: { columns: [start], formats: [format] },
    ...{ queue: { column: queue }, agent: { column: agent }, outcome: { column: outcome } },
  });
  expect(guess.fields).toMatchObject({
    outcome: { values: { unanswered: 'abandoned', 'no-answer': 'abandoned' } },
  });
});
