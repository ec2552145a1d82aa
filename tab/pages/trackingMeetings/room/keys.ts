/** What one key does while a row has the focus; in a field only those with Control, and Escape. */
export const deskActions = ['save', 'noChange', 'skip', 'next', 'previous', 'progress', 'impact', 'evidence', 'nextStep', 'dueDate', 'signOff', 'notStarted', 'inProgress', 'done', 'onTrack', 'atRisk', 'blocked', 'toRow', 'help'] as const;
export type DeskAction = (typeof deskActions)[number];

interface Key {
  action: DeskAction;
  /** As `KeyboardEvent.key`, lower case. */
  key: string;
  shown: string;
  does: string;
}

/** Every key of the desk; shown on the page, so that nobody has to know them by heart. */
export const deskKeys: readonly Key[] = [
  { action: 'progress', key: 'p', shown: 'P', does: 'Write what happened' },
  { action: 'notStarted', key: '1', shown: '1', does: 'Not started' },
  { action: 'inProgress', key: '2', shown: '2', does: 'In progress' },
  { action: 'done', key: '3', shown: '3', does: 'Done' },
  { action: 'onTrack', key: 't', shown: 'T', does: 'On track' },
  { action: 'atRisk', key: 'r', shown: 'R', does: 'At risk' },
  { action: 'blocked', key: 'b', shown: 'B', does: 'Blocked' },
  { action: 'impact', key: 'i', shown: 'I', does: 'Write the impact' },
  { action: 'evidence', key: 'e', shown: 'E', does: 'Write the evidence' },
  { action: 'nextStep', key: 'x', shown: 'X', does: 'Write the next step' },
  { action: 'dueDate', key: 'd', shown: 'D', does: 'Move the due date' },
  { action: 'signOff', key: 'o', shown: 'O', does: 'Sign off, where you may' },
  { action: 'noChange', key: 'n', shown: 'N', does: 'No change, and on to the next' },
  { action: 'skip', key: 's', shown: 'S', does: 'Skip, and on to the next' },
  { action: 'next', key: 'j', shown: 'J', does: 'The next row' },
  { action: 'previous', key: 'k', shown: 'K', does: 'The previous row' },
  { action: 'help', key: '?', shown: '?', does: 'Show or hide the keys' },
];

export const SAVE_KEY = 'Ctrl + Enter';

interface Pressed {
  key: string;
  ctrlKey: boolean;
  metaKey: boolean;
  altKey: boolean;
}

/** What a press means; undefined where it is not one of the desk's. Single letters mean something only while the row has the focus, and none of its fields. */
export function actionOf({ key, ctrlKey, metaKey, altKey }: Pressed, inField: boolean): DeskAction | undefined {
  if (altKey) return undefined;
  if (key === 'Enter' && (ctrlKey || metaKey)) return 'save';
  if (ctrlKey || metaKey) return undefined;
  if (inField) return key === 'Escape' ? 'toRow' : undefined;
  return deskKeys.find((each) => each.key === key.toLowerCase())?.action;
}
