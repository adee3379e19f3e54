import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { CLI_ACTOR } from '@/server/auth/actor';
import { exportVcon } from '@/server/vcon/export-call';
import { vconFileName } from '@/server/vcon/file-name';
import type { Vcon } from '@/server/vcon/vcon';
import type { Outcome } from '../command';
import { siteNamed } from '../site-named';

export interface ExportFlags {
  site: string;
  out?: string;
}

/** Writes calls as vCons: a file each, or lines. @throws AppError `not_found` for a site or a call that is not there */
export async function exportCalls(callIds: readonly string[], { site, out }: ExportFlags): Promise<Outcome> {
  const siteId = await siteNamed(site);
  const vcons: Vcon[] = [];
  for (const callId of callIds) vcons.push(await exportVcon({ actor: CLI_ACTOR }, { siteId, callId }));
  if (out === undefined) {
    return {
      text: vcons.map((vcon) => JSON.stringify(vcon)).join('\n'),
      data: vcons.length === 1 ? vcons[0] : vcons,
    };
  }
  await mkdir(out, { recursive: true });
  const files: string[] = [];
  for (const [index, vcon] of vcons.entries()) {
    const file = path.join(out, vconFileName(callIds[index] ?? ''));
    await writeFile(file, `${JSON.stringify(vcon, null, 2)}\n`);
    files.push(file);
  }
  return { text: files.join('\n'), data: { files } };
}
