import { panelStates } from '../domain/moderation/states';
import { type Panel } from '../domain/moderation/types';
import { defineList } from './define';
import { json } from './document';
import { flag, instant, key, note, number, requiredCode, requiredInstant, requiredPerson, text } from './fields';

/** Panels, by reference; `originKey` keeps one from being scheduled twice. */
export const panelsList = defineList<Panel>('Panels', {
  description: 'Meetings at which reviews are moderated: when, who, and which reviews.',
  keyColumn: 'reference',
  keyOf: (panel) => panel.reference,
  committable: true,
  fields: {
    reference: key(),
    originKey: text({ unique: true }),
    state: requiredCode(panelStates, { indexed: true }),
    startsAt: requiredInstant({ indexed: true }),
    minutes: number(),
    members: json<Panel['members']>([]),
    chair: requiredPerson({ indexed: true }),
    agenda: json<Panel['agenda']>([]),
    hideGrades: flag(),
    attendance: json<Panel['attendance']>([]),
    startedAt: instant(),
    current: text(),
    itemSince: instant(),
    closedAt: instant({ indexed: true }),
    moves: json<Panel['moves']>([]),
    cancelReason: note(),
    scheduledBy: requiredPerson(),
    scheduledAt: requiredInstant({ indexed: true }),
    revision: number(),
  },
});
