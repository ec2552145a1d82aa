import { AppError } from '../../domain/errors';
import { type PersonRef } from '../../domain/people/types';
import { type TemplateVersion, versionId } from '../../domain/templates/versions';
import { type FollowUp, type Stored } from '../../stores';
import { type ServiceContext } from '../context';
import { auditFollowUp } from '../support/audit';
import { finishFirst } from '../support/finish';

export type Verb = 'template.started' | 'template.imported' | 'template.saved' | 'template.published' | 'template.retired';

/** The audit entry of a step of a version; a template's versions share one chain. */
function auditOf({ clock }: Pick<ServiceContext, 'clock'>, actor: PersonRef, version: TemplateVersion, action: Verb): FollowUp {
  const { key, revision, state } = version;
  return auditFollowUp({ subject: `template/${key}`, list: 'Templates', key: versionId(version), from: revision, to: revision, action, summary: `${version.version} ${state}`, actor, at: clock.now() });
}

/** One write: the new version with its audit entry. Throws `stateForbids` when another server was quicker with that version. */
export async function createVersion(context: ServiceContext, actor: PersonRef, version: TemplateVersion, action: Verb): Promise<TemplateVersion> {
  try {
    return (await context.committer.create(context.stores.templates, version, [auditOf(context, actor, version, action)])).value;
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'stale') throw error;
    throw new AppError('stateForbids', `Version ${version.version} of this template has just been begun by somebody else. Open the list of templates again.`, {}, { cause: error });
  }
}

/** One write: what changes, with its audit entry. Throws `stale` with the row as it is now. */
export async function commitVersion(context: ServiceContext, actor: PersonRef, stored: Stored<TemplateVersion>, action: Verb, change: Partial<TemplateVersion>): Promise<Stored<TemplateVersion>> {
  const { stores, performers, committer } = context;
  const settled = await finishFirst(performers, stores.templates, stored);
  const next = { ...settled.value, ...change, revision: settled.value.revision + 1 };
  return committer.update(stores.templates, settled, change, [auditOf(context, actor, next, action)]);
}
