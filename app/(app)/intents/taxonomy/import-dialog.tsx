'use client';

import { useMutation } from '@tanstack/react-query';
import { Button } from '@tremor/react';
import { useState } from 'react';
import { useTRPC } from '@/app/_trpc/client';
import { Dialog, DialogActions } from '@/app/_ui/dialog';
import { INPUT_CLASS } from '@/app/_ui/field';
import { FormProblem } from '@/app/_ui/form-problem';
import type { TaxonomyImport } from '@/server/intents/exchange/import-taxonomy';

interface ImportDialogProps {
  siteId: number;
  onClose: () => void;
  onTaken: () => void;
}

interface Chosen {
  fileName: string;
  format: 'csv' | 'json';
  content: string;
}

/** Takes a taxonomy out of a file: first what it would do, then does it. */
export function ImportDialog({ siteId, onClose, onTaken }: ImportDialogProps) {
  const trpc = useTRPC();
  const [file, setFile] = useState<Chosen | null>(null);
  const look = useMutation(trpc.intentTaxonomy.importFile.mutationOptions());
  const take = useMutation(trpc.intentTaxonomy.importFile.mutationOptions({ onSuccess: onTaken }));
  const choose = async (chosen: File | undefined) => {
    look.reset();
    take.reset();
    setFile(null);
    if (!chosen) return;
    const format = chosen.name.toLowerCase().endsWith('.json') ? 'json' : 'csv';
    const read: Chosen = { fileName: chosen.name, format, content: await chosen.text() };
    setFile(read);
    look.mutate({ siteId, ...read, dryRun: true });
  };
  return (
    <Dialog title="Import a taxonomy" onClose={onClose}>
      <div className="space-y-3 text-sm">
        <label htmlFor="taxonomy-file" className="block text-xs font-medium">
          File
        </label>
        <input
          id="taxonomy-file"
          type="file"
          accept=".csv,.tsv,.json"
          aria-describedby="taxonomy-file-hint"
          className={`${INPUT_CLASS} border file:mr-2 file:rounded file:border-0 file:bg-tremor-background-subtle file:px-2 file:py-0.5 file:text-xs file:text-inherit dark:file:bg-dark-tremor-background-subtle`}
          onChange={(event) => void choose(event.target.files?.[0])}
        />
        <p id="taxonomy-file-hint" className="text-xs text-tremor-content dark:text-dark-tremor-content">
          CSV with the columns <code>code, parent, name, description, example, language</code> (only{' '}
          <code>code</code> is needed, a line an example), or JSON as the export writes it. Nothing is taken
          away; examples are masked.
        </p>
        {look.data && !take.data && <p role="status">It would {words(look.data)}.</p>}
        {take.data && <p role="status">Done: {words(take.data)}.</p>}
      </div>
      <FormProblem error={look.error ?? take.error} />
      <DialogActions>
        <Button size="xs" variant="secondary" onClick={onClose}>
          {take.data ? 'Close' : 'Cancel'}
        </Button>
        {!take.data && (
          <Button
            size="xs"
            disabled={!file || !look.data}
            loading={take.isPending || look.isPending}
            onClick={() => file && take.mutate({ siteId, ...file })}
          >
            Import
          </Button>
        )}
      </DialogActions>
    </Dialog>
  );
}

function words({ made, changed, unchanged, examplesAdded, examplesKnown }: TaxonomyImport): string {
  return `make ${made} intents, change ${changed}, leave ${unchanged} as they are; ${examplesAdded} examples are new, ${examplesKnown} known`;
}
