import { gradedItems, type GradedItem } from '../../domain/calibration/graded';
import { agreementReport } from '../../domain/moderation/agreementReport';
import { pairsWithGold, pairsWithPanels } from '../../domain/moderation/agreementSources';
import { isWalled } from '../../domain/moderation/standing';
import { type Actor } from '../../domain/people/types';
import { type Stores } from '../../stores';
import { type ServiceContext } from '../context';
import { templateOf } from '../reviews/form';
import { ensureMay, notFound } from '../support/guard';
import { type AgreementServices, type AgreementView } from './types';

/** How reviewers' grades agree with those of panels and gold standards, over one context. */
export function agreementServices({ stores }: ServiceContext): AgreementServices {
  const ofPerson = (actor: Actor, oid: string): AgreementView => {
    const person = stores.people.get(oid)?.value;
    if (!person) throw notFound();
    return { person: { oid, name: person.name }, ...reportsOf(stores, actor, (reviewer) => reviewer === oid) };
  };
  return {
    own: (actor) => {
      ensureMay(actor, 'app.seeOwnAgreement');
      return { person: { oid: actor.oid, name: actor.name }, ...reportsOf(stores, actor, (reviewer) => reviewer === actor.oid) };
    },
    of: (actor, oid) => {
      ensureMay(actor, oid === actor.oid ? 'app.seeOwnAgreement' : 'app.seeAgreement');
      return ofPerson(actor, oid);
    },
    ofAll: (actor) => {
      ensureMay(actor, 'app.seeAgreement');
      return reportsOf(stores, actor, () => true);
    },
  };
}

/** A review that is walled off from whoever asks stands in no figure of theirs (domain.md §15.6). */
function reportsOf(stores: Stores, actor: Actor, isTheirs: (oid: string) => boolean): Pick<AgreementView, 'panel' | 'calibration'> {
  const counts = (reference: string) => !isWalled(actor.standings.get(reference));
  const items = Array.from(stores.panelItems.values(), ({ value }) => value).filter(({ reviewReference }) => {
    const review = stores.reviews.get(reviewReference)?.value;
    return review !== undefined && isTheirs(review.reviewer.oid) && counts(reviewReference);
  });
  const exercises = Array.from(stores.calibrationAnswers.values(), ({ value }) => value).flatMap((answer) => {
    const calibration = stores.calibrations.get(answer.calibrationReference)?.value;
    return calibration && isTheirs(answer.member.oid) && counts(calibration.reviewReference) ? [{ calibration, answer }] : [];
  });
  const forms = [...items.flatMap(({ reviewReference }) => stores.reviews.get(reviewReference)?.value ?? []), ...exercises.map(({ calibration }) => calibration)];
  const graded = gradedIn(stores, forms);
  return { panel: agreementReport(pairsWithPanels(items), graded), calibration: agreementReport(pairsWithGold(exercises), graded) };
}

/** What all those forms grade, sections first; what two versions both grade, once. */
function gradedIn(stores: Stores, forms: readonly Parameters<typeof templateOf>[1][]): GradedItem[] {
  const found = new Map<string, GradedItem>();
  const names = new Map(forms.map((form) => [`${form.templateKey}/${form.templateVersion}/${form.childStatus}`, form]));
  for (const form of names.values()) for (const item of gradedItems(templateOf(stores, form))) found.set(item.key, item);
  return [...found.values()].sort((a, b) => Number(a.overall) - Number(b.overall));
}
