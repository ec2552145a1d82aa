import { type ReactNode, useEffect, useRef } from 'react';
import styles from './Dialog.module.css';
import { SignInNotice } from './SignInNotice';

interface Props {
  title: string;
  onClose: () => void;
  /** The buttons, the safe one first. */
  actions: ReactNode;
  children: ReactNode;
}

/** The browser's own modal dialog: it keeps the focus inside, closes on Escape, and gives the focus back. */
export function Dialog({ title, onClose, actions, children }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    const shown = dialog.current;
    if (shown && !shown.open) shown.showModal();
    // Read from its beginning: on a small screen the first field may lie below what has to be read first.
    heading.current?.focus();
    return () => shown?.close();
  }, []);
  return (
    <dialog ref={dialog} className={styles.dialog} aria-labelledby="dialog-title" onCancel={(event) => (event.preventDefault(), onClose())}>
      <h2 ref={heading} id="dialog-title" tabIndex={-1}>
        {title}
      </h2>
      <SignInNotice inDialog />
      <div className={styles.body}>{children}</div>
      <div className={styles.actions}>{actions}</div>
    </dialog>
  );
}
