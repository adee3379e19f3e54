import { readFile } from 'node:fs/promises';
import { AppError } from '@/server/errors';

/**
 * What a JSON file that a person named holds.
 * @throws AppError `invalid_input` that names the file and what is wrong with it
 */
export async function readJson(file: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(file, 'utf8'));
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new AppError('invalid_input', `${file} cannot be read as JSON: ${reason}`, { cause });
  }
}
