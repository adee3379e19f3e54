'use client';

import { SelectField } from '@/app/_ui/field';
import { CONTAINERS } from '@/server/ingest/source/containers';
import type { ShapeOverrides, SourceShape } from '@/server/ingest/source/shape';

const DELIMITERS = [
  { value: ',', label: 'Comma  ,' },
  { value: ';', label: 'Semicolon  ;' },
  { value: '\t', label: 'Tab' },
  { value: '|', label: 'Bar  |' },
];
const QUOTES = [
  { value: '"', label: 'Double  "' },
  { value: "'", label: 'Single  ’' },
  { value: '', label: 'None' },
];
const HEADER = [
  { value: 'yes', label: 'Names the columns' },
  { value: 'no', label: 'Is data' },
];
/** Names of the web, as the reader takes them. */
const ENCODINGS = [
  'utf-8',
  'utf-16le',
  'utf-16be',
  'windows-1252',
  'iso-8859-15',
  'windows-1250',
  'windows-1251',
  'windows-1255',
  'shift_jis',
  'gb18030',
  'big5',
];

interface ShapeEditorProps {
  shape: SourceShape;
  onChange: (overrides: ShapeOverrides) => void;
}

/** How the file is written down: what was found out, and a way to say otherwise. */
export function ShapeEditor({ shape, onChange }: ShapeEditorProps) {
  const encodings = [...new Set([shape.encoding, ...ENCODINGS])];
  const delimited = shape.format === 'delimited';
  return (
    <fieldset className="space-y-2">
      <legend className="text-sm font-semibold text-tremor-content-strong dark:text-dark-tremor-content-strong">
        The file is {CONTAINERS[shape.format].title}, {shape.columns.length} columns
      </legend>
      <div className="grid grid-cols-2 gap-3 lg:grid-cols-4">
        <SelectField
          label="Encoding"
          value={shape.encoding}
          options={encodings.map((name) => ({ value: name, label: name.toUpperCase() }))}
          onChange={(encoding) => onChange({ encoding })}
        />
        {delimited && (
          <>
            <SelectField
              label="Between columns"
              value={shape.delimiter}
              options={withOwn(DELIMITERS, shape.delimiter)}
              onChange={(delimiter) => onChange({ delimiter })}
            />
            <SelectField
              label="Quotes"
              value={shape.quote}
              options={withOwn(QUOTES, shape.quote)}
              onChange={(quote) => onChange({ quote })}
            />
            <SelectField
              label="First line"
              value={shape.headerLine > 0 ? 'yes' : 'no'}
              options={HEADER}
              onChange={(named) => onChange({ header: named === 'yes' })}
            />
          </>
        )}
      </div>
    </fieldset>
  );
}

/** The usual choices, and what was found where it is none of them. */
function withOwn(usual: readonly { value: string; label: string }[], value: string) {
  return usual.some((option) => option.value === value) ? usual : [...usual, { value, label: value }];
}
