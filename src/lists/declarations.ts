import { activitiesList } from './activities';
import { alertsList } from './alerts';
import { auditList } from './audit';
import { calibrationAnswersList } from './calibrationAnswers';
import { calibrationsList } from './calibrations';
import { childrenList } from './children';
import { conflictsList } from './conflicts';
import { conversationsList } from './conversations';
import { type List } from './define';
import { messagesList } from './messages';
import { panelItemsList } from './panelItems';
import { panelsList } from './panels';
import { panelThemesList } from './panelThemes';
import { peopleList } from './people';
import { readingsList } from './readings';
import { recommendationsList } from './recommendations';
import { recommendationUpdatesList } from './recommendationUpdates';
import { reportsList } from './reports';
import { reviewNotesList } from './reviewNotes';
import { reviewPartsList } from './reviewParts';
import { reviewsList } from './reviews';
import { settingsList } from './settings';
import { templatesList } from './templates';
import { trackingMeetingsList } from './trackingMeetings';
import { trackingRowsList } from './trackingRows';

/** What provisioning and checks need of a list, whatever its rows are. */
export type AnyList = Pick<List<never>, 'name' | 'description' | 'keyColumn' | 'columns' | 'select'>;

/** Every list of the product's site. */
export const declarations: readonly AnyList[] = [
  peopleList,
  childrenList,
  reviewsList,
  reviewPartsList,
  reviewNotesList,
  recommendationsList,
  recommendationUpdatesList,
  alertsList,
  auditList,
  messagesList,
  conversationsList,
  settingsList,
  templatesList,
  panelsList,
  panelItemsList,
  conflictsList,
  readingsList,
  calibrationsList,
  calibrationAnswersList,
  panelThemesList,
  trackingMeetingsList,
  trackingRowsList,
  activitiesList,
  reportsList,
];
