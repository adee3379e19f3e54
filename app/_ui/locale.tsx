'use client';

import { createContext, type ReactNode, useContext, useMemo } from 'react';
import { type Format, makeFormat } from './format';

const FormatContext = createContext<Format>(makeFormat('en-GB'));

/** The server names the locale once, so that it and the browser write the same words. */
export function LocaleProvider({ locale, children }: { locale: string; children: ReactNode }) {
  const format = useMemo(() => makeFormat(locale), [locale]);
  return <FormatContext value={format}>{children}</FormatContext>;
}

export function useFormat(): Format {
  return useContext(FormatContext);
}
