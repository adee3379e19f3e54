import { z } from 'zod';
import { AppError } from '@/server/errors';
import { type DeliveryMapping, deliveryMapping } from '@/server/ingest/delivery-mapping';
import { presetNamed } from '@/server/ingest/presets/registry';
import { readJson } from './read-json';

export interface MappingFlags {
  preset?: string;
  mapping?: string;
}

/**
 * The mapping that a person named by a preset or a file; undefined where none is.
 * @throws AppError `not_found` for an unknown preset or file, `invalid_input` for what is no mapping
 */
export async function mappingOfFlags({
  preset,
  mapping: file,
}: MappingFlags): Promise<DeliveryMapping | undefined> {
  if (preset !== undefined) return deliveryMapping.parse(presetNamed(preset).mapping);
  if (file === undefined) return undefined;
  const parsed = deliveryMapping.safeParse(await readJson(file));
  if (parsed.success) return parsed.data;
  throw new AppError('invalid_input', `${file} is not a mapping: ${z.prettifyError(parsed.error)}`, {
    hint: 'docs/DATA.md shows what a mapping looks like; "callcast ingest --dry-run --json" prints the one that was guessed.',
  });
}
