import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import type { ItemMember, PanelItemResource } from '../../../../src/contract/panels';
import layout from '../../../components/layout.module.css';
import { Tag, type Tone } from '../../../components/Tag';
import { focusLater } from '../focusLater';
import { exemptionNames, quorumInWords, roleNames } from '../panelWords';
import { LiftForm, PinForm } from './conflictForms';
import styles from './item.module.css';

const readingNames: Record<ItemMember['reading'], { label: string; tone: Tone }> = { none: { label: 'Not begun', tone: 'neutral' }, started: { label: 'Begun', tone: 'info' }, submitted: { label: 'Reading is in', tone: 'good' } };

/** Who decides this review, and how far each is; for the quality assurance lead also the way to record or lift a conflict. */
export function ItemMembers({ item }: { item: PanelItemResource }) {
  const [open, setOpen] = useState<{ oid: string; form: 'pin' | 'lift' }>();
  const close = () => {
    setOpen(undefined);
    focusLater('item-members');
  };
  return (
    <section className={layout.stack} aria-labelledby="item-members">
      <h2 id="item-members" tabIndex={-1}>
        Who decides this review
      </h2>
      <p>
        {quorumInWords(item.quorum, item.state === 'discussing')}. {item.chair.name} chairs it.
      </p>
      <ul className={styles.members}>
        {item.members.map((member) => (
          <li key={member.oid} className={styles.member}>
            <MemberHead item={item} member={member} open={open?.oid === member.oid} onOpen={(form) => setOpen({ oid: member.oid, form })} />
            {open?.oid === member.oid && open.form === 'pin' && <PinForm item={item} member={member} onEnd={close} />}
            {open?.oid === member.oid && open.form === 'lift' && <LiftForm item={item} member={member} onEnd={close} />}
          </li>
        ))}
      </ul>
    </section>
  );
}

interface HeadProps {
  item: PanelItemResource;
  member: ItemMember;
  open: boolean;
  onOpen: (form: 'pin' | 'lift') => void;
}

function MemberHead({ item: { abilities }, member, open, onOpen }: HeadProps) {
  const { name, role, standing, reason, reading, late } = member;
  // What follows from the record itself cannot be lifted: only what somebody declared or recorded.
  const liftable = standing === 'cleared' || reason === 'declared' || reason === 'pinned';
  return (
    <>
      <div className={styles.memberHead}>
        <strong>{name}</strong>
        <span className={layout.muted}>{roleNames[role]}</span>
        {standing === 'exempt' && <Tag tone="warning">Exempt</Tag>}
        {standing === 'undeclared' && <Tag tone="warning">Not declared yet</Tag>}
        {standing === 'cleared' && <Tag tone={readingNames[reading].tone}>{readingNames[reading].label}</Tag>}
        {late && <Tag tone="warning">Changed after the others could be seen</Tag>}
      </div>
      {reason && (
        <p className={layout.small}>
          {name} {exemptionNames[reason]}.
        </p>
      )}
      {!open && (abilities.pin?.allowed || abilities.lift?.allowed) && (
        <div className={layout.row}>
          {abilities.pin?.allowed && standing !== 'exempt' && (
            <Button size="small" onClick={() => onOpen('pin')}>
              Record a conflict<span className="hidden"> of {name}</span>
            </Button>
          )}
          {abilities.lift?.allowed && liftable && (
            <Button size="small" onClick={() => onOpen('lift')}>
              Ask {name} again
            </Button>
          )}
        </div>
      )}
    </>
  );
}
