'use client';

import { RiArrowDownSLine } from '@remixicon/react';
import { YES_NO } from '@/app/_filters/calls-link';
import { ChoiceMenu } from '@/app/_filters/choice-menu';
import { CONTROL, POP_UP } from '@/app/_filters/control-style';
import { SingleChoice } from '@/app/_filters/single-choice';
import { usePopUp } from '@/app/_filters/use-pop-up';
import { LANGUAGES } from '@/models/text/transcript';
import type { LabelChoices } from '@/server/calls/conversation/label-choices';
import { CUSTOMER_SENTIMENTS, UNKNOWN_INTENT } from '@/server/calls/reading-vocabulary';
import { languageName } from './language-name';
import type { ListSelection } from './list-url';
import { SENTIMENT_NAMES } from './sentiment-badge';

interface ReadingFiltersProps {
  selection: ListSelection;
  choices: LabelChoices;
  onChange: (change: Partial<ListSelection>) => void;
}

const labelled = (choices: LabelChoices['intents']) =>
  choices.map(({ id, name, path }) => ({ value: id, label: [...path, name].join(' › ') }));

/** What calls can be narrowed by of what was read in them. */
export function ReadingFilters({ selection, choices, onChange }: ReadingFiltersProps) {
  const { intent, irritant, sentiment, language } = selection;
  return (
    <>
      <ChoiceMenu
        label="Intents"
        chosen={intent}
        choices={[{ value: UNKNOWN_INTENT, label: 'Unknown' }, ...labelled(choices.intents)]}
        onChoose={(chosen) => onChange({ intent: chosen })}
      />
      {(choices.irritants.length > 0 || irritant.length > 0) && (
        <ChoiceMenu
          label="Irritants"
          chosen={irritant}
          choices={labelled(choices.irritants)}
          onChoose={(chosen) => onChange({ irritant: chosen })}
        />
      )}
      <ChoiceMenu
        label="Customer"
        chosen={sentiment}
        choices={CUSTOMER_SENTIMENTS.map((value) => ({ value, label: SENTIMENT_NAMES[value] }))}
        onChoose={(chosen) =>
          onChange({ sentiment: CUSTOMER_SENTIMENTS.filter((value) => chosen.includes(value)) })
        }
      />
      <ChoiceMenu
        label="Languages"
        chosen={language}
        choices={LANGUAGES.map((value) => ({ value, label: languageName(value) }))}
        onChoose={(chosen) => onChange({ language: chosen })}
      />
      <More selection={selection} onChange={onChange} />
    </>
  );
}

type PartProps = Pick<ReadingFiltersProps, 'selection' | 'onChange'>;

/** What one needs less often. */
function More({ selection, onChange }: PartProps) {
  const { open, setOpen, holder } = usePopUp();
  const { sureMin, sureMax, corrected, transcript } = selection;
  const active = [sureMin ?? sureMax, corrected, transcript].filter((part) => part !== null).length;
  const tone = active > 0 ? 'border-tremor-brand font-medium dark:border-dark-tremor-brand' : '';
  return (
    <div ref={holder} className="relative">
      <button
        type="button"
        aria-expanded={open}
        onClick={() => setOpen(!open)}
        className={`${CONTROL} ${tone} inline-flex items-center gap-1`}
      >
        Model{active > 0 && `: ${active}`}
        <RiArrowDownSLine aria-hidden className="size-4 opacity-60" />
      </button>
      {open && (
        <div className={`${POP_UP} flex w-64 flex-col gap-2 p-3`}>
          <Sureness selection={selection} onChange={onChange} />
          <YesNoPair selection={selection} onChange={onChange} />
        </div>
      )}
    </div>
  );
}

function YesNoPair({ selection, onChange }: PartProps) {
  return (
    <>
      <YesNo
        label="Corrections"
        value={selection.corrected}
        words={['Corrected or not', 'Corrected', 'Not corrected']}
        onChoose={(corrected) => onChange({ corrected })}
      />
      <YesNo
        label="Transcript"
        value={selection.transcript}
        words={['With text or without', 'With transcript', 'Without transcript']}
        onChoose={(transcript) => onChange({ transcript })}
      />
    </>
  );
}

type Answer = ListSelection['corrected'];

interface YesNoProps {
  label: string;
  value: Answer;
  words: readonly [either: string, yes: string, no: string];
  onChoose: (answer: Answer) => void;
}

const EITHER = 'either';

function YesNo({ label, value, words: [either, yes, no], onChoose }: YesNoProps) {
  return (
    <SingleChoice
      label={label}
      value={value ?? EITHER}
      choices={[
        { value: EITHER, label: either },
        { value: 'yes', label: yes },
        { value: 'no', label: no },
      ]}
      onChoose={(answer) => onChoose(YES_NO.find((one) => one === answer) ?? null)}
    />
  );
}

const percentOf = (text: string): number | null =>
  /^\d{1,3}$/.test(text) && Number(text) <= 100 ? Number(text) : null;

function Sureness({ selection: { sureMin, sureMax }, onChange }: PartProps) {
  return (
    <fieldset className="flex items-center gap-1 text-sm" title="How sure the model was of its best intent">
      <legend className="sr-only">How sure the model was, percent</legend>
      <span aria-hidden>Sure</span>
      <input
        type="number"
        min={0}
        max={100}
        aria-label="Sure at least, percent"
        placeholder="0%"
        value={sureMin ?? ''}
        onChange={(event) => onChange({ sureMin: percentOf(event.target.value) })}
        className={`${CONTROL} w-16 px-2`}
      />
      <span aria-hidden>–</span>
      <input
        type="number"
        min={0}
        max={100}
        aria-label="Sure less than, percent"
        placeholder="any"
        value={sureMax ?? ''}
        onChange={(event) => onChange({ sureMax: percentOf(event.target.value) })}
        className={`${CONTROL} w-16 px-2`}
      />
    </fieldset>
  );
}
