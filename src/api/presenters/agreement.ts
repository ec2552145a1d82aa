import { type AgreementGroup as GroupResource, type AgreementResource, type AgreementSource } from '../../contract/agreement';
import { type Share, type Withheld } from '../../domain/moderation/agreement';
import { type AgreementGroup, type AgreementReport, PAIRS_FOR_SHARE } from '../../domain/moderation/agreementReport';
import { driftInWords, groupInWords, type SecondGrader } from '../../domain/moderation/agreementWords';
import { type Coefficient } from '../../domain/moderation/coefficients';
import { grades } from '../../domain/templates/types';
import { type AgreementView } from '../../services/types';
import { presentPerson } from './recommendations';

export function presentAgreement({ person, panel, calibration }: AgreementView): AgreementResource {
  return { person: person && presentPerson(person), panel: presentSource(panel, 'panel'), calibration: presentSource(calibration, 'gold') };
}

function presentSource(report: AgreementReport, second: SecondGrader): AgreementSource {
  return {
    pairs: report.pairs,
    subjects: report.subjects,
    groups: report.groups.map((group) => presentGroup(group, second)),
    halfYears: report.halfYears.map(({ key, label, n, exact }) => ({ key, label, pairs: n, exact: exact && presentShare(exact) })),
    drift: driftInWords(report),
  };
}

function presentGroup(group: AgreementGroup, second: SecondGrader): GroupResource {
  const { key, title, subjects, agreement } = group;
  const { n, exact, withinOne, moved, baseRates, kappa, gwet } = agreement;
  return {
    key,
    title,
    pairs: n,
    subjects,
    exact: presentShare(exact),
    withinOne: presentShare(withinOne),
    higher: moved.up,
    lower: moved.down,
    baseRates: grades.map((grade) => ({ grade, first: baseRates[grade].first, second: baseRates[grade].second })),
    kappa: presentCoefficient(kappa),
    gwet: presentCoefficient(gwet),
    sentences: groupInWords(group, second),
  };
}

/** The tab draws what it is given: a percentage that is withheld never leaves. */
function presentShare({ count, of, interval }: Share) {
  return { count, of, ...(of >= PAIRS_FOR_SHARE && interval ? { share: count / of, low: interval.low, high: interval.high } : {}) };
}

function presentCoefficient(coefficient: Coefficient | Withheld) {
  return 'withheld' in coefficient ? undefined : { value: coefficient.value, low: coefficient.interval.low, high: coefficient.interval.high };
}
