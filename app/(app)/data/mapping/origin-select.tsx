'use client';

import { CellSelect, type Option } from '../cell-select';
import type { CanonicalField } from './canonical-fields';
import type { FieldDraft } from './draft';

interface OriginSelectProps {
  field: CanonicalField;
  draft: FieldDraft | undefined;
  columns: readonly string[];
  onChange: (draft: FieldDraft | undefined) => void;
}

/** Values of the select that are no column; columns carry a prefix, so that any name is possible. */
const NONE = 'none';
const CONSTANT = 'constant';
const TEMPLATE = 'template';
const column = (name: string): string => `column:${name}`;

function chosen(draft: FieldDraft | undefined): string {
  if (draft?.template !== undefined) return TEMPLATE;
  if (draft?.constant !== undefined) return CONSTANT;
  const first = draft?.columns[0];
  return first === undefined ? NONE : column(first);
}

function optionsFor({ type }: CanonicalField, columns: readonly string[]): readonly Option[] {
  const names = columns.map((name) => ({ value: column(name), label: name }));
  const constant = { value: CONSTANT, label: 'The same for every row' };
  if (type === 'text') {
    return [{ value: NONE, label: '–' }, ...names, constant, { value: TEMPLATE, label: 'Put together' }];
  }
  return type === 'choice'
    ? [{ value: NONE, label: '–' }, ...names, constant]
    : [{ value: NONE, label: '–' }, ...names];
}

/** Where a field comes from: a column, the same text for every row, or several columns put together. */
export function OriginSelect({ field, draft, columns, onChange }: OriginSelectProps) {
  const choose = (value: string) => {
    if (value === NONE) return onChange(undefined);
    const { constant: _constant, template: _template, ...settings } = draft ?? { columns: [] };
    if (value === CONSTANT) return onChange({ ...settings, columns: [], constant: '' });
    if (value === TEMPLATE) {
      return onChange({
        ...settings,
        columns: [],
        template: settings.columns.map((name) => `{${name}}`).join('-'),
      });
    }
    const name = value.slice(column('').length);
    onChange({ ...settings, columns: [name, ...settings.columns.slice(1)] });
  };
  return (
    <CellSelect
      label={`${field.label} comes from`}
      value={chosen(draft)}
      options={optionsFor(field, columns)}
      onChange={choose}
    />
  );
}

/** The second column of a time: where date and time of day stand apart. */
export function TimeOfDaySelect({
  field,
  draft,
  columns,
  onChange,
}: OriginSelectProps & { draft: FieldDraft }) {
  const [first = '', second] = draft.columns;
  const names = columns.filter((name) => name !== first);
  return (
    <CellSelect
      label={`Time of day of ${field.label}`}
      value={second === undefined ? NONE : column(second)}
      options={[
        { value: NONE, label: '+ no other column' },
        ...names.map((name) => ({ value: column(name), label: `+ ${name}` })),
      ]}
      onChange={(value) => {
        const name = value.slice(column('').length);
        onChange({ ...draft, columns: value === NONE ? [first] : [first, name] });
      }}
    />
  );
}
