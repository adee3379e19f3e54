import './globals.css';
import type { Metadata } from 'next';
import { headers } from 'next/headers';
import type { ReactNode } from 'react';
import { ThemeProvider } from './_shell/theme-provider';
import { acceptedLocale } from './_ui/accepted-locale';
import { LocaleProvider } from './_ui/locale';

export const metadata: Metadata = {
  title: { default: 'Callcast', template: '%s · Callcast' },
  description: 'Decisions out of your call center’s own records.',
  robots: { index: false, follow: false },
};

export default async function RootLayout({ children }: { children: ReactNode }) {
  const request = await headers();
  const locale = acceptedLocale(request.get('accept-language'));
  return (
    <html lang="en" suppressHydrationWarning>
      <body>
        <ThemeProvider nonce={request.get('x-nonce') ?? undefined}>
          <LocaleProvider locale={locale}>{children}</LocaleProvider>
        </ThemeProvider>
      </body>
    </html>
  );
}
