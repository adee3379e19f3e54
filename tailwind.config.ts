import headless from '@headlessui/tailwindcss';
import forms from '@tailwindcss/forms';
import type { Config } from 'tailwindcss';
import colors from 'tailwindcss/colors';

/** Tremor builds class names at run time; these are the hues app/_ui/colors.ts hands it. */
const HUES = 'blue|sky|teal|emerald|amber|orange|rose|red|violet|gray|slate';
const SHADES = '50|100|200|300|400|500|600|700|800|900|950';

export default {
  darkMode: 'class',
  content: ['./app/**/*.{ts,tsx}', './node_modules/@tremor/react/dist/**/*.{js,mjs}'],
  theme: {
    extend: {
      colors: {
        tremor: {
          brand: {
            faint: colors.blue[50],
            muted: colors.blue[200],
            subtle: colors.blue[400],
            DEFAULT: colors.blue[600],
            emphasis: colors.blue[700],
            inverted: colors.white,
          },
          background: {
            muted: '#f7f8fa',
            subtle: colors.gray[100],
            DEFAULT: colors.white,
            emphasis: colors.gray[700],
          },
          border: { DEFAULT: colors.gray[200] },
          ring: { DEFAULT: colors.gray[200] },
          content: {
            subtle: colors.gray[500],
            DEFAULT: colors.gray[600],
            emphasis: colors.gray[700],
            strong: colors.gray[900],
            inverted: colors.white,
          },
        },
        'dark-tremor': {
          brand: {
            faint: '#0b1229',
            muted: colors.blue[950],
            subtle: colors.blue[800],
            DEFAULT: colors.blue[500],
            emphasis: colors.blue[400],
            // Text on a filled button; blue 950 would be below 4.5:1.
            inverted: '#060b1c',
          },
          background: { muted: '#0b0f17', subtle: '#1a2130', DEFAULT: '#111722', emphasis: colors.gray[300] },
          border: { DEFAULT: '#232c3d' },
          ring: { DEFAULT: '#232c3d' },
          content: {
            subtle: colors.gray[400],
            DEFAULT: colors.gray[400],
            emphasis: colors.gray[200],
            strong: colors.gray[50],
            inverted: colors.gray[950],
          },
        },
      },
      boxShadow: {
        'tremor-input': '0 1px 2px 0 rgb(0 0 0 / 0.04)',
        'tremor-card': '0 1px 2px 0 rgb(0 0 0 / 0.04)',
        'tremor-dropdown': '0 4px 12px -2px rgb(0 0 0 / 0.12)',
        'dark-tremor-input': '0 1px 2px 0 rgb(0 0 0 / 0.2)',
        'dark-tremor-card': 'none',
        'dark-tremor-dropdown': '0 4px 16px -2px rgb(0 0 0 / 0.6)',
      },
      borderRadius: { 'tremor-small': '0.375rem', 'tremor-default': '0.5rem', 'tremor-full': '9999px' },
      fontSize: {
        'tremor-label': ['0.75rem', { lineHeight: '1rem' }],
        'tremor-default': ['0.875rem', { lineHeight: '1.25rem' }],
        'tremor-title': ['1rem', { lineHeight: '1.5rem' }],
        'tremor-metric': ['1.625rem', { lineHeight: '2rem' }],
      },
    },
  },
  safelist: [
    {
      pattern: new RegExp(`^(bg|text|border|ring)-(?:${HUES})-(?:${SHADES})$`),
      variants: ['hover', 'data-[selected]', 'ui-selected'],
    },
    { pattern: new RegExp(`^(stroke|fill)-(?:${HUES})-(?:${SHADES})$`) },
  ],
  plugins: [headless, forms],
} satisfies Config;
