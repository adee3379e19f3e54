import { z } from 'zod';
import { CALL_FORMATS, TEXT_FORMATS } from './formats/registry';
import { TEXT_TITLES } from './formats/text-titles';
import { PRESETS } from './presets/registry';
import { CONTAINERS } from './source/containers';
import { TEXT_PRESETS } from './transcripts/presets/registry';

export const listFormatsOutput = z.array(
  z.object({
    /** as --format takes it */
    name: z.string(),
    title: z.string(),
    kind: z.enum(['calls', 'intervals', 'transcripts']),
    /** how files of it are written down, as people say it */
    written: z.array(z.string()),
  }),
);
export type ListedFormat = z.infer<typeof listFormatsOutput>[number];

const TABLES = ['delimited', 'jsonl', 'json', 'xlsx', 'parquet'] as const;

/** Every form of file that is recognized or can be asked for: formats of systems, and presets of tables. */
export function listFormats(): ListedFormat[] {
  const written = (containers: readonly (keyof typeof CONTAINERS)[]) =>
    containers.map((container) => CONTAINERS[container].title);
  return [
    ...CALL_FORMATS.map(({ name, title, containers }) => ({
      ...{ name, title, kind: 'calls' as const, written: written(containers) },
    })),
    ...TEXT_FORMATS.map(({ name, containers }) => ({
      ...{ name, title: TEXT_TITLES[name], kind: 'transcripts' as const, written: written(containers) },
    })),
    ...PRESETS.map(({ name, title, mapping }) => ({
      name,
      title,
      kind: mapping.kind,
      written: written(TABLES),
    })),
    ...TEXT_PRESETS.map(({ name, title }) => ({
      ...{ name, title, kind: 'transcripts' as const, written: written(TABLES) },
    })),
  ];
}
