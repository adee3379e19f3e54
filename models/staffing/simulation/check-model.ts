import { ModelError } from '@/models/model-error';
import type { CallCenterModel, Patience, SimulatedGroup, SimulatedQueue } from './model';

/**
 * Sees that a model can be simulated.
 *
 * @throws ModelError naming the queue or group and what is wrong with it
 */
export function checkModel(model: CallCenterModel): void {
  const { queues, groups, intervalSeconds, warmUpSeconds = 0, dayCv = 0 } = model;
  const intervals = queues[0]?.arrivals.length ?? 0;
  require(intervalSeconds > 0, 'The interval has no length.', 'Give intervalSeconds, 1800 say.');
  require(queues.length > 0, 'There is no queue to simulate.', 'Give at least one under queues.');
  require(intervals > 0, 'There is no interval to simulate.', 'Give each queue its arrivals by interval.');
  require(groups.length > 0, 'There are no agents to simulate.', 'Give at least one group.');
  require(warmUpSeconds >= 0 &&
    dayCv >= 0, 'warmUpSeconds and dayCv are 0 or more.', 'Leave them out for 0.');
  requireDifferent(queues, 'queue');
  requireDifferent(groups, 'group');
  const names = new Set(queues.map(({ name }) => name));
  const groupNames = new Set(groups.map(({ name }) => name));
  for (const queue of queues) checkQueue(queue, intervals, { queues: names, groups: groupNames });
  for (const group of groups) checkGroup(group, intervals, names);
  for (const { name, overflow } of queues) {
    const served = groups.some((group) => group.skills.some((skill) => skill.queue === name));
    require(served ||
      (overflow?.groups.length ?? 0) > 0, `Nobody serves the queue ${name}.`, 'Give a group a skill for it.');
  }
}

interface Names {
  queues: ReadonlySet<string>;
  groups: ReadonlySet<string>;
}

function checkQueue(queue: SimulatedQueue, intervals: number, known: Names): void {
  const { name, arrivals, arrivalTimes, aht, patience, answerSeconds } = queue;
  requireLength(`The queue ${name} has arrivals for`, arrivals.length, intervals);
  require(arrivals.every(
    isCount,
  ), `The queue ${name} has arrivals below 0.`, 'Give expected calls, 0 or more.');
  require(!arrivalTimes ||
    arrivalTimes.every(
      (time, at) => time >= (arrivalTimes[at - 1] ?? 0),
    ), `The arrival times of ${name} are not in order, or begin before the start.`, 'Give seconds from the start of the first interval, ascending.');
  const means = typeof aht.mean === 'number' ? [aht.mean] : aht.mean;
  if (typeof aht.mean !== 'number')
    requireLength(`The queue ${name} has handle times for`, means.length, intervals);
  require(means.every(
    (mean) => mean > 0,
  ), `The queue ${name} has a handle time that is not above 0.`, 'Give seconds.');
  require(isCount(
    aht.cv ?? 1,
  ), `The cv of ${name} is below 0.`, 'Give standard deviation / mean; 1 is exponential.');
  require(isCount(
    answerSeconds,
  ), `The queue ${name} has no answerSeconds.`, 'Give the service level’s limit, 20 say.');
  checkPatience(name, patience);
  checkWaysOn(queue, known);
}

function checkPatience(name: string, patience: Patience | null): void {
  if (patience === null) return;
  if ('meanSeconds' in patience) {
    require(patience.meanSeconds >
      0, `The patience of ${name} is not above 0.`, 'Give seconds, or null for callers who never hang up.');
    return;
  }
  const { curve } = patience;
  require((curve.at(-1)?.seconds ?? 0) > 0 &&
    curve.every(({ seconds, share }, at) => {
      const before = curve[at - 1];
      return seconds > (before?.seconds ?? -1) && share >= 0 && share <= (before?.share ?? 1);
    }), `The patience curve of ${name} does not fall from 1 over time.`, 'Give {seconds, share still there} with seconds ascending and shares not.');
}

function checkWaysOn({ name, redial, transfers = [], overflow }: SimulatedQueue, known: Names): void {
  if (redial) {
    require(redial.share >= 0 &&
      redial.share < 1 &&
      isCount(
        redial.delaySeconds,
      ), `The redial of ${name} is out of range.`, 'share is 0 up to, not including, 1; delaySeconds 0 or more.');
  }
  for (const { to, share, ahtSeconds } of transfers) {
    require(known.queues.has(
      to,
    ), `${name} is transferred to ${to}, which is no queue.`, `There are ${[...known.queues].join(', ')}.`);
    require(isCount(share) &&
      (ahtSeconds ?? 1) >
        0, `The transfer from ${name} to ${to} is out of range.`, 'share is 0 to 1, ahtSeconds above 0.');
  }
  const passed = transfers.reduce((sum, { share }) => sum + share, 0);
  require(passed <=
    1, `More calls of ${name} are transferred than answered.`, 'The shares of its transfers are at most 1 together.');
  for (const group of overflow?.groups ?? []) {
    require(known.groups.has(
      group,
    ), `${name} overflows to ${group}, which is no group.`, `There are ${[...known.groups].join(', ')}.`);
  }
  require(isCount(
    overflow?.afterSeconds ?? 0,
  ), `The overflow of ${name} is below 0 s.`, 'Give afterSeconds, 0 or more.');
  require((overflow?.handleFactor ?? 1) >
    0, `The overflow of ${name} has a handleFactor that is not above 0.`, 'Leave it out for 1.');
}

function checkGroup(
  { name, skills, agents }: SimulatedGroup,
  intervals: number,
  queues: ReadonlySet<string>,
): void {
  requireLength(`The group ${name} has agents for`, agents.length, intervals);
  require(agents.every(
    (count) => Number.isInteger(count) && count >= 0,
  ), `The group ${name} has agents that are not whole numbers from 0.`, 'Give people present, shrinkage taken off.');
  for (const { queue, handleFactor = 1 } of skills) {
    require(queues.has(
      queue,
    ), `The group ${name} has a skill for ${queue}, which is no queue.`, `There are ${[...queues].join(', ')}.`);
    require(handleFactor >
      0, `The group ${name} has a handleFactor for ${queue} that is not above 0.`, 'Leave it out for 1.');
  }
  requireDifferent(
    skills.map(({ queue }) => ({ name: queue })),
    `skill of ${name}`,
  );
}

function isCount(value: number): boolean {
  return Number.isFinite(value) && value >= 0;
}

function requireLength(what: string, found: number, expected: number): void {
  require(found ===
    expected, `${what} ${found} intervals; the first queue has ${expected}.`, 'Give all the same number.');
}

function requireDifferent(named: readonly { name: string }[], kind: string): void {
  const seen = new Set<string>();
  for (const { name } of named) {
    require(!seen.has(name), `There are two of the ${kind} ${name}.`, 'Give each once.');
    seen.add(name);
  }
}

function require(holds: boolean, message: string, hint: string): void {
  if (!holds) throw new ModelError(message, hint);
}
