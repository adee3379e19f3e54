import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { type SampleName, samplePath } from '@/models/speech/samples/samples';

/** A file as a browser is given it. */
export interface Dropped {
  name: string;
  mimeType: string;
  buffer: Buffer;
}

/** A shipped recording under a name of its own, with a tag at its end: the same bytes would be the same recording. */
export async function sample(file: SampleName, name: string): Promise<Dropped> {
  const tag = Buffer.alloc(128);
  tag.write(`TAG${name}`);
  return { name, mimeType: 'audio/mpeg', buffer: Buffer.concat([await readFile(samplePath(file)), tag]) };
}

/** Bytes under a name that promises sound. */
export const bytes = (name: string, buffer: Buffer): Dropped => ({ name, mimeType: 'audio/wav', buffer });

/** Chooses files on the page of recordings. */
export function choose(page: Page, ...files: Dropped[]): Promise<void> {
  return page.getByLabel('Files to send').setInputFiles(files);
}

/** Drops files as a mouse does, on the area itself. */
export async function drop(page: Page, files: readonly Dropped[]): Promise<void> {
  const transfer = await page.evaluateHandle(
    (all) => {
      const data = new DataTransfer();
      for (const { name, mimeType, base64 } of all) {
        const binary = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
        data.items.add(new File([binary], name, { type: mimeType }));
      }
      return data;
    },
    files.map(({ name, mimeType, buffer }) => ({ name, mimeType, base64: buffer.toString('base64') })),
  );
  const area = page.getByRole('region', { name: 'Where recordings are dropped' });
  await area.dispatchEvent('dragover', { dataTransfer: transfer });
  await area.dispatchEvent('drop', { dataTransfer: transfer });
}
