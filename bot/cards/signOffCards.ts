import { type Day } from '../../src/domain/clock';
import { type LinkConfig } from '../links';
import { choice, folded, heading, hint, paragraph, post, press, textInput, unfold, type Element, type Post } from './elements';
import { waysIn } from './openings';
import { stateCard, stateFacts, type RecommendationFacts } from './recommendationCards';
import { reference, say, type SafeText } from './safeText';

/** What a signer relies on: the evidence that the owner recorded, evidence that they add, or a reason why none is needed. */
export const groundsForDone = ['recorded', 'added', 'notNeeded'] as const;
/** What a signer of the impact relies on: what is recorded, or what they add. */
export const groundsForImpact = ['recorded', 'added'] as const;

const MORE = 'more';

const mustChoose = say`Say what you have seen before you sign.`;

function doneInputs({ evidence }: RecommendationFacts, today: Day): Element[] {
  const recorded = evidence.recorded ? [{ title: say`I have read the evidence that is recorded`, value: 'recorded' }] : [];
  const grounds = [...recorded, { title: say`I add the evidence here`, value: 'added' }, { title: say`No evidence is needed: I say why here`, value: 'notNeeded' }];
  return [
    choice('grounds', say`What is it signed off on?`, grounds, undefined, mustChoose),
    folded(MORE, [
      textInput('evidence', say`Evidence that you add`, say`A link, or where it is kept`),
      { type: 'Input.Date', id: 'evidenceDay', label: say`The day that the evidence describes`, max: today },
      textInput('noEvidenceReason', say`Why no evidence is needed`, say`Only where there is none`),
    ]),
  ];
}

function impactInputs({ impactRecorded }: RecommendationFacts): Element[] {
  const recorded = impactRecorded ? [{ title: say`I have read the impact that is recorded`, value: 'recorded' }] : [];
  return [
    choice('grounds', say`What is the impact signed off on?`, [...recorded, { title: say`I write below what is different`, value: 'added' }], undefined, mustChoose),
    textInput('impactAchieved', say`What is different for the child or family`, say`Only what you have seen or been told`),
  ];
}

const doNotName = hint(say`Do not name a child. The words of the evidence and the impact stand in the app only: open it and read them first.`);

/**
 * The card on which the QA lead signs off, done and impact as two steps (domain.md §7); to whoever may not, or when it is
 * signed already, how it stands. `why` says why it came.
 */
export function signOffCard(recommendation: RecommendationFacts, why: SafeText, today: Day, links: LinkConfig): Post {
  const name = reference(recommendation.reference);
  const { revision, maySignOffDone, maySignOffImpact } = recommendation;
  const data = { reference: name, revision };
  const ways = waysIn(recommendation.reference, links);
  if (maySignOffDone) {
    const body = [heading(say`Sign off ${name}`), paragraph(why), stateFacts(recommendation), ...doneInputs(recommendation, today), doNotName];
    return post(say`Sign off ${name}`, body, [press(say`Sign off as done`, { verb: 'recommendation.signOffDone', ...data }, 'withInputs'), unfold(say`Add evidence, or a reason`, MORE), ...ways]);
  }
  if (maySignOffImpact) {
    const body = [heading(say`Sign off the impact of ${name}`), paragraph(why), stateFacts(recommendation), ...impactInputs(recommendation), doNotName];
    return post(say`Sign off the impact of ${name}`, body, [press(say`Sign off the impact`, { verb: 'recommendation.signOffImpact', ...data }, 'withInputs'), ...ways]);
  }
  return stateCard(recommendation, why, links);
}

/** What a card says of a signature. */
export const signOffNotices = {
  asked: say`This one is yours to sign off.`,
  done: say`You have signed it off as done. Its impact is signed off here once somebody can say what is different for the child or family.`,
  impact: say`You have signed off its impact.`,
  notYours: say`You cannot sign this one off. This is how it stands now.`,
  addEvidence: say`Write the evidence and the day that it describes, then sign again.`,
  addReason: say`Write why no evidence is needed, then sign again.`,
  addImpact: say`Write what is different for the child or family, then sign again.`,
} as const;
