import { hash } from 'node:crypto';
import { anchorChainOf, anchorParts, isAnchorChain } from '../../domain/audit/anchors';
import { londonDay, toEpoch } from '../../domain/clock';
import { AppError } from '../../domain/errors';
import { THE_PRODUCT } from '../../domain/templates/shipped';
import { type JsonValue, type Setting } from '../../lists';
import { type Stored } from '../../stores';
import { type ServiceContext } from '../context';
import { auditFollowUp } from '../support/audit';

/** The setting that remembers up to where the audit is anchored. */
const ANCHORED = 'auditAnchored';
const ACTION = 'audit.anchored';
/** Milliseconds between two anchors: what is removed before its first one may go unseen. */
const EVERY = 3_600_000;

/**
 * Writes down which entry is the last of each chain that grew, in a chain of its own, at most once an hour on however many
 * servers. Gives how many chains. Throws when Graph is away: the next run goes on. Within the hour it costs no Graph call.
 */
export async function anchorAudit(context: ServiceContext): Promise<number> {
  const { stores, clock } = context;
  const at = clock.now();
  const known = stores.settings.get(ANCHORED);
  if (known?.value.updatedAt !== undefined && toEpoch(at) - toEpoch(known.value.updatedAt) < EVERY) return 0;
  const { heads, link } = await stores.audit.grownSince(linkOf(known));
  const grown = heads.filter(({ subject }) => !isAnchorChain(subject));
  const [last, ...others] = anchorParts(grown);
  if (last === undefined) return 0;
  // Only a first anchor is longer than one entry. What stands before the one that is committed is held in place by it.
  for (const part of others) await writeAhead(context, part, at);
  return (await commit(context, known, { at, link, part: last })) ? grown.length : 0;
}

function linkOf(stored: Stored<Setting> | undefined): string | undefined {
  return (stored?.value.value as { link?: string } | undefined)?.link;
}

/** Named by what it says: the same said twice, after a crash or by two servers, is one entry. */
async function writeAhead({ stores }: ServiceContext, part: string, at: string): Promise<void> {
  const subject = anchorChainOf(londonDay(at));
  await stores.audit.append({ subject, eventId: `anchored/${subject}/${hash('sha256', part).slice(0, 32)}`, at, actor: THE_PRODUCT, action: ACTION, itemKey: `Settings/${ANCHORED}`, fromRevision: 0, toRevision: 0, summary: part }, 'bulk');
}

/** False when another server was quicker. */
async function commit({ stores, committer }: ServiceContext, known: Stored<Setting> | undefined, { at, link, part }: { at: string; link: string; part: string }): Promise<boolean> {
  const revision = (known?.value.revision ?? 0) + 1;
  const change = { value: { link } as JsonValue, updatedAt: at, updatedBy: THE_PRODUCT };
  const audit = auditFollowUp({ subject: anchorChainOf(londonDay(at)), list: 'Settings', key: ANCHORED, from: revision, to: revision, action: ACTION, summary: part, actor: THE_PRODUCT, at });
  try {
    if (known) await committer.update(stores.settings, known, change, [audit]);
    else await committer.create(stores.settings, { key: ANCHORED, ...change, revision }, [audit]);
    return true;
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'stale') throw error;
    return false;
  }
}
