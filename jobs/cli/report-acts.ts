import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { CLI_ACTOR } from '@/server/auth/actor';
import { AppError } from '@/server/errors';
import { parseInput } from '@/server/parse-input';
import { ReportFormat, ReportKind } from '@/server/postgres/generated/enums';
import { makeReport } from '@/server/reports/make-report';
import { trendsOptions } from '@/server/trends/options';
import type { Outcome } from './command';
import { siteNamed } from './site-named';

export interface ReportFlags {
  site: string;
  from?: string;
  to?: string;
  format: string;
  out?: string;
}

const typed = z.object({
  kind: z.enum(ReportKind),
  format: z.enum(ReportFormat),
  from: z.iso.date().optional(),
  to: z.iso.date().optional(),
});
/** What a person typed may be anything. */
const asTyped = z.unknown().pipe(typed);
const context = { actor: CLI_ACTOR };

/**
 * Writes a report to a file.
 * @throws AppError `not_found` for an unknown site or one without data, `invalid_input` for flags that are not right
 */
export async function writeReport(kind: string, { site, out, ...flags }: ReportFlags): Promise<Outcome> {
  const siteId = await siteNamed(site);
  const asked = parseInput(asTyped, { kind, format: flags.format, from: flags.from, to: flags.to });
  const { chosen } = await trendsOptions(context, { siteId });
  const usual = chosen?.defaultPeriod;
  if (!usual) throw new AppError('not_found', `There is no data of ${site} to report yet.`);
  const period = { from: asked.from ?? usual.from, to: asked.to ?? usual.to };
  const question = { siteId, kind: asked.kind, format: asked.format, period };
  const { name, bytes, sentence } = await makeReport(context, question, new Date());
  const file = path.resolve(out ?? name);
  await writeFile(file, bytes);
  return {
    text: `${sentence}\n${file}`,
    data: { kind: asked.kind, period, sentence, file, bytes: bytes.length },
  };
}
