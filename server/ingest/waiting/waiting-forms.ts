import { z } from 'zod';
import { formOf, type RecognizedFile, recognizedFile } from './waiting-file';

/** Files that wait to be started and are read in the same way: looked into once, started together. */
export const waitingForm = recognizedFile.omit({ shape: true, mapping: true }).extend({
  /** tells it from others */
  form: z.string(),
  /** as the file is written down */
  container: recognizedFile.shape.shape.shape.format,
  sizeBytes: z.number(),
  files: z.array(z.object({ uploadId: z.uuid(), fileName: z.string() })).min(1),
});
export type WaitingForm = z.output<typeof waitingForm>;

interface WaitingUpload {
  uploadId: string;
  fileName: string;
  sizeBytes: number;
  recognized: RecognizedFile;
}

/** The files by form and name, the form with most files first; each is as sure as its least sure file. */
export function waitingForms(uploads: readonly WaitingUpload[]): WaitingForm[] {
  const forms = new Map<string, WaitingForm>();
  for (const { uploadId, fileName, sizeBytes, recognized } of uploads) {
    const { shape, mapping: _mapping, ...said } = recognized;
    const form = formOf(recognized);
    const known = forms.get(form) ?? { ...said, form, container: shape.format, sizeBytes: 0, files: [] };
    known.files.push({ uploadId, fileName });
    const least = said.confidence < known.confidence ? said : {};
    forms.set(form, { ...known, ...least, sizeBytes: known.sizeBytes + sizeBytes });
  }
  for (const { files } of forms.values()) files.sort(byName);
  return [...forms.values()].toSorted((one, other) => other.files.length - one.files.length);
}

/** As people sort: log.2 before log.10. */
function byName(one: { fileName: string }, other: { fileName: string }): number {
  return one.fileName.localeCompare(other.fileName, 'en', { numeric: true });
}
