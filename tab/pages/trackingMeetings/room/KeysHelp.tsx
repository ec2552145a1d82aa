import { deskKeys, SAVE_KEY } from './keys';
import styles from './room.module.css';

/** Every key, in view while somebody learns them. */
export function KeysHelp() {
  return (
    <section className={styles.keys} aria-labelledby="keys">
      <h3 id="keys">Keys</h3>
      <p>
        Everywhere: <kbd>{SAVE_KEY}</kbd> saves the row and goes on to the next. <kbd>Escape</kbd> in a field goes back to the row; what you wrote stays.
      </p>
      <p>While the row has the focus, and none of its fields:</p>
      <ul>
        {deskKeys.map(({ action, shown, does }) => (
          <li key={action}>
            <kbd>{shown}</kbd> {does}
          </li>
        ))}
      </ul>
      <p>Every key has a button or a field as well. With a screen reader, use the buttons, or {SAVE_KEY} in a field.</p>
    </section>
  );
}
