import { expect, test } from 'vitest';
import { isAudioName, nameFacts } from './name-facts';

const NONE = { startedAt: '', agent: '', customer: '' };
const ID = '2a602c1a-4ca3-4d37-a933-444d575c0222';

test('a file is of the call that its name is the id of, whatever its endings', () => {
  for (const name of ['C-17.wav', 'C-17.mulaw.wav', 'in/2026/C-17.MP3', 'C:\\calls\\C-17.ogg', 'C-17']) {
    expect(nameFacts(name)).toEqual({ callId: 'C-17', ...NONE });
  }
});

test("Amazon's marks tell agent, customer and time; its ids only where they are ids", () => {
  expect(nameFacts(`AutoRepairs1_CUST_12345_GUID_${ID}_AGENT_BobS_DT_2021-12-01T06-01-22.wav`)).toEqual({
    callId: ID,
    startedAt: '2021-12-01T06:01:22',
    agent: 'BobS',
    customer: '12345',
  });
  const numbered = 'CARDETAILS_GUID_000_AGENT_Chris_DT_2021-12-01T06-01-22_Mono';
  expect(nameFacts(`${numbered}.wav`)).toMatchObject({ callId: numbered, agent: 'Chris' });
});

test('Amazon Connect names the contact, and its time in UTC', () => {
  for (const time of ['20211201T06:01_UTC', '20211201T06_01_UTC']) {
    expect(nameFacts(`${ID}_${time}.wav`)).toEqual({
      ...NONE,
      callId: ID,
      startedAt: '2021-12-01T06:01:00Z',
    });
  }
});

test('Asterisk ends names with time and unique id', () => {
  expect(nameFacts('q-600-31201234567-20211201-060122-1638338482.12.wav')).toEqual({
    ...NONE,
    callId: '1638338482.12',
    startedAt: '2021-12-01T06:01:22',
  });
});

test('what is no recording by its name', () => {
  expect(['a.wav', 'a.opus', 'a.ulaw'].map(isAudioName)).toEqual([true, true, true]);
  expect(['a.txt', 'wav', 'a.wav.part', '.DS_Store'].map(isAudioName)).toEqual([false, false, false, false]);
});
