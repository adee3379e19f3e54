'use client';

import { Command } from 'cmdk';
import { useRouter } from 'next/navigation';
import { useEffect, useRef, useState } from 'react';
import { usePaletteEntries } from './palette-entries';

const ITEM =
  'flex cursor-pointer items-baseline gap-3 rounded-md px-3 py-2 text-sm data-[selected=true]:bg-tremor-background-subtle dark:data-[selected=true]:bg-dark-tremor-background-subtle';
const QUIET = 'text-tremor-content-subtle dark:text-dark-tremor-content-subtle';
const SURFACE =
  'rounded-lg border border-tremor-border bg-tremor-background shadow-tremor-dropdown dark:border-dark-tremor-border dark:bg-dark-tremor-background';

interface PaletteProps {
  hrefs: readonly string[];
  onClose: () => void;
}

/** Jump to a page, a saved search or a call by typing. Loaded when first opened. */
export function CommandPalette({ hrefs, onClose }: PaletteProps) {
  const router = useRouter();
  const [text, setText] = useState('');
  const {
    entries,
    arrived: [searches, calls],
  } = usePaletteEntries(hrefs, text.trim());
  const [selected, setSelected] = useState('');
  const list = useRef<HTMLDivElement>(null);
  // What comes in later is drawn after the list has looked for its first item: then Enter would do nothing.
  useEffect(() => {
    if (!searches && !calls) return;
    const frame = requestAnimationFrame(() => {
      if (list.current?.querySelector('[aria-selected="true"]')) return;
      const first = list.current?.querySelector('[cmdk-item]')?.getAttribute('data-value');
      if (first) setSelected(first);
    });
    return () => cancelAnimationFrame(frame);
  }, [searches, calls]);
  const go = (href: string) => {
    onClose();
    router.push(href);
  };
  return (
    <Command.Dialog
      open
      onOpenChange={(open) => open || onClose()}
      label="Go to"
      value={selected}
      onValueChange={setSelected}
      overlayClassName="fixed inset-0 z-40 bg-black/40"
      contentClassName={`fixed left-1/2 top-24 z-50 w-[calc(100vw-2rem)] max-w-lg -translate-x-1/2 ${SURFACE}`}
    >
      <Command.Input
        value={text}
        onValueChange={setText}
        placeholder="A page, an intent, a saved search, or a call’s id"
        className="w-full rounded-t-lg border-0 border-b border-tremor-border bg-transparent px-4 py-3 text-sm focus:ring-0 dark:border-dark-tremor-border"
      />
      <Command.List ref={list} className="max-h-80 overflow-y-auto p-2">
        <Command.Empty className="p-3 text-sm">No page, search or call has this name.</Command.Empty>
        {entries.map(({ key, name, note, words, href }) => (
          <Command.Item key={key} value={words} onSelect={() => go(href)} className={ITEM}>
            <span className="font-medium">{name}</span>
            <span className={QUIET}>{note}</span>
          </Command.Item>
        ))}
      </Command.List>
    </Command.Dialog>
  );
}
