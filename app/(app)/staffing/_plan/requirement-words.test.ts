import { expect, test } from 'vitest';
import { makeFormat } from '@/app/_ui/format';
import { pictureSentence } from './picture-sentence';
import { changeSentence, paidHours, requirementHeadline } from './requirement-words';
import type { StaffRow } from './week-plan';

const format = makeFormat('en-GB');

function row(date: string, minute: number, part: Partial<StaffRow>): StaffRow {
  const agents = part.agents ?? 10;
  return {
    start: Date.parse(`${date}T00:00:00Z`) / 1000 + minute * 60,
    date,
    minute,
    open: true,
    calls: 50,
    middle: agents,
    safe: agents + 2,
    agents,
    scheduled: agents / 0.75,
    onShift: agents / 0.8,
    rostered: null,
    serviceLevel: 0.8,
    asaSeconds: 10,
    occupancy: 0.8,
    ...part,
  };
}

const MONDAY = '2024-03-04';
const THURSDAY = '2024-03-07';

test('the peak, online and on the schedule; without a roster no word about it but that', () => {
  const told = requirementHeadline(
    format,
    [row(MONDAY, 600, { agents: 60 }), row(MONDAY, 630, { agents: 84 })],
    30,
  );
  expect(told).toEqual({
    answer: 'Peak Monday 10:30 needs 84 online, 112 on the schedule.',
    more: 'The week needs 96 paid hours. No roster is published for it yet.',
  });
});

test('a published roster is held against the need, in the part of the day where it is furthest off', () => {
  const rows = [
    row(MONDAY, 630, { agents: 84, rostered: 104 }),
    row(THURSDAY, 1080, { agents: 16, rostered: 27 }),
    row(THURSDAY, 1110, { agents: 16, rostered: 27 }),
  ];
  expect(requirementHeadline(format, rows, 30)?.answer).toBe(
    'Peak Monday 10:30 needs 84 online, 112 on the schedule; Thursday evening is 7 too many.',
  );
  const short = rows.map((one) => ({ ...one, rostered: one.date === MONDAY ? 105 : 12 }));
  expect(requirementHeadline(format, short, 30)?.answer).toMatch(/; Thursday evening is 8 short\.$/);
  const fits = rows.map((one) => ({ ...one, rostered: one.onShift }));
  expect(requirementHeadline(format, fits, 30)?.more).toMatch(/fits it everywhere/);
});

test('nobody needed: no peak', () => {
  expect(requirementHeadline(format, [row(MONDAY, 0, { agents: 0, scheduled: 0 })], 30)).toBeNull();
});

test('what trying something out changes, in people, hours and money', () => {
  const rows = [row(MONDAY, 600, { agents: 12 })];
  const asSet = { peak: 10, hours: 5, money: (hours: number) => `€${hours * 40}` };
  expect(paidHours(rows, 30)).toBe(8);
  expect(changeSentence(format, rows, asSet, 30)).toBe(
    '2 more online at the peak, 3 more paid hours (€120).',
  );
  expect(changeSentence(format, rows, { ...asSet, peak: 12, hours: 8 }, 30)).toMatch(/^No change/);
});

test('the picture is read out: the lowest and the highest day, and what safety takes', () => {
  const rows = [row(MONDAY, 600, { agents: 20 }), row(THURSDAY, 630, { agents: 8 })];
  expect(pictureSentence(format, rows)).toBe(
    'Daily peaks go from 8 (Thu, 7 Mar at 10:30) to 20 (Mon, 4 Mar at 10:00). At the highest, to be short one time in five at most (P80) takes 2 more than the middle of the forecast (P50).',
  );
});
