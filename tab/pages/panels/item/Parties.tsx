import type { PanelItemResource } from '../../../../src/contract/panels';
import { Facts } from '../../../components/Facts';
import layout from '../../../components/layout.module.css';

/** Whom a conflict may be with. */
export function Parties({ item: { parties } }: { item: PanelItemResource }) {
  return (
    <section className={layout.stack} aria-labelledby="parties">
      <h2 id="parties">Who is involved</h2>
      <Facts
        facts={[
          ['Child', parties.childName],
          ['Reviewer', parties.reviewer.name],
          ['Allocated worker', parties.worker?.name],
          ['Line manager', parties.lineManager?.name],
          ['Team', parties.team || undefined],
        ]}
      />
    </section>
  );
}
