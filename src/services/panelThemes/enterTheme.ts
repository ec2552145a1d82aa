import { AppError } from '../../domain/errors';
import { recommendationFromTheme } from '../../domain/recommendations/enter';
import { noticeTo } from '../messages/drafts';
import { enterOne } from '../recommendations/enterOne';
import { followUps, type ThemeEntry } from '../support/followUps';
import { type PerformerContext } from '../support/performers';

/** A theme that was recommended stands in the tracker, once, and its owner is told. */
export async function enterTheme(context: PerformerContext, { theme: reference, at, by }: ThemeEntry): Promise<void> {
  const { stores } = context;
  const theme = stores.panelThemes.get(reference)?.value ?? (await stores.panelThemes.refresh(reference))?.value;
  const wanted = theme && recommendationFromTheme(theme);
  if (!wanted) throw new AppError('notFound', 'The theme is not there any more.');
  const isThere = stores.recommendations.ofSource(reference).some(({ value }) => value.originKey === wanted.originKey);
  if (isThere) return;
  const tell = (recommendation: string) => (wanted.owner ? [followUps.message(noticeTo(wanted.owner, 'recommended', { reference: recommendation, revision: 1, dueDay: wanted.dueDay, state: wanted.status }))] : []);
  await enterOne(context, wanted, { at, by }, tell);
}
