'use client';

import { useState } from 'react';
import { type CanonicalField, canonicalFields } from './canonical-fields';
import { type FieldDraft, isMapped, type MappingDraft, withField } from './draft';
import { OriginSelect, TimeOfDaySelect } from './origin-select';
import { Reading } from './reading';

interface MappingEditorProps {
  draft: MappingDraft;
  columns: readonly string[];
  /** Different words of a column among the sampled rows. */
  wordsOf: (column: string) => readonly string[];
  onChange: (draft: MappingDraft) => void;
}

interface RowProps {
  field: CanonicalField;
  draft: FieldDraft | undefined;
  columns: readonly string[];
  words: readonly string[];
  onChange: (draft: FieldDraft | undefined) => void;
}

function Row({ field, draft, columns, words, onChange }: RowProps) {
  const mapped = isMapped(draft) || draft?.constant !== undefined || draft?.template !== undefined;
  return (
    <li className="grid gap-x-4 gap-y-1 border-b border-tremor-border/60 px-4 py-2 last:border-0 sm:grid-cols-[11rem_minmax(0,1fr)_minmax(0,1fr)] dark:border-dark-tremor-border/60">
      <div>
        <p className="text-sm font-medium text-tremor-content-strong dark:text-dark-tremor-content-strong">
          {field.label}
          {field.required && (
            <span className="ml-1 text-xs font-normal text-tremor-content-subtle dark:text-dark-tremor-content-subtle">
              needed
            </span>
          )}
        </p>
        <p className="text-xs text-tremor-content-subtle dark:text-dark-tremor-content-subtle">
          {field.help}
        </p>
      </div>
      <div className="space-y-1">
        <OriginSelect field={field} draft={draft} columns={columns} onChange={onChange} />
        {field.type === 'time' && draft && isMapped(draft) && (
          <TimeOfDaySelect field={field} draft={draft} columns={columns} onChange={onChange} />
        )}
      </div>
      <div>
        {draft && mapped && <Reading field={field} draft={draft} words={words} onChange={onChange} />}
      </div>
    </li>
  );
}

/** Which column becomes which field, and how it is read. Fields that hardly any file has come when asked for. */
export function MappingEditor({ draft, columns, wordsOf, onChange }: MappingEditorProps) {
  const [all, setAll] = useState(false);
  const fields = canonicalFields(draft.kind);
  const shown = fields.filter((field) => all || field.common || isMapped(draft.fields[field.key]));
  const hidden = fields.length - shown.length;
  return (
    <div>
      <ul aria-label="Fields">
        {shown.map((field) => {
          const own = draft.fields[field.key];
          return (
            <Row
              key={`${draft.kind}.${field.key}`}
              field={field}
              draft={own}
              columns={columns}
              words={own?.columns[0] === undefined ? [] : wordsOf(own.columns[0])}
              onChange={(next) => onChange(withField(draft, field.key, next))}
            />
          );
        })}
      </ul>
      {(hidden > 0 || all) && (
        <button
          type="button"
          aria-expanded={all}
          onClick={() => setAll(!all)}
          className="mx-4 my-2 text-sm font-medium text-tremor-brand-emphasis hover:underline dark:text-dark-tremor-brand-emphasis"
        >
          {all ? 'Only the usual fields' : `${hidden} more fields`}
        </button>
      )}
    </div>
  );
}
