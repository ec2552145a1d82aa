import { createCommitter, type Committer } from '../stores';
import { activityServices } from './activities/services';
import { agreementServices } from './agreement/services';
import { alertServices } from './alerts/services';
import { anchorAudit } from './audit/anchorAudit';
import { calibrationServices } from './calibration/services';
import { createFindChildren } from './children/findChildren';
import { type ServiceContext } from './context';
import { createConversations } from './conversations/conversations';
import { createLearning } from './learning/findSimilar';
import { createMessages } from './messages/messages';
import { panelThemeServices } from './panelThemes/services';
import { findPeople } from './people/findPeople';
import { leaveServices } from './people/leave';
import { meetingServices } from './panels/meeting/services';
import { planningServices, recordingItems } from './panels/services';
import { actorOf, createSignIn } from './people/signIn';
import { recommendationServices } from './recommendations/services';
import { reportServices } from './reports/services';
import { createAccess, recordingOpenings } from './reviews/access';
import { reviewServices } from './reviews/services';
import { settingServices } from './settings/services';
import { readStatus } from './status/status';
import { createPerformers } from './support/performers';
import { templateServices } from './templates/services';
import { trackingMeetingServices } from './trackingMeetings/services';
import { type Services } from './types';
import { createWork } from './work/workOf';

/** What main.ts gives: the stores of the site, the door's meter, and who this server is. */
export type ServicesOptions = Omit<ServiceContext, 'committer' | 'performers'>;

export interface OpenedServices {
  services: Services;
  /** For the sweeper. */
  committer: Committer;
  context: ServiceContext;
}

/** Everything that the product can do, over these stores. */
export function createServices(options: ServicesOptions): OpenedServices {
  const { stores, clock, log } = options;
  const performers = createPerformers({ stores, clock, committer: () => committer });
  const committer: Committer = createCommitter({ stores, performers, clock, log });
  const context: ServiceContext = { ...options, performers, committer };
  const access = createAccess(context);
  const recommendations = recommendationServices(context);
  const services: Services = {
    people: {
      signIn: createSignIn(context),
      actorByOid: (oid) => {
        const person = stores.people.get(oid)?.value;
        return person && person.roles.length > 0 ? actorOf(person, stores) : undefined;
      },
      find: (actor, query) => findPeople(context, actor, query),
    },
    leave: leaveServices(context),
    children: { find: createFindChildren(context) },
    templates: templateServices(context),
    settings: settingServices(context),
    reviews: recordingOpenings(reviewServices(context), access),
    access,
    recommendations,
    trackingMeetings: trackingMeetingServices(context, recommendations),
    activities: activityServices(context),
    reports: reportServices(context),
    alerts: alertServices(context),
    calibration: calibrationServices(context),
    agreement: agreementServices(context),
    panelThemes: panelThemeServices(context),
    panels: recordingItems({ ...planningServices(context), ...meetingServices(context) }, access),
    learning: createLearning(context),
    work: createWork(context),
    messages: createMessages(context),
    conversations: createConversations(context),
    status: (actor) => readStatus(context, actor),
    audit: { anchor: () => anchorAudit(context) },
  };
  return { services, committer, context };
}
