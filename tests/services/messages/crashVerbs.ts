import { actors } from '../../support/actors';
import { type CrashVerb } from '../../support/crash';
import { type TestServer } from '../../support/services';
import { alertRaised, assigned, inProgress, inTracker } from '../../support/story';
import { planned } from '../trackingMeetings/story';

const { ola } = actors;

const at = (moment: string, arrange: (server: TestServer, name: string) => Promise<unknown>): CrashVerb['arrange'] => async (server, name) => {
  await arrange(server, name);
  server.clock.set(moment);
};
/** The one message that the story has put into the outbox. */
const nonceOf = ({ stores }: TestServer): string => [...stores.messages.values()][0]?.value.nonce ?? '';
const claimed = async (server: TestServer, name: string): Promise<void> => {
  await assigned(server, name);
  await server.services.messages.claim(nonceOf(server));
};
const conversation = (text: string) => ({ key: `person/${ola.oid}`, kind: 'personal' as const, oid: ola.oid, reference: { conversation: { id: text } } });

/** What the clock plans, what becomes of one message, and where the bot reaches people, as the crash test tries them. */
export const messageVerbs: readonly CrashVerb[] = [
  { name: 'planReminders', arrange: at('2026-03-17T09:00:00Z', inProgress), run: ({ services }) => services.messages.plan() },
  { name: 'planAlerts', arrange: at('2026-03-10T12:30:00Z', alertSent), run: ({ services }) => services.alerts.plan() },
  { name: 'planDigest', arrange: at('2026-07-06T09:00:00Z', inTracker), run: ({ services }) => services.messages.planDigest() },
  { name: 'planChannel', arrange: at('2026-03-16T10:00:00Z', planned), run: ({ services }) => services.messages.planChannel() },
  { name: 'claimMessage', arrange: async (server, name) => void (await assigned(server, name)), run: (server) => server.services.messages.claim(nonceOf(server)) },
  { name: 'markSent', arrange: claimed, run: (server) => server.services.messages.markSent(nonceOf(server), 'activity') },
  { name: 'markUnknown', arrange: claimed, run: (server) => server.services.messages.markUnknown(nonceOf(server), 'No answer.') },
  { name: 'markFailed', arrange: claimed, run: (server) => server.services.messages.markFailed(nonceOf(server), 'Blocked.', true) },
  { name: 'rememberConversation', arrange: async () => {}, run: ({ services }) => services.conversations.remember(conversation('a:1')) },
  { name: 'changeConversation', arrange: ({ services }) => services.conversations.remember(conversation('a:1')), run: ({ services }) => services.conversations.remember(conversation('a:2')) },
  { name: 'forgetConversation', arrange: ({ services }) => services.conversations.remember(conversation('a:1')), run: ({ services }) => services.conversations.forget(`person/${ola.oid}`) },
];

/** An alert whose first messages are out, so that the next ones are due. */
async function alertSent(server: TestServer, name: string): Promise<void> {
  await alertRaised(server, name);
  for (const { nonce } of server.services.messages.pending()) {
    await server.services.messages.claim(nonce);
    await server.services.messages.markSent(nonce, 'activity');
  }
}
