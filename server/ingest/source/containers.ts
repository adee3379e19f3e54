import type { SourceShape } from './shape';

interface ContainerFacts {
  /** as people read it */
  title: string;
  /** of a file of rows that wait to be mended: what cannot be written in the form it came in is written as JSON lines */
  quarantineType: string;
  quarantineExtension: string;
}

const AS_JSON_LINES = { quarantineType: 'application/x-ndjson', quarantineExtension: 'jsonl' };

/** How files are written down. */
export const CONTAINERS: Record<SourceShape['format'], ContainerFacts> = {
  delimited: {
    title: 'delimited text',
    quarantineType: 'text/csv; charset=utf-8',
    quarantineExtension: 'csv',
  },
  jsonl: { title: 'JSON, one object a line', ...AS_JSON_LINES },
  json: { title: 'one JSON document', ...AS_JSON_LINES },
  xml: { title: 'XML', ...AS_JSON_LINES },
  text: { title: 'lines of text', quarantineType: 'text/plain; charset=utf-8', quarantineExtension: 'txt' },
  xlsx: { title: 'Excel workbook', ...AS_JSON_LINES },
  parquet: { title: 'Parquet', ...AS_JSON_LINES },
};
