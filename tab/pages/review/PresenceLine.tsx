import { People16Regular } from '@fluentui/react-icons';
import type { PartResource } from '../../../src/contract/reviews';
import styles from './PartPage.module.css';
import { usePresence } from './usePresence';

/** Who else is in this part, read out when somebody comes. It asks by itself, so that the form is not drawn again for every answer. */
export function PresenceLine({ reference, part }: { reference: string; part: PartResource }) {
  const others = usePresence(reference, part);
  const names = others.filter(({ you }) => !you).map(({ person }) => person.name);
  const elsewhere = others.some(({ you }) => you);
  return (
    <div role="status" className={styles.presence} data-presence={others.length}>
      {names.length > 0 && (
        <p>
          <People16Regular aria-hidden="true" /> {listed(names)} {names.length === 1 ? 'is' : 'are'} in this part too. You will both keep your words.
        </p>
      )}
      {elsewhere && (
        <p>
          <People16Regular aria-hidden="true" /> You have this part open on another screen too.
        </p>
      )}
    </div>
  );
}

const listed = (names: readonly string[]): string => (names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`);
