import type { SourceItem } from '../formats/call-format';
import { type Origin, openText } from './open-source';
import { type OpenItems, readObjects } from './read-objects';
import { readTable } from './read-table';
import type { SourceShape } from './shape';
import { LineSplitter } from './split-lines';
import { lineProblem, type SourceRecord } from './tokenize';

/**
 * What a file is made of, as readers of formats take it: objects of JSON or XML, lines of text, or the rows of a table as
 * objects by column.
 */
export async function readItems(origin: Origin, shape: SourceShape): Promise<OpenItems> {
  switch (shape.format) {
    case 'jsonl':
    case 'json':
    case 'xml':
      return readObjects(origin, shape);
    case 'text': {
      const { chunks, bytesRead } = await openText(origin, shape.encoding);
      return { batches: linesOfText(chunks), bytesRead };
    }
    default: {
      const { batches, bytesRead } = await readTable(origin, shape);
      return { batches: rowsAsObjects(batches, shape.columns), bytesRead };
    }
  }
}

async function* linesOfText(chunks: AsyncGenerator<string>): AsyncGenerator<SourceItem[]> {
  const splitter = new LineSplitter();
  const itemsOf = (lines: ReturnType<LineSplitter['push']>) =>
    lines
      .filter(({ text }) => text.trim() !== '')
      .map((line) => ({ line: line.line, raw: line.text, object: null, problem: lineProblem(line) }));
  for await (const chunk of chunks) {
    const items = itemsOf(splitter.push(chunk));
    if (items.length > 0) yield items;
  }
  yield itemsOf(splitter.end());
}

async function* rowsAsObjects(
  batches: AsyncGenerator<SourceRecord[]>,
  columns: readonly string[],
): AsyncGenerator<SourceItem[]> {
  for await (const records of batches) {
    yield records.map(({ line, raw, cells, problem }) => ({
      line,
      raw,
      object: problem
        ? null
        : Object.fromEntries(columns.map((column, index) => [column, cells[index] ?? ''])),
      problem,
    }));
  }
}
