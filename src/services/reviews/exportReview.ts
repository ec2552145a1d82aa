import { londonDay } from '../../domain/clock';
import { momentInFull } from '../../domain/dayInFull';
import { type Actor } from '../../domain/people/types';
import { documentOf } from '../../domain/reviews/document';
import { type ServiceContext } from '../context';
import { ensureMayReview } from '../support/guard';
import { seeReview } from '../support/load';
import { recordExport } from './accessDraft';
import { type ExportedFile } from './accessTypes';
import { formOf, templateOf } from './form';
import { viewRow } from './view';
import { viewLater } from './viewLater';
import { writeWord } from './wordFile';

/** One review, as its reader may see it, as a Word file that says on each page who took it out and when. Recorded first. Needs `review.export`. */
export async function exportReview(context: ServiceContext, actor: Actor, reference: string): Promise<ExportedFile> {
  const { stores, clock } = context;
  const { value: review } = seeReview(context, actor, reference);
  ensureMayReview(actor, 'review.export', review);
  await stores.parts.load(reference);
  const now = clock.now();
  const template = templateOf(stores, review);
  const parts = formOf(stores, review, stores.parts.ofReview(reference)).map(({ part }) => part);
  const line = `Confidential. Exported by ${actor.name} on ${momentInFull(now)}. ${reference}`;
  const today = londonDay(now);
  const seen = { ...viewRow(actor, review, today).review, child: review.child };
  const { notes } = viewLater(stores, actor, review, today);
  const bytes = await writeWord(documentOf(seen, template, parts, today, notes), { line, createdBy: actor.name });
  await recordExport(context, actor, reference);
  return { name: `${reference}.docx`, bytes };
}
