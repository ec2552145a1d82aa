import { londonDay } from '../../src/domain/clock';
import { AppError } from '../../src/domain/errors';
import { type Actor } from '../../src/domain/people/types';
import { type RecommendationView } from '../../src/services/types';
import { stateCard } from '../cards/recommendationCards';
import { signOffCard, signOffNotices } from '../cards/signOffCards';
import { type SafeText } from '../cards/safeText';
import { type BotContext } from '../context';
import { recommendationFacts } from '../views';
import { changedBefore } from './update';
import { problem, show, type Pressed, type Pressing } from './pressed';

const beside = (note: SafeText): Pressing => ({ kind: 'beside', note });

/** What the signer relies on, in the words of the service; or what they have still to write. */
function doneInput({ revision, grounds, evidence, evidenceDay, noEvidenceReason }: Pressed, { recommendation }: RecommendationView): Parameters<BotContext['services']['recommendations']['signOffDone']>[2] | SafeText {
  const recorded = { revision, evidence: recommendation.evidence, evidenceDay: recommendation.evidenceDay, noEvidenceReason: '' };
  if (grounds === 'recorded' && recorded.evidence) return recorded;
  if (grounds === 'notNeeded') return noEvidenceReason ? { revision, evidence: '', evidenceDay: '', noEvidenceReason } : signOffNotices.addReason;
  return evidence && evidenceDay ? { revision, evidence, evidenceDay, noEvidenceReason: '' } : signOffNotices.addEvidence;
}

async function signDone({ services, config, clock }: BotContext, actor: Actor, pressed: Pressed, seen: RecommendationView): Promise<Pressing> {
  const input = doneInput(pressed, seen);
  if (typeof input === 'string') return beside(input);
  const signed = await services.recommendations.signOffDone(actor, pressed.reference, input);
  return { kind: 'replace', changed: pressed.reference, post: signOffCard(recommendationFacts(signed), signOffNotices.done, londonDay(clock.now()), config.links) };
}

async function signImpact({ services, config }: BotContext, actor: Actor, { reference, revision, grounds, impactAchieved }: Pressed, seen: RecommendationView): Promise<Pressing> {
  const impact = grounds === 'recorded' ? seen.recommendation.impactAchieved : impactAchieved;
  if (!impact) return beside(signOffNotices.addImpact);
  const signed = await services.recommendations.signOffImpact(actor, reference, { revision, impactAchieved: impact });
  return { kind: 'replace', changed: reference, post: stateCard(recommendationFacts(signed), signOffNotices.impact, config.links) };
}

/**
 * A signature from a card: by the QA lead alone, never the owner, on what was there when the card was made (domain.md §7,
 * §15.14). Whoever comes too late is told who was quicker, and nothing of theirs is lost.
 */
export async function pressSignOff(context: BotContext, actor: Actor, pressed: Pressed): Promise<Pressing> {
  const { services, config } = context;
  const { reference, revision, verb } = pressed;
  const step = verb === 'recommendation.signOffDone' ? 'signOffDone' : 'signOffImpact';
  const seen = services.recommendations.get(actor, reference);
  if (seen.recommendation.revision !== revision) return changedBefore(context, seen, pressed);
  if (seen.abilities[step]?.allowed !== true) return show(stateCard(recommendationFacts(seen), signOffNotices.notYours, config.links));
  if (!pressed.grounds) return problem('grounds');
  try {
    return step === 'signOffDone' ? await signDone(context, actor, pressed, seen) : await signImpact(context, actor, pressed, seen);
  } catch (error) {
    if (error instanceof AppError && error.code === 'stale') return changedBefore(context, services.recommendations.get(actor, reference), pressed);
    throw error;
  }
}
