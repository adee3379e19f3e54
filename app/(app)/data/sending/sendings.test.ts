import { expect, it } from 'vitest';
import { nextSendings, type Sending, type SendingEvent, sumsOf } from './sendings';

const file = (name: string, bytes: number) => new File([new Uint8Array(bytes)], name);
const after = (...events: SendingEvent[]): readonly Sending[] =>
  events.reduce<readonly Sending[]>(nextSendings, []);

const THREE: SendingEvent = {
  kind: 'added',
  files: [
    { id: 1, file: file('a.wav', 100) },
    { id: 2, file: file('b.wav', 200) },
    { id: 3, file: file('c.wav', 300) },
  ],
};

it('sums bytes and fates over the files of a drop', () => {
  const sendings = after(
    THREE,
    { kind: 'began', id: 1 },
    { kind: 'moved', id: 1, sent: 40 },
    { kind: 'canceled', id: 2 },
    { kind: 'refused', id: 3, said: 'The caller refused.' },
  );
  expect(sumsOf(sendings)).toEqual({
    files: 3,
    onTheWay: 1,
    taken: 0,
    refused: 1,
    canceled: 1,
    size: 600,
    sent: 540,
  });
});

it('keeps what was decided: an answer that comes after a cancel changes nothing', () => {
  const sendings = after(THREE, { kind: 'canceled', id: 1 }, { kind: 'taken', id: 1, said: null });
  expect(sendings[0]?.state).toBe('canceled');
});

it('a new drop leaves out what is over, unless something of it is still on its way', () => {
  const more: SendingEvent = { kind: 'added', files: [{ id: 4, file: file('d.wav', 1) }] };
  const over = after(
    THREE,
    { kind: 'canceled', id: 1 },
    { kind: 'canceled', id: 2 },
    { kind: 'taken', id: 3, said: null },
  );
  expect(nextSendings(over, more).map(({ id }) => id)).toEqual([4]);
  expect(nextSendings(after(THREE), more).map(({ id }) => id)).toEqual([1, 2, 3, 4]);
});
