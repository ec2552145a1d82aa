import { shippedVersions, THE_PRODUCT } from '../../domain/templates/shipped';
import { type TemplateVersion, versionId } from '../../domain/templates/versions';
import { type Stored } from '../../stores';
import { type ServiceContext } from '../context';
import { auditFollowUp } from '../support/audit';

/** Writes what ships into the site's list, where it is not there yet, so that the list shows every version that there is. Gives how many were new. */
export async function showShipped(context: ServiceContext): Promise<number> {
  const missing = shippedVersions.filter((version) => !context.stores.templates.get(versionId(version)));
  for (const version of missing) await show(context, version);
  return missing.length;
}

/** The version as the list holds it; one that ships may have to be written there first. */
export async function listed(context: ServiceContext, version: TemplateVersion): Promise<Stored<TemplateVersion>> {
  return context.stores.templates.get(versionId(version)) ?? show(context, version);
}

async function show({ stores, committer, clock }: ServiceContext, version: TemplateVersion): Promise<Stored<TemplateVersion>> {
  const { key, revision } = version;
  const audit = auditFollowUp({ subject: `template/${key}`, list: 'Templates', key: versionId(version), from: revision, to: revision, action: 'template.shipped', summary: `${version.version} ${version.state}`, actor: THE_PRODUCT, at: clock.now() });
  // Another server may start at the same moment, and write the same.
  return committer.create(stores.templates, version, [audit], { sameIfExists: ({ document }) => versionId(document) === versionId(version) });
}
