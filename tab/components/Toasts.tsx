import { createContext, type ReactNode, useCallback, useContext, useMemo, useRef, useState } from 'react';
import styles from './Toasts.module.css';

export interface Toast {
  text: string;
  /** Takes back what was just done, where that is possible. */
  undo?: () => void;
}

/** Long enough to read and to reach the button; it stays while the pointer or the focus is on it. */
const SHOWN_FOR = 8_000;

const ToastContext = createContext<(toast: Toast) => void>(() => undefined);

/** Says in passing that something was done. */
export function useToast(): (toast: Toast) => void {
  return useContext(ToastContext);
}

/** Shows one toast at a time in a live region that is always there, so that it is also spoken. */
export function ToastProvider({ children }: { children: ReactNode }) {
  const [toast, setToast] = useState<Toast>();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const hold = useCallback(() => clearTimeout(timer.current), []);
  const release = useCallback(() => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => setToast(undefined), SHOWN_FOR);
  }, []);
  const show = useCallback(
    (next: Toast) => {
      setToast(next);
      release();
    },
    [release],
  );
  const close = useMemo(() => () => setToast(undefined), []);
  return (
    <ToastContext.Provider value={show}>
      {children}
      <div role="status" className={styles.region} onMouseEnter={hold} onMouseLeave={release} onFocus={hold} onBlur={release}>
        {toast && (
          <div className={styles.toast}>
            <span className={styles.text}>{toast.text}</span>
            {toast.undo && (
              <ToastButton onClick={() => (toast.undo?.(), close())}>Undo</ToastButton>
            )}
            <ToastButton onClick={close}>Dismiss</ToastButton>
          </div>
        )}
      </div>
    </ToastContext.Provider>
  );
}

function ToastButton({ onClick, children }: { onClick: () => void; children: ReactNode }) {
  return (
    <button type="button" className={styles.button} onClick={onClick}>
      {children}
    </button>
  );
}
