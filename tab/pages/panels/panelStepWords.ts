export const panelSteps = ['agenda', 'members', 'postpone', 'cancel'] as const;
export type PanelStep = (typeof panelSteps)[number];

/** The steps of a panel that have a page of their own: the ability that opens each, and what follows from it. */
export const stepNames: Readonly<Record<PanelStep, { ability: string; link: string; title: string; button: string; consequences: readonly string[] }>> = {
  agenda: { ability: 'setAgenda', link: 'Change the agenda', title: 'Change the agenda', button: 'Save the agenda', consequences: ['Members are asked to declare on a review that is new to it, and then to read it.', 'A review that is taken off waits for another panel. What was read stays with it.'] },
  members: { ability: 'change', link: 'Change members, chair or length', title: 'Change members, chair or length', button: 'Save the changes', consequences: ['Somebody who is new is invited, and asked to declare on each review.', 'Somebody who is taken off can no longer open its reviews.'] },
  postpone: { ability: 'postpone', link: 'Move it to another day', title: 'Move the panel to another day', button: 'Move the panel', consequences: ['Every member is told, with your reason.', 'The first day and each move stay on record.'] },
  cancel: { ability: 'cancel', link: 'Cancel this panel', title: 'Cancel this panel', button: 'Cancel the panel', consequences: ['It cannot be brought back. Every member is told, with your reason.', 'Its reviews wait for another panel. What was read stays with them.'] },
};

export const isPanelStep = (name: string): name is PanelStep => Object.hasOwn(stepNames, name);
