import type { Readable } from 'node:stream';
import { StringDecoder } from 'node:string_decoder';
import { SaxesParser } from 'saxes';
import { damagedArchive } from './zip';

export interface XmlHandlers {
  /** @param name without its prefix */
  open(name: string, attributes: Record<string, string>): void;
  text(text: string): void;
  close(name: string): void;
}

/** A parser of the parts of a workbook that knows no entities but those of XML itself. @throws AppError `invalid_input` */
function parserFor(handlers: XmlHandlers): SaxesParser {
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw damagedArchive(error);
  });
  parser.on('doctype', () => {
    throw damagedArchive();
  });
  parser.on('opentag', ({ name, attributes }) => handlers.open(local(name), attributes));
  parser.on('text', (text) => handlers.text(text));
  parser.on('cdata', (text) => handlers.text(text));
  parser.on('closetag', ({ name }) => handlers.close(local(name)));
  return parser;
}

/** A small part, as text. */
export function readXml(text: string, handlers: XmlHandlers): void {
  if (text !== '') parserFor(handlers).write(text).close();
}

/** A part of any size. Gives way after each of its pieces, so that what was found can be handed on. */
export async function* streamXml(part: Readable, handlers: XmlHandlers): AsyncGenerator<void> {
  const parser = parserFor(handlers);
  const decoder = new StringDecoder('utf8');
  try {
    for await (const chunk of part) {
      parser.write(decoder.write(chunk as Buffer));
      yield;
    }
    parser.write(decoder.end()).close();
    yield;
  } catch (error) {
    throw damagedArchive(error);
  } finally {
    part.destroy();
  }
}

function local(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}
