import { actors } from '../../support/actors';
import { type done, type inTracker, type signedOff, told } from '../../support/story';
import { type TestServer as WholeServer } from '../../support/services';

type TestServer = Pick<WholeServer, 'services' | 'stores' | 'committer'>;
const { casey, quinn, ola, sam } = actors;

/** A Tuesday to come, by the usual clock. */
export const MEETS = '2026-03-17T10:00:00Z';
export const NEXT = '2026-04-14T09:00:00Z';
export const places = { minutes: 90, chairOid: quinn.oid, invitedOids: [ola.oid, sam.oid] };
export const action = { id: 'action-1', what: 'Ask the school for the attendance figures.', byWhomOid: ola.oid, dueDay: '2026-03-31' };

export const meetingRevision = ({ stores }: Pick<TestServer, 'stores'>, reference: string): number => stores.trackingMeetings.get(reference)?.value.revision ?? 0;

let attempts = 0;
/** Casey has planned a meeting that Quinn chairs; gives its reference. */
export async function planned({ services }: TestServer, name = `story-${(attempts += 1)}`): Promise<string> {
  return (await services.trackingMeetings.plan(casey, { attempt: `attempt-${name}`, startsAt: MEETS, ...places })).reference;
}

/** Quinn has started it. */
export async function running(server: TestServer, name?: string): Promise<string> {
  const reference = await planned(server, name);
  await server.services.trackingMeetings.start(quinn, reference, { revision: 1 });
  await server.committer.idle();
  return reference;
}

/** It is over; an action arose, and the next date was agreed. */
export async function finished(server: TestServer, name?: string): Promise<string> {
  const reference = await running(server, name);
  const { trackingMeetings } = server.services;
  const revision = () => meetingRevision(server, reference);
  await trackingMeetings.setActions(quinn, reference, { revision: revision(), actions: [action] });
  await server.committer.idle();
  await trackingMeetings.agreeNext(quinn, reference, { revision: revision(), startsAt: NEXT });
  await server.committer.idle();
  await trackingMeetings.finish(quinn, reference, { revision: revision() });
  return reference;
}

export const saying = { as: 'update' as const, ...told };

/** One of Ola's in the tracker, and a meeting that is being held. */
export async function overOne(server: TestServer, make: typeof inTracker | typeof done | typeof signedOff, name?: string): Promise<{ meeting: string; recommendation: string }> {
  const recommendation = await make(server, name);
  return { meeting: await running(server, name), recommendation };
}
