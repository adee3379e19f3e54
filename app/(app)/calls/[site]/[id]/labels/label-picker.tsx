'use client';

import { Command } from 'cmdk';
import { useEffect, useRef, useState } from 'react';
import { Dialog } from '@/app/_ui/dialog';
import type { LabelChoice } from '@/server/calls/conversation/label-choices';

/** Keys that choose at once. */
const DIGITS = 9;

interface LabelPickerProps {
  title: string;
  choices: readonly LabelChoice[];
  /** Ids, likeliest first: the first nine have a digit. */
  suggested: readonly string[];
  onPick: (choice: LabelChoice) => void;
  onClose: () => void;
}

const ITEM =
  'flex cursor-pointer items-baseline gap-3 rounded-md px-2 py-1.5 text-sm data-[selected=true]:bg-tremor-background-subtle dark:data-[selected=true]:bg-dark-tremor-background-subtle';

/** One label out of all: a digit takes a suggestion, letters search. */
export function LabelPicker({ title, choices, suggested, onPick, onClose }: LabelPickerProps) {
  const [text, setText] = useState('');
  const input = useRef<HTMLInputElement>(null);
  // After the dialog has opened, which takes the focus to its first button: the next key belongs here.
  useEffect(() => input.current?.focus(), []);
  const first = suggested.slice(0, DIGITS).flatMap((id) => choices.find((choice) => choice.id === id) ?? []);
  const rest = choices.filter((choice) => !first.includes(choice));
  return (
    <Dialog title={title} onClose={onClose}>
      <Command
        label={title}
        loop
        onKeyDown={(event) => {
          const choice = text === '' ? first[Number(event.key) - 1] : undefined;
          if (!choice) return;
          event.preventDefault();
          onPick(choice);
        }}
      >
        <Command.Input
          ref={input}
          value={text}
          onValueChange={setText}
          placeholder="A digit, or type to find"
          className="w-full rounded-md border-tremor-border bg-transparent px-3 py-2 text-sm dark:border-dark-tremor-border"
        />
        <Command.List className="mt-2 max-h-80 overflow-y-auto">
          <Command.Empty className="p-3 text-sm">Nothing of this name.</Command.Empty>
          {first.map((choice, index) => (
            <Choice key={choice.id} choice={choice} digit={text === '' ? index + 1 : null} onPick={onPick} />
          ))}
          {rest.map((choice) => (
            <Choice key={choice.id} choice={choice} digit={null} onPick={onPick} />
          ))}
        </Command.List>
      </Command>
    </Dialog>
  );
}

interface ChoiceProps {
  choice: LabelChoice;
  digit: number | null;
  onPick: (choice: LabelChoice) => void;
}

function Choice({ choice, digit, onPick }: ChoiceProps) {
  const { id, name, path } = choice;
  return (
    <Command.Item value={`${name} ${path.join(' ')} ${id}`} onSelect={() => onPick(choice)} className={ITEM}>
      <kbd className="w-4 shrink-0 text-center text-xs font-semibold opacity-70">{digit}</kbd>
      <span className="font-medium">{name}</span>
      {path.length > 0 && (
        <span className="truncate text-xs text-tremor-content-subtle dark:text-dark-tremor-content-subtle">
          {path.join(' › ')}
        </span>
      )}
    </Command.Item>
  );
}
