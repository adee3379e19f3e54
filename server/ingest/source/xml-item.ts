import { XMLParser, XMLValidator } from 'fast-xml-parser';
import type { SourceItem } from '../formats/call-format';
import { isObject } from '../transcripts/parts/named-values';
import { lineProblem, type RecordProblem } from './tokenize';

const UNSOUND: RecordProblem = {
  reason: 'This is no sound XML record.',
  hint: 'It may have been damaged; export it again.',
};

/** Attributes and elements alike are values by name; an element that stands several times is a list. */
const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '',
  parseTagValue: false,
  parseAttributeValue: false,
  ignoreDeclaration: true,
  ignorePiTags: true,
  trimValues: true,
});

/** A record of XML as an object; its `raw` is the object on one line, so that it can be sent again as JSON lines. */
export function itemOfXml(place: number, text: string): SourceItem {
  const object = objectOfXml(text);
  const raw = object ? JSON.stringify(object) : text.replaceAll(/\s*[\r\n]\s*/g, ' ');
  const problem = lineProblem({ line: place, text: raw, overlong: false }) ?? (object ? null : UNSOUND);
  return { line: place, raw, object: problem ? null : object, problem };
}

/** Null for what is no XML element with others in it. */
function objectOfXml(text: string): Record<string, unknown> | null {
  try {
    if (XMLValidator.validate(text) !== true) return null;
    const document: unknown = parser.parse(text);
    const [root] = isObject(document) ? Object.values(document) : [];
    return isObject(root) ? root : null;
  } catch {
    return null;
  }
}
