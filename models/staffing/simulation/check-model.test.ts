import { expect, it } from 'vitest';
import { checkModel } from './check-model';
import type { CallCenterModel, SimulatedGroup, SimulatedQueue } from './model';
import { oneQueue } from './testing/one-queue';

function withQueue(changes: Partial<SimulatedQueue>): CallCenterModel {
  return oneQueue(10, 3, { intervals: 2, ...changes });
}

function withGroup(changes: Partial<SimulatedGroup>): CallCenterModel {
  const model = oneQueue(10, 3, { intervals: 2 });
  return { ...model, groups: model.groups.map((group) => ({ ...group, ...changes })) };
}

it('takes a sound model', () => {
  expect(() =>
    checkModel(
      withQueue({
        patience: {
          curve: [
            { seconds: 0, share: 0.9 },
            { seconds: 9, share: 0.5 },
          ],
        },
      }),
    ),
  ).not.toThrow();
});

it.each<[string, CallCenterModel, RegExp]>([
  ['no queue', { ...withQueue({}), queues: [] }, /no queue/],
  ['a queue nobody serves', withGroup({ skills: [] }), /Nobody serves the queue calls/],
  [
    'a skill for an unknown queue',
    withGroup({ skills: [{ queue: 'calls' }, { queue: 'sails' }] }),
    /skill for sails/,
  ],
  ['half an agent', withGroup({ agents: [2.5, 3] }), /whole numbers/],
  [
    'agents for too few intervals',
    withGroup({ agents: [3] }),
    /agents has agents for 1 intervals; the first queue has 2/,
  ],
  ['fewer calls than none', withQueue({ arrivals: [1, -1] }), /arrivals below 0/],
  ['no handle time', withQueue({ aht: { mean: [180, 0] } }), /handle time/],
  ['a patience of 0', withQueue({ patience: { meanSeconds: 0 } }), /patience of calls/],
  [
    'a curve that rises',
    withQueue({
      patience: {
        curve: [
          { seconds: 5, share: 0.5 },
          { seconds: 9, share: 0.6 },
        ],
      },
    }),
    /curve of calls/,
  ],
  ['a curve of no time', withQueue({ patience: { curve: [{ seconds: 0, share: 0.5 }] } }), /curve of calls/],
  [
    'everybody calling again for ever',
    withQueue({ redial: { share: 1, delaySeconds: 9 } }),
    /redial of calls/,
  ],
  ['a transfer to nowhere', withQueue({ transfers: [{ to: 'void', share: 0.1 }] }), /transferred to void/],
  [
    'more transfers than calls',
    withQueue({
      transfers: [
        { to: 'calls', share: 0.7 },
        { to: 'calls', share: 0.6 },
      ],
    }),
    /More calls/,
  ],
  [
    'an overflow to nobody',
    withQueue({ overflow: { afterSeconds: 9, groups: ['ghosts'] } }),
    /overflows to ghosts/,
  ],
  ['arrivals out of order', withQueue({ arrivalTimes: [9, 3] }), /not in order/],
])('refuses %s', (_, model, message) => {
  expect(() => checkModel(model)).toThrow(message);
});
