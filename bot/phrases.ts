import { editDistance } from './slips';

/** The commands that are a phrase and nothing more. */
export type Phrased = 'myWork' | 'overdue' | 'summary' | 'help';

/** What people type for each. Those with a slip or two mean the same; short words that are near to others are taken as they are. */
const phrases: Readonly<Record<Phrased, { forgiven: readonly string[]; exact: readonly string[] }>> = {
  myWork: {
    forgiven: ['my work', 'mywork', 'my queue', 'my tasks', 'my list', 'my reviews', 'my recommendations', 'what is due', 'what waits for me', 'what do i have to do', 'what have i got to do', 'what should i do', 'my to do list', 'to do list', 'my actions'],
    exact: ['work', 'due', 'todo', 'to do', 'to-do', 'mine', 'whats due', "what's due", 'my to do'],
  },
  overdue: { forgiven: ['overdue', 'over due', 'what is overdue', 'what is late', 'overdue recommendations', 'overdue actions', 'my overdue'], exact: ['late', "what's late", "what's overdue", 'whats late'] },
  summary: { forgiven: ['tracker summary', 'tracker', 'summary', 'tracker status', 'how is the tracker', 'tracker in numbers', 'tracker counts'], exact: ['numbers', 'rag', 'status'] },
  help: { forgiven: ['help', 'hello', 'good morning', 'good afternoon', 'what can you do', 'commands', 'how does this work'], exact: ['hi', 'hey', 'menu', 'start', 'thanks', 'thank you', 'ok', 'okay', 'update', 'sign off', 'hi there', 'hello there'] },
};

/** Two slips in a long phrase, one in a short one. */
const slipsAllowed = (phrase: string): number => (phrase.length <= 5 ? 1 : 2);

/** The command that a phrase means, or is nearest to; undefined when it is near to none. */
export function commandOfPhrase(text: string): { [Kind in Phrased]: { kind: Kind } }[Phrased] | undefined {
  const kinds = Object.keys(phrases) as Phrased[];
  const exact = kinds.find((kind) => phrases[kind].exact.includes(text));
  if (exact) return { kind: exact };
  const near = kinds.flatMap((kind) => phrases[kind].forgiven.map((phrase) => ({ kind, slips: editDistance(text, phrase), allowed: slipsAllowed(phrase) }))).filter(({ slips, allowed }) => slips <= allowed);
  const nearest = near.sort((one, another) => one.slips - another.slips)[0];
  return nearest && { kind: nearest.kind };
}
