import { z } from 'zod';
import type { CallCenterModel } from '@/models/staffing/simulation/model';
import type { SkilledDemand } from '@/models/staffing/simulation/skilled-demand';
import { AppError } from '@/server/errors';
import { readJson } from '../read-json';

const byInterval = z.array(z.number().min(0)).min(1);
const name = z.string().min(1);

const patience = z.union([
  z.strictObject({ meanSeconds: z.number().gt(0) }),
  z.strictObject({
    curve: z.array(z.strictObject({ seconds: z.number().min(0), share: z.number().min(0).max(1) })).min(1),
  }),
]);

const target = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('service_level'),
    share: z.number().gt(0).lt(1),
    seconds: z.number().min(0),
  }),
  z.strictObject({ kind: z.literal('asa'), seconds: z.number().gt(0) }),
  z.strictObject({ kind: z.literal('abandonment'), share: z.number().gt(0).lt(1) }),
]);

const queue = z.strictObject({
  name,
  arrivals: byInterval,
  arrivalTimes: z.array(z.number().min(0)).optional(),
  aht: z.strictObject({ mean: z.union([z.number().gt(0), byInterval]), cv: z.number().min(0).optional() }),
  patience: patience.nullable().default(null),
  priority: z.number().optional(),
  answerSeconds: z.number().min(0).default(20),
  redial: z.strictObject({ share: z.number().min(0).lt(1), delaySeconds: z.number().min(0) }).optional(),
  transfers: z
    .array(
      z.strictObject({ to: name, share: z.number().min(0).max(1), ahtSeconds: z.number().gt(0).optional() }),
    )
    .optional(),
  overflow: z
    .strictObject({
      afterSeconds: z.number().min(0),
      groups: z.array(name).min(1),
      handleFactor: z.number().gt(0).optional(),
    })
    .optional(),
  target: target.optional(),
});

const group = z.strictObject({
  name,
  skills: z.array(
    z.strictObject({
      queue: name,
      priority: z.number().optional(),
      handleFactor: z.number().gt(0).optional(),
    }),
  ),
  agents: z.array(z.int().min(0)).optional(),
});

const modelFile = z.strictObject({
  intervalSeconds: z.number().gt(0),
  warmUpSeconds: z.number().min(0).optional(),
  dayCv: z.number().min(0).optional(),
  queues: z.array(queue).min(1),
  groups: z.array(group).min(1),
});
type ModelFile = z.output<typeof modelFile>;

/** @throws AppError `invalid_input` that names the file, and the field that is wrong */
export async function readModelFile(file: string): Promise<ModelFile> {
  const parsed = modelFile.safeParse(await readJson(file));
  if (parsed.success) return parsed.data;
  throw new AppError('invalid_input', `${file} is no model to simulate.\n${z.prettifyError(parsed.error)}`, {
    hint: 'docs/DATA.md shows one.',
  });
}

/** The model with its agents. @throws AppError `invalid_input` when a group has none */
export function staffedModel(file: ModelFile): CallCenterModel {
  const groups = file.groups.map(({ name, skills, agents }) => {
    if (agents) return { name, skills: skills.map(defined), agents };
    throw new AppError('invalid_input', `The group ${name} has no agents.`, {
      hint: 'Give agents by interval, or have them searched with --required.',
    });
  });
  return defined({ ...file, groups, queues: file.queues.map(({ target: _, ...one }) => plainQueue(one)) });
}

/** The model with its targets. @throws AppError `invalid_input` when a queue has none */
export function demandOf(file: ModelFile): SkilledDemand {
  const queues = file.queues.map(({ arrivalTimes: _, target, ...one }) => {
    if (target) return { ...plainQueue(one), target };
    throw new AppError('invalid_input', `The queue ${one.name} has no target to search agents for.`, {
      hint: 'Give target, as {"kind": "service_level", "share": 0.8, "seconds": 20}.',
    });
  });
  const groups = file.groups.map(({ name, skills }) => ({ name, skills: skills.map(defined) }));
  return { intervalSeconds: file.intervalSeconds, queues, groups };
}

function plainQueue<Queue extends Omit<ModelFile['queues'][number], 'target'>>(one: Queue) {
  const { aht, transfers, overflow, ...rest } = one;
  return defined({
    ...rest,
    aht: defined(aht),
    transfers: transfers?.map(defined),
    overflow: overflow && defined(overflow),
  });
}

type Defined<Object> = { [Key in keyof Object]: Exclude<Object[Key], undefined> };

/** The same object without the fields that are undefined: in models a field is there or not. */
function defined<Object extends object>(object: Object): Defined<Object> {
  return Object.fromEntries(
    Object.entries(object).filter(([, value]) => value !== undefined),
  ) as Defined<Object>;
}
