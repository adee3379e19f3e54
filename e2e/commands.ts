import { ingestFiles } from '@/jobs/cli/ingest-files';
import type { IngestFlags } from '@/jobs/cli/ingest-preview';
import { siteNamed } from '@/jobs/cli/site-named';
import { makeForecast } from '@/server/testing/make-forecast';

// What commands of the command line do, but in this process: a Node of their own takes seconds to start.

/** `callcast ingest FILE`. @throws Error with what the command would say when it fails */
export async function ingest(file: string, flags: Omit<IngestFlags, 'header'>): Promise<void> {
  const { exitCode, text } = await ingestFiles([file], { header: true, ...flags }, true);
  if (exitCode !== undefined && exitCode !== 0) throw new Error(text);
}

/** `callcast forecasts run`, of the site of that code. */
export async function forecast(code: string): Promise<void> {
  await makeForecast(await siteNamed(code));
}
