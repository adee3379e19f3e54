'use client';

import { useQuery } from '@tanstack/react-query';
import { useTRPC } from '@/app/_trpc/client';
import { SelectField } from '@/app/_ui/field';
import { sureWords, titleWords } from '../upload/waiting/sure-enough';
import type { MappingForm } from './use-mapping-form';

/** What the file is read as: what it was recognized as, what else it may be, and every other form there is. */
export function FormatChoice({ form }: { form: MappingForm }) {
  const formats = useQuery(useTRPC().ingest.formats.queryOptions(undefined, { staleTime: Infinity }));
  const { recognized, choice, setFormat } = form;
  if (!recognized) return null;
  const near = [recognized, ...recognized.others];
  const far = (formats.data ?? []).filter(({ name }) => !near.some((one) => one.name === name));
  return (
    <SelectField
      label="Read as"
      value={choice.format ?? ''}
      options={[
        { value: '', label: `${titleWords(recognized.title)} (${sureWords(recognized.confidence)})` },
        ...recognized.others.map(({ name, title, confidence }) => ({
          value: name,
          label: `${titleWords(title)} (${sureWords(confidence)})`,
        })),
        ...far.map(({ name, title }) => ({ value: name, label: titleWords(title) })),
      ]}
      onChange={(name) => setFormat(name === '' ? undefined : name)}
    />
  );
}
