import { AppError } from '@/server/errors';
import type { SourceItem } from '../formats/call-format';
import { itemOfLine, itemOfValue } from './json-item';
import { JsonSplitter } from './json-splitter';
import { type Origin, openText } from './open-source';
import type { SourceShape } from './shape';
import { LineSplitter } from './split-lines';
import { itemOfXml } from './xml-item';
import { XmlSplitter } from './xml-splitter';

export interface OpenItems {
  /** A chunk's items at a time, in the order of the file. */
  batches: AsyncGenerator<SourceItem[]>;
  /** How many bytes of the file were read so far. */
  bytesRead(): number;
}

/** A call in one line may be long; so long that it is no call, never. */
const LONGEST_LINE = 16 * 1024 * 1024;

/** The objects of JSON lines, of a JSON document or of XML, with memory for a few of them. */
export async function readObjects(origin: Origin, shape: SourceShape): Promise<OpenItems> {
  const { chunks, bytesRead } = await openText(origin, shape.encoding);
  return { batches: objectsOf(chunks, shape), bytesRead };
}

function objectsOf(chunks: AsyncGenerator<string>, { format, list }: SourceShape): OpenItems['batches'] {
  switch (format) {
    case 'jsonl':
      return lines(chunks);
    case 'json':
      return records(chunks, new JsonSplitter(list?.split('.') ?? []), itemOfValue);
    case 'xml':
      return records(chunks, new XmlSplitter(), itemOfXml);
    default:
      throw new AppError('invalid_input', `There are no objects in a file of the form ${format}.`);
  }
}

async function* lines(chunks: AsyncGenerator<string>): AsyncGenerator<SourceItem[]> {
  const splitter = new LineSplitter(LONGEST_LINE);
  const itemsOf = (found: ReturnType<LineSplitter['push']>) =>
    found
      .filter(({ text }) => text.trim() !== '')
      .map(({ line, text, overlong }) => itemOfLine(line, text, overlong));
  for await (const chunk of chunks) {
    const items = itemsOf(splitter.push(chunk));
    if (items.length > 0) yield items;
  }
  yield itemsOf(splitter.end());
}

interface Splitter {
  push(chunk: string): { place: number; raw: string }[];
  end(): { place: number; raw: string }[];
}

async function* records(
  chunks: AsyncGenerator<string>,
  splitter: Splitter,
  itemOf: (place: number, raw: string) => SourceItem,
): OpenItems['batches'] {
  for await (const chunk of chunks) {
    const pieces = splitter.push(chunk);
    if (pieces.length > 0) yield pieces.map(({ place, raw }) => itemOf(place, raw));
  }
  yield splitter.end().map(({ place, raw }) => itemOf(place, raw));
}
