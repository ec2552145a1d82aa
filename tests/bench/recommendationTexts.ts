/** A number in 0–1 that is always the same for the same seed. */
export function chance(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const openings = ['Meet', 'Write', 'Update', 'Agree', 'Book', 'Record', 'Arrange', 'Review', 'Invite', 'Map', 'Share', 'Complete', 'Set', 'Visit', 'Ask', 'Bring', 'Plan', 'Chair', 'Check', 'Prepare', 'Trace', 'Consult', 'Observe', 'Sample'];
const objects = ['the father and wider family', 'a chronology of significant events', 'monthly supervision with actions', 'the contextual safeguarding assessment', 'direct work about wishes and feelings', 'the pathway plan', 'life-story work in the first language', 'the health assessment', 'the personal education plan', 'a strategy meeting with police and school', 'the contingency plan', 'a return interview after each missing episode', 'management oversight on the file', 'a genogram and ecomap', 'the case summary', 'the housing application', 'an interpreter for each visit', 'the child protection plan', 'the transfer summary', 'a referral to early help', 'the risk assessment for exploitation', 'a family group conference', 'the contact arrangements', 'advocacy for the young person'];
const reasons = ['so that the plan reflects who matters', 'so that risks outside the home are understood', 'and record what was agreed', 'before the next review conference', 'within ten working days', 'so that drift is seen early', 'with timescales that can be measured', 'and share it with partner agencies', 'in words that the child understands', 'so that identity and culture are visible', 'with the independent reviewing officer', 'so that the move is prepared'];
const syllables = ['ba', 'ker', 'lin', 'ton', 'wes', 'mar', 'sho', 'del', 'fin', 'ra', 'gos', 'tem', 'hal', 'vi', 'no', 'pre', 'sti', 'cor', 'um', 'ley'];

/** Rare words, the rarer the higher the number: names of places and services, as real texts have many. */
const rareWord = (number: number): string => [number % 20, Math.floor(number / 20) % 20, Math.floor(number / 400) % 20].map((at) => syllables[at]).join('');

/** Two neighbouring letters change places. */
function slip(word: string, at: number): string {
  return word.length < 5 ? word : `${word.slice(0, at)}${word[at + 1] ?? ''}${word[at] ?? ''}${word.slice(at + 2)}`;
}

/** An action as people write it: about 28 words, most of them common, some rare, one in fifty with a slip of the pen. */
export function actionText(index: number): string {
  const next = chance(index + 1);
  const pick = (from: readonly string[]): string => from[Math.floor(next() * from.length)] ?? '';
  const rare = (): string => rareWord(Math.floor(8000 * next() ** 3));
  const clauses = [`${pick(openings)} ${pick(objects)} ${pick(reasons)}`, `at ${rare()} with ${rare()}`, `then ${pick(openings).toLowerCase()} ${pick(objects)}`, `${pick(reasons)}, ${rare()} and ${rare()}`];
  return `${clauses.join(' ').split(' ').map((word) => (next() < 0.02 ? slip(word, 1 + Math.floor(next() * (word.length - 3))) : word)).join(' ')}.`;
}
