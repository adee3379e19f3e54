import { expect, test } from 'vitest';
import type { FlowView } from '@/server/routing/contracts/overview';
import { flowModel } from './flow-model';

const flow = (
  told: Partial<Omit<FlowView, 'queue' | 'passedTo'>> & { queue: string; to?: string; calls: number },
): FlowView => ({
  entry: told.entry ?? '',
  menuChoice: told.menuChoice ?? '',
  queue: { code: told.queue, name: told.queue },
  passedTo: { code: told.to ?? '', name: told.to ?? '' },
  outcome: told.outcome ?? 'answered',
  calls: told.calls,
});
const streams = (flows: readonly FlowView[]) => {
  const { nodes, links } = flowModel(flows);
  return links.map(
    ({ source, target, value }) => `${nodes[source]?.name} → ${nodes[target]?.name}: ${value}`,
  );
};

test('calls go from where they came in by menu and queue to what became of them', () => {
  const rows = [
    flow({ entry: '0800', menuChoice: '1', queue: 'Sales', calls: 60 }),
    flow({
      entry: '0800',
      menuChoice: '1',
      queue: 'Sales',
      to: 'Billing',
      outcome: 'transferred',
      calls: 40,
    }),
    flow({ entry: '0800', menuChoice: '2', queue: 'Sales', outcome: 'abandoned', calls: 5 }),
  ];
  expect(streams(rows)).toEqual([
    '0800 → 1: 100',
    '1 → Sales: 100',
    'Sales → Answered there: 60',
    'Sales → Passed on to Billing: 40',
    '0800 → 2: 5',
    '2 → Sales: 5',
    'Sales → Abandoned: 5',
  ]);
});

test('what no call tells is no stage, and a queue that is passed on to is not gone back to', () => {
  const { nodes } = flowModel([
    flow({ queue: 'Sales', to: 'Billing', outcome: 'transferred', calls: 4 }),
    flow({ queue: 'Billing', calls: 4 }),
  ]);
  expect(nodes.map(({ stage, name }) => `${stage} ${name}`)).toEqual([
    '2 Sales',
    '3 Passed on to Billing',
    '2 Billing',
    '3 Answered there',
  ]);
});

test('the least busy of many stations are drawn as one, and no call is lost', () => {
  const rows = Array.from({ length: 30 }, (_, index) => flow({ queue: `q${index}`, calls: 100 - index }));
  const { nodes } = flowModel(rows);
  const queues = nodes.filter(({ stage }) => stage === 2);
  expect(queues).toHaveLength(10);
  expect(queues.at(-1)?.name).toBe('All others');
  expect(queues.reduce((sum, { calls }) => sum + calls, 0)).toBe(
    rows.reduce((sum, { calls }) => sum + calls, 0),
  );
});
