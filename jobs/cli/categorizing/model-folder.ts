import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { AppError } from '@/server/errors';

/** What a model's folder holds: the model, and its card for people and programs. */
const MODEL = 'model.onnx';
const CARD = 'card.json';

/** @throws AppError where the folder holds no model */
export async function readModel(folder: string): Promise<Uint8Array> {
  try {
    return await readFile(path.join(folder, MODEL));
  } catch (cause) {
    throw new AppError('not_found', `There is no ${MODEL} in ${folder}.`, {
      hint: 'Make it with "npx callcast categorize train --model FOLDER --input FILE".',
      cause,
    });
  }
}

/** Writes a model; one that was there before is replaced when the new one is whole. */
export async function writeModel(folder: string, bytes: Uint8Array, card: object): Promise<void> {
  try {
    await mkdir(folder, { recursive: true });
    await put(path.join(folder, CARD), `${JSON.stringify(card, null, 2)}\n`);
    await put(path.join(folder, MODEL), bytes);
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new AppError('unavailable', `The model cannot be written to ${folder}: ${reason}`, {
      hint: 'Give a folder that this account may write to.',
      cause,
    });
  }
}

async function put(file: string, content: string | Uint8Array): Promise<void> {
  const part = `${file}.part`;
  try {
    await writeFile(part, content);
    await rename(part, file);
  } catch (error) {
    await rm(part, { force: true });
    throw error;
  }
}
