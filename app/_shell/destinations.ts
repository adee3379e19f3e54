import {
  type RemixiconComponentType,
  RiAlarmWarningLine,
  RiBarChartBoxLine,
  RiBrainLine,
  RiChat3Line,
  RiDatabase2Line,
  RiEmotionUnhappyLine,
  RiFileList3Line,
  RiGroupLine,
  RiKey2Line,
  RiLineChartLine,
  RiMapPin2Line,
  RiNotification3Line,
  RiPhoneLine,
  RiRouteLine,
  RiShieldUserLine,
  RiTeamLine,
  RiTrophyLine,
} from '@remixicon/react';
import type { Permission } from '@/server/auth/permissions';

export interface Destination {
  href: string;
  label: string;
  /** The question the page answers; shown in the command palette. */
  question: string;
  permission: Permission;
  icon: RemixiconComponentType;
  section: 'work' | 'settings';
}

/** Everywhere one can go, in the order of the side bar. */
export const DESTINATIONS: readonly Destination[] = [
  {
    href: '/trends',
    label: 'Trends',
    question: 'What changed, and why?',
    permission: 'trends:read',
    icon: RiBarChartBoxLine,
    section: 'work',
  },
  {
    href: '/scorecard',
    label: 'Scorecard',
    question: 'Are we where we want to be?',
    permission: 'scorecard:read',
    icon: RiTrophyLine,
    section: 'work',
  },
  {
    href: '/irritants',
    label: 'Irritants',
    question: 'What annoys our customers, what does it cost?',
    permission: 'irritants:read',
    icon: RiEmotionUnhappyLine,
    section: 'work',
  },
  {
    href: '/routing',
    label: 'Routing',
    question: 'Which calls go to the wrong place?',
    permission: 'routing:read',
    icon: RiRouteLine,
    section: 'work',
  },
  {
    href: '/forecast',
    label: 'Forecast',
    question: 'How many calls next week, how sure?',
    permission: 'forecasts:read',
    icon: RiLineChartLine,
    section: 'work',
  },
  {
    href: '/staffing',
    label: 'Staffing',
    question: 'How many people when?',
    permission: 'staffing:read',
    icon: RiGroupLine,
    section: 'work',
  },
  {
    href: '/intents',
    label: 'Intents',
    question: 'What are calls about, and what rose?',
    permission: 'intents:read',
    icon: RiChat3Line,
    section: 'work',
  },
  {
    href: '/calls',
    label: 'Calls',
    question: 'Which calls are behind a number?',
    permission: 'calls:read',
    icon: RiPhoneLine,
    section: 'work',
  },
  {
    href: '/alerts',
    label: 'Alerts',
    question: 'What needs somebody now?',
    permission: 'alerts:read',
    icon: RiAlarmWarningLine,
    section: 'work',
  },
  {
    href: '/data',
    label: 'Data',
    question: 'Is everything flowing?',
    permission: 'ingest:read',
    icon: RiDatabase2Line,
    section: 'work',
  },
  {
    href: '/settings/sites',
    label: 'Sites & queues',
    question: 'Time zones, opening hours, targets',
    permission: 'sites:read',
    icon: RiMapPin2Line,
    section: 'settings',
  },
  {
    href: '/settings/notifications',
    label: 'Notifications',
    question: 'Who is told of what: rules, webhooks, reports, mail',
    permission: 'alerts:write',
    icon: RiNotification3Line,
    section: 'settings',
  },
  {
    href: '/settings/models',
    label: 'Model cards',
    question: 'What computes the forecasts, and how well',
    permission: 'forecasts:read',
    icon: RiBrainLine,
    section: 'settings',
  },
  {
    href: '/settings/privacy',
    label: 'Privacy',
    question: 'What is kept of what people said',
    permission: 'privacy:manage',
    icon: RiShieldUserLine,
    section: 'settings',
  },
  {
    href: '/settings/users',
    label: 'Users',
    question: 'Who may do what',
    permission: 'users:manage',
    icon: RiTeamLine,
    section: 'settings',
  },
  {
    href: '/settings/api-keys',
    label: 'API keys',
    question: 'Which programs may send data',
    permission: 'api-keys:manage',
    icon: RiKey2Line,
    section: 'settings',
  },
  {
    href: '/settings/audit',
    label: 'Audit log',
    question: 'Who did what, and when',
    permission: 'audit:read',
    icon: RiFileList3Line,
    section: 'settings',
  },
];
