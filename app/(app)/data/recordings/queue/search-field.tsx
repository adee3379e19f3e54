'use client';

import { RiSearchLine } from '@remixicon/react';
import { type FormEvent, useEffect, useState } from 'react';
import { CONTROL } from '@/app/_filters/control-style';

interface SearchFieldProps {
  search: string;
  onSearch: (search: string) => void;
}

/** Part of a file's name or of a call's id; looked for on Enter. */
export function SearchField({ search, onSearch }: SearchFieldProps) {
  const [text, setText] = useState(search);
  useEffect(() => setText(search), [search]);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onSearch(text.trim());
  };
  return (
    <form onSubmit={submit} className="relative w-full sm:w-60">
      <RiSearchLine
        aria-hidden
        className="pointer-events-none absolute left-2 top-2 size-4 text-tremor-content-subtle dark:text-dark-tremor-content-subtle"
      />
      <input
        type="search"
        aria-label="Search by file or call"
        placeholder="File or call"
        value={text}
        onChange={(event) => {
          setText(event.target.value);
          if (event.target.value === '' && search !== '') onSearch('');
        }}
        className={`${CONTROL} w-full pl-8`}
      />
    </form>
  );
}
