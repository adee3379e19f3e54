import { createHash } from 'node:crypto';
import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import type { SavedMember } from './member-state';
import { packTensors, unpackTensors } from './pack-tensors';

/** Where a training puts its state away, so that it can go on in another process. */
export interface Checkpoint {
  /** The latest state, or null. */
  load(): Promise<Uint8Array | null>;
  /** Replaces the state; after it, load gives this one or (where the process ends meanwhile) the one before. */
  save(state: Uint8Array): Promise<void>;
  /** The training is done. */
  clear(): Promise<void>;
}

const FILE = 'network-training.bin';

/** Keeps the state as a file in an existing folder. */
export function checkpointInFolder(folder: string): Checkpoint {
  const file = path.join(folder, FILE);
  return {
    load: () => readFile(file).catch(nullWhenAbsent),
    async save(state) {
      await writeFile(`${file}.new`, state);
      await rename(`${file}.new`, file);
    },
    clear: () => rm(file, { force: true }),
  };
}

function nullWhenAbsent(error: NodeJS.ErrnoException): null {
  if (error.code === 'ENOENT') return null;
  throw error;
}

/** How far a training is: members that are done, and the one under training. */
export interface TrainingState {
  /** Of what is trained: series, shape, budget, seed. A state of another training is not taken up. */
  identity: string;
  done: { weights: Float32Array[]; validationLoss: number | null }[];
  current: SavedMember | null;
}

const header = z.object({
  identity: z.string(),
  perMember: z.number(),
  done: z.array(z.object({ validationLoss: z.number().nullable() })),
  progress: z
    .object({
      phase: z.enum(['learn', 'settle']),
      step: z.number(),
      sinceBest: z.number(),
      bestLoss: z.number().nullable(),
      loss: z.number().nullable(),
      validationLoss: z.number().nullable(),
    })
    .nullable(),
});

export function packState({ identity, done, current }: TrainingState, perMember: number): Uint8Array {
  const described: z.infer<typeof header> = {
    identity,
    perMember,
    done: done.map(({ validationLoss }) => ({ validationLoss })),
    progress: current?.progress ?? null,
  };
  return packTensors(described, [...done.flatMap(({ weights }) => weights), ...(current?.tensors ?? [])]);
}

/** The state of the training named `identity`; null for another's, or for bytes that are none. */
export function unpackState(bytes: Uint8Array, identity: string): TrainingState | null {
  const unpacked = tryUnpack(bytes);
  const parsed = header.safeParse(unpacked?.header);
  if (!unpacked || !parsed.success || parsed.data.identity !== identity) return null;
  const { perMember, done, progress } = parsed.data;
  const tensors = unpacked.tensors;
  return {
    identity,
    done: done.map(({ validationLoss }, index) => ({
      validationLoss,
      weights: tensors.slice(index * perMember, (index + 1) * perMember),
    })),
    current: progress && { progress, tensors: tensors.slice(done.length * perMember) },
  };
}

function tryUnpack(bytes: Uint8Array): ReturnType<typeof unpackTensors> | null {
  try {
    return unpackTensors(bytes);
  } catch {
    return null;
  }
}

/** A name for a training: the same data, shape, budget and seed give the same name. */
export function identityOf(parts: readonly (string | Float32Array)[]): string {
  const hash = createHash('sha256');
  for (const part of parts)
    hash.update(
      typeof part === 'string' ? part : new Uint8Array(part.buffer, part.byteOffset, part.byteLength),
    );
  return hash.digest('hex');
}
