import { Link } from 'react-router';
import type { AgendaEntry, PanelItemResource, PanelResource } from '../../../src/contract/panels';
import layout from '../../components/layout.module.css';
import { Notice } from '../../components/Notice';
import { Tag } from '../../components/Tag';
import styles from './panels.module.css';
import { canBeQuorate, itemStates, moderationInWords, namesInWords, ownProgress, quorumInWords, unreadBy } from './panelWords';

/** The agenda in its order: where each review stands, who decides it, and what is in its way. */
export function AgendaList({ panel, items }: { panel: PanelResource; items: readonly PanelItemResource[] }) {
  return (
    <ol className={styles.agenda}>
      {panel.agenda.map((entry) => (
        <li key={entry.reviewReference}>
          <Entry panel={panel} entry={entry} item={items.find(({ reviewReference }) => reviewReference === entry.reviewReference)} />
        </li>
      ))}
    </ol>
  );
}

function Entry({ panel, entry, item }: { panel: PanelResource; entry: AgendaEntry; item: PanelItemResource | undefined }) {
  const { reviewReference, state, quorum, moderation } = entry;
  const to = `/panels/${panel.reference}/items/${reviewReference}`;
  const own = ownProgress(entry);
  return (
    <div className={styles.entry}>
      <div className={styles.entryHead}>
        <Link to={to}>{reviewReference}</Link>
        <Tag tone={itemStates[state].tone}>{itemStates[state].label}</Tag>
        {own && <Tag tone={own.tone}>{own.label}</Tag>}
      </div>
      <p className={styles.small}>
        {quorumInWords(quorum, panel.state === 'inSession')} · {moderationInWords(moderation, state === 'decided')}
        {entry.chair.oid !== panel.chair.oid && ` · Chaired by ${entry.chair.name}`}
      </p>
      {panel.state === 'planned' && !canBeQuorate(quorum) && <p className={styles.small}>Three members are needed who are not exempt: it cannot be decided with these members.</p>}
      {entry.chairRefusal && <Refusal to={to} entry={entry} may={panel.abilities.setAgenda?.allowed === true} />}
      {item && state === 'reading' && <StillUnread item={item} />}
    </div>
  );
}

function Refusal({ to, entry, may }: { to: string; entry: AgendaEntry; may: boolean }) {
  return (
    <Notice tone="warning" title={`${entry.chair.name} may not chair this review`}>
      <p>{entry.chairRefusal}</p>
      {may && (
        <Link to={`${to}#chair`}>
          Choose who chairs it instead<span className="hidden"> for {entry.reviewReference}</span>
        </Link>
      )}
    </Notice>
  );
}

/** Whose reading is missing: the members do not see what anybody wrote, only that it is not in. */
function StillUnread({ item }: { item: PanelItemResource }) {
  const { undeclared, toRead } = unreadBy(item.members);
  if (undeclared.length + toRead.length === 0) return <p className={styles.small}>Every reading is in.</p>;
  return (
    <p className={`${styles.small} ${layout.measure}`}>
      {undeclared.length > 0 && `Not declared yet: ${namesInWords(undeclared)}. `}
      {toRead.length > 0 && `Still to read: ${namesInWords(toRead)}.`}
    </p>
  );
}
