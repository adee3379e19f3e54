import { randomUUID } from 'node:crypto';
import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import type { z } from 'zod';

/** What a JSON file says, or undefined when it is absent, half-written or of another shape. */
export function readJson<Schema extends z.ZodType>(
  file: string,
  schema: Schema,
): z.output<Schema> | undefined {
  try {
    const parsed = schema.safeParse(JSON.parse(readFileSync(file, 'utf8')));
    return parsed.success ? parsed.data : undefined;
  } catch {
    return undefined;
  }
}

/** Replaces a file in one step, readable by its owner only: a reader sees the old text or the new one. */
export function writeJson(file: string, value: unknown): void {
  const draft = writeDraft(file, value);
  renameSync(draft, file);
}

/** Writes a file unless another process was first; true when this one wrote it. */
export function writeJsonOnce(file: string, value: unknown): boolean {
  const draft = writeDraft(file, value);
  try {
    linkSync(draft, file);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  } finally {
    rmSync(draft);
  }
}

function writeDraft(file: string, value: unknown): string {
  const draft = `${file}.${randomUUID()}`;
  writeFileSync(draft, `${JSON.stringify(value, null, 2)}\n`, { mode: 0o600, flush: true });
  return draft;
}
