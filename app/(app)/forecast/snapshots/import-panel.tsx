'use client';

import { RiUploadCloud2Line } from '@remixicon/react';
import { useMutation } from '@tanstack/react-query';
import { Button } from '@tremor/react';
import { type FormEvent, useRef, useState } from 'react';
import { INPUT_CLASS, SelectField, TextField } from '@/app/_ui/field';
import { FormProblem } from '@/app/_ui/form-problem';
import { Panel } from '@/app/_ui/panel';
import { METRICS, type Metric } from '@/server/forecasts/contracts/vocabulary';
import { METRIC_WORDS } from '../metric-words';
import { ProblemsTable } from './problems-table';
import { ImportRefused, sendForecast } from './send-forecast';

interface ImportPanelProps {
  siteId: number;
  onImported: (made: { id: string; name: string }) => void;
}

/** Brings in another tool's forecast: all of it, or a list of what is to be mended. */
export function ImportPanel({ siteId, onImported }: ImportPanelProps) {
  const [name, setName] = useState('');
  const [metric, setMetric] = useState<Metric>('offered');
  const [file, setFile] = useState<File | null>(null);
  const input = useRef<HTMLInputElement>(null);
  const send = useMutation({
    mutationFn: sendForecast,
    onSuccess: (made) => {
      setName('');
      setFile(null);
      if (input.current) input.current.value = '';
      onImported(made);
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (file) send.mutate({ siteId, name, metric, file });
  };
  const refused = send.error instanceof ImportRefused ? send.error : null;
  return (
    <Panel title="Another tool’s forecast" note="To compare it on the same scale.">
      <form onSubmit={submit} className="space-y-4">
        <TextField
          label="Whose forecast"
          value={name}
          required
          maxLength={120}
          placeholder="Supplier, November"
          onChange={(event) => setName(event.target.value)}
        />
        <SelectField
          label="Of"
          value={metric}
          options={METRICS.map((known) => ({ value: known, label: METRIC_WORDS[known].label }))}
          onChange={setMetric}
        />
        <div className="space-y-1">
          <label htmlFor="forecast-file" className="block text-xs font-medium">
            File
          </label>
          <input
            ref={input}
            id="forecast-file"
            type="file"
            required
            accept=".csv,.tsv,.txt,.gz"
            aria-describedby="forecast-file-hint"
            className={`${INPUT_CLASS} border file:mr-2 file:rounded file:border-0 file:bg-tremor-background-subtle file:px-2 file:py-0.5 file:text-xs file:text-inherit dark:file:bg-dark-tremor-background-subtle`}
            onChange={(event) => {
              send.reset();
              setFile(event.target.files?.[0] ?? null);
            }}
          />
          <p
            id="forecast-file-hint"
            className="text-xs text-tremor-content-subtle dark:text-dark-tremor-content-subtle"
          >
            CSV with the columns <code>queue, timestamp, value</code>, a row an interval or a day; or as{' '}
            <code>callcast forecast</code> writes it, with quantiles. An empty queue is the whole site.
          </p>
        </div>
        <FormProblem error={send.error} />
        {refused && refused.problems.length > 0 && (
          <ProblemsTable problems={refused.problems} count={refused.problemCount} />
        )}
        <Button type="submit" size="xs" icon={RiUploadCloud2Line} loading={send.isPending}>
          Import
        </Button>
      </form>
    </Panel>
  );
}
