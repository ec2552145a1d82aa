import { type Day } from '../../src/domain/clock';
import { linkTo, type LinkConfig } from '../links';
import { facts, heading, hint, open, paragraph, post, press, type Post } from './elements';
import { waysIn } from './openings';
import { dayText, nameOf, reference, say, type ChannelText, type SafeText } from './safeText';

/** One thing that happened or waits, about which the card takes no answer: the tab does. */
export function noticeCard(about: string, what: ChannelText, dueDay: Day, links: LinkConfig): Post {
  const name = nameOf(about);
  const body = [heading(say`${name}: ${what}`), ...(dueDay ? [facts([[say`Due`, dayText(dueDay)]])] : [])];
  return post(say`${name}: ${what}`, body, waysIn(about, links));
}

/** Posted in the channel when a recommendation is signed off. */
export function signedOffCard(about: string, links: LinkConfig): Post {
  const name = reference(about);
  return post(say`${name} is signed off`, [heading(say`${name} is signed off`), paragraph(say`The evidence was accepted. Whether it made a difference is recorded in the tracker.`)], waysIn(about, links));
}

const commands: readonly (readonly [ChannelText, ChannelText])[] = [
  [say`my work`, say`what waits for you`],
  [say`overdue`, say`what is late`],
  [say`tracker summary`, say`the tracker in numbers`],
  [say`find “words”`, say`reviews and recommendations with those words`],
  [say`update R-2025-031`, say`answer for one recommendation`],
  [say`sign off R-2025-031`, say`for those who sign off`],
  [say`help`, say`this list`],
];

const showMyWork = press(say`Show my work`, { verb: 'work.show', reference: '', revision: 0 }, 'alone');

function commandsCard(title: ChannelText, lead: ChannelText, scope: 'personal' | 'channel', links: LinkConfig): Post {
  const where = scope === 'channel' ? [hint(say`In a channel, mention me first. Answers about you come in your own chat with me.`)] : [];
  const actions = [...(scope === 'personal' ? [showMyWork] : []), open(say`Open My work`, linkTo(links, { page: 'my-work' }))];
  return post(lead, [heading(title), paragraph(lead), facts(commands), ...where], actions);
}

/** What the bot can do. */
export const helpCard = (scope: 'personal' | 'channel', links: LinkConfig): Post => commandsCard(say`What I can do`, say`Type one of these.`, scope, links);

/** The answer to text that the bot does not understand; what was typed is not repeated. */
export const unknownTextCard = (scope: 'personal' | 'channel', links: LinkConfig): Post => commandsCard(say`What I can do`, say`I did not understand that. Type one of these.`, scope, links);

/** The first message in a conversation. */
export function welcomeCard(scope: 'personal' | 'channel', links: LinkConfig): Post {
  const lead = scope === 'personal' ? say`I remind you of reviews and recommendations, and take your updates and sign-offs here. I never name a child.` : say`I post the weekly tracker digest, the plan of the month, meetings that are near and what is signed off here, by reference only. Use the buttons: replies that do not mention me do not reach me.`;
  return commandsCard(say`Practice and impact`, lead, scope, links);
}

const problems = {
  notFound: say`There is nothing with that reference that you can see. Check the reference, for example R-2025-031.`,
  noRole: say`You have no role in Practice and impact yet. Open the app once; if it still says so, ask your quality assurance coordinator.`,
  invalid: say`That answer could not be saved. Check the date of the evidence and the length of the texts, then try again.`,
  incomplete: say`Something is missing. To say that it is done, write the evidence and the day it describes, then try again.`,
  forbidden: say`You may not do that. The tab shows who can.`,
  wrongState: say`It can no longer be updated in its present state. Open it to see why.`,
  busy: say`Microsoft 365 is busy. Nothing was saved: please try again in a minute.`,
  unavailable: say`Microsoft 365 does not answer. Nothing was saved: please try again in a few minutes.`,
  progressMissing: say`Write in a sentence what has been done, or what it is blocked by, then try again.`,
  evidenceDay: say`Give the day that the evidence describes. It cannot be later than today.`,
  dueDay: say`Choose another due date: not a day that has passed, and not the one that it has already. Nothing is saved yet.`,
  dateReason: say`To move the date, give the new date, why it moves and who agreed to it. Nothing is saved yet.`,
  grounds: say`Choose first what you sign on.`,
  internal: say`Something went wrong on our side. It has been logged: please try again, or use the tab.`,
  oldCard: say`This card is from an older version. Type “my work” for a new one.`,
  personalOnly: say`Open a chat with me and ask there: what is yours is not shown in a channel.`,
} as const;
export type ProblemKind = keyof typeof problems;

/** The sentence for a problem. */
export const problemText = (kind: ProblemKind): ChannelText => problems[kind];

/** What went wrong and what to do about it. */
export function problemCard(kind: ProblemKind, links: LinkConfig): Post {
  return post(problems[kind], [heading(say`That did not work`), paragraph(problems[kind])], [open(say`Open My work`, linkTo(links, { page: 'my-work' }))]);
}

/** A sentence of ours, where a card takes no sentence beside it. */
export const noteCard = (note: SafeText, links: LinkConfig): Post => post(note, [paragraph(note)], [open(say`Open My work`, linkTo(links, { page: 'my-work' }))]);

/** Shown in a channel when the answer went to the person's own chat. */
export const sentToYouCard = (links: LinkConfig): Post => post(say`I have sent it to you`, [paragraph(say`I have sent it to you in our own chat.`)], [open(say`Open My work`, linkTo(links, { page: 'my-work' }))]);
