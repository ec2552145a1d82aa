export const panelStates = ['planned', 'inSession', 'closed', 'cancelled'] as const;
export type PanelState = (typeof panelStates)[number];
export type PanelVerb = 'schedule' | 'postpone' | 'start' | 'finish' | 'cancel';

export const itemStates = ['reading', 'discussing', 'decided', 'deferred'] as const;
export type ItemState = (typeof itemStates)[number];
export type ItemVerb = 'declare' | 'read' | 'open' | 'decide' | 'conclude' | 'defer' | 'resume' | 'replaceChair' | 'hideGrades';

interface Step<State> {
  from: readonly State[];
  /** Undefined when it stays where it is. */
  to: State | undefined;
}

/** The states of a panel; postponing moves its day, with a reason, and not its state. */
export const panelSteps: Readonly<Record<PanelVerb, Step<PanelState>>> = {
  schedule: { from: ['planned'], to: undefined },
  postpone: { from: ['planned'], to: undefined },
  start: { from: ['planned'], to: 'inSession' },
  finish: { from: ['inSession'], to: 'closed' },
  cancel: { from: ['planned'], to: 'cancelled' },
};

/** The states of one review on a panel. A reading may still change in the discussion, and is then marked late (domain.md §6). */
export const itemSteps: Readonly<Record<ItemVerb, Step<ItemState>>> = {
  declare: { from: ['reading', 'discussing', 'deferred'], to: undefined },
  read: { from: ['reading', 'discussing'], to: undefined },
  open: { from: ['reading'], to: 'discussing' },
  decide: { from: ['discussing'], to: undefined },
  conclude: { from: ['discussing'], to: 'decided' },
  defer: { from: ['reading', 'discussing'], to: 'deferred' },
  resume: { from: ['deferred'], to: 'reading' },
  replaceChair: { from: ['reading', 'discussing', 'deferred'], to: undefined },
  hideGrades: { from: ['reading', 'deferred'], to: undefined },
};

/** The panel's state after the verb; undefined where it may not be taken. */
export function panelAfter(verb: PanelVerb, state: PanelState): PanelState | undefined {
  const { from, to } = panelSteps[verb];
  return from.includes(state) ? (to ?? state) : undefined;
}

/** The item's state after the verb; undefined where it may not be taken. */
export function itemAfter(verb: ItemVerb, state: ItemState): ItemState | undefined {
  const { from, to } = itemSteps[verb];
  return from.includes(state) ? (to ?? state) : undefined;
}
