import { AppError } from '@/server/errors';
import { formOf, type NumberForm } from './number-formats';
import { readXml, streamXml } from './xml-events';
import { type Archive, damagedArchive } from './zip';

export interface Workbook {
  /** those that are shown, in their order */
  sheets: { name: string; part: string }[];
  from1904: boolean;
  /** by the number of a cell's style */
  forms: readonly NumberForm[];
}

/** Texts of a workbook are in memory as a whole: its cells point to them. */
const MOST_SHARED_CHARS = 128 * 1024 * 1024;

/** @throws AppError `invalid_input` for an archive that is no workbook */
export async function readWorkbook(archive: Archive): Promise<Workbook> {
  const main = archive.names.find((name) => /(^|\/)workbook\.xml$/i.test(name));
  if (main === undefined) throw noWorkbook(archive.names);
  const folder = main.slice(0, main.length - 'workbook.xml'.length);
  const targets = await relations(archive, `${folder}_rels/workbook.xml.rels`);
  const sheets: Workbook['sheets'] = [];
  let from1904 = false;
  readXml(await archive.text(main), {
    open: (name, attributes) => {
      if (name === 'workbookPr') from1904 = /^(1|true|on)$/i.test(attributes.date1904 ?? '');
      if (name !== 'sheet' || (attributes.state ?? 'visible') !== 'visible') return;
      const id = Object.entries(attributes).find(([key]) => key === 'id' || key.endsWith(':id'))?.[1] ?? '';
      const target = targets.get(id);
      if (target) sheets.push({ name: attributes.name ?? '', part: partName(folder, target) });
    },
    text: () => undefined,
    close: () => undefined,
  });
  const there = sheets.filter(({ part }) => archive.names.includes(part));
  if (there.length === 0) throw damagedArchive();
  return { sheets: there, from1904, forms: formsOf(await archive.text(`${folder}styles.xml`)) };
}

/** Texts of cells that name them by number. @throws AppError `too_large` */
export async function sharedTexts(archive: Archive): Promise<string[]> {
  const part = archive.names.find((name) => /(^|\/)sharedStrings\.xml$/i.test(name));
  if (part === undefined) return [];
  const texts: string[] = [];
  let text = '';
  let chars = 0;
  let isText = false;
  let phonetic = false;
  const reading = streamXml(await archive.open(part), {
    open: (name) => {
      if (name === 'si') text = '';
      if (name === 'rPh') phonetic = true;
      isText = name === 't' && !phonetic;
    },
    text: (piece) => {
      if (isText) text += piece;
    },
    close: (name) => {
      isText = false;
      if (name === 'rPh') phonetic = false;
      if (name !== 'si') return;
      texts.push(text);
      chars += text.length + 16;
      if (chars > MOST_SHARED_CHARS) throw tooManyTexts();
    },
  });
  for await (const _ of reading);
  return texts;
}

async function relations(archive: Archive, part: string): Promise<Map<string, string>> {
  const targets = new Map<string, string>();
  readXml(await archive.text(part), {
    open: (name, { Id, Target }) => {
      if (name === 'Relationship' && Id !== undefined && Target !== undefined) targets.set(Id, Target);
    },
    text: () => undefined,
    close: () => undefined,
  });
  return targets;
}

function partName(folder: string, target: string): string {
  return target.startsWith('/') ? target.slice(1) : `${folder}${target.replace(/^\.\//, '')}`;
}

/** What the styles of cells make of numbers, in the order of their numbers. */
function formsOf(styles: string): NumberForm[] {
  const codes = new Map<number, string>();
  const forms: NumberForm[] = [];
  let inCells = false;
  readXml(styles, {
    open: (name, attributes) => {
      if (name === 'cellXfs') inCells = true;
      if (name === 'numFmt') codes.set(Number(attributes.numFmtId), attributes.formatCode ?? '');
      if (name !== 'xf' || !inCells) return;
      const id = Number(attributes.numFmtId ?? 0);
      forms.push(formOf(id, codes.get(id)));
    },
    text: () => undefined,
    close: (name) => {
      if (name === 'cellXfs') inCells = false;
    },
  });
  return forms;
}

function noWorkbook(names: readonly string[]): AppError {
  const [what, hint] = names.some((name) => name === 'content.xml')
    ? ['an OpenDocument file', 'Save it as an Excel workbook (.xlsx) or as CSV (UTF-8).']
    : names.some((name) => name.endsWith('.bin') && name.includes('workbook'))
      ? ['a binary Excel workbook (.xlsb)', 'Save it as an Excel workbook (.xlsx) or as CSV (UTF-8).']
      : ['a ZIP archive', 'Unpack it and send the files in it; a folder can be sent as a whole.'];
  return new AppError('invalid_input', `This is ${what}, not an Excel workbook.`, { hint });
}

function tooManyTexts(): AppError {
  return new AppError('too_large', 'The workbook holds more than 128 million characters of text.', {
    hint: 'Save the sheet as CSV (UTF-8) and send that file: it is read with little memory, whatever its size.',
  });
}
