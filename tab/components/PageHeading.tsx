import { createContext, type MutableRefObject, type ReactNode, useContext, useEffect, useRef } from 'react';
import { NavigationType, useLocation, useNavigationType } from 'react-router';
import styles from './PageHeading.module.css';

/** The path whose heading had the focus last. */
export const FocusContext = createContext<MutableRefObject<string | undefined>>({ current: undefined });

interface Props {
  title: string;
  /** Small words over the title: what it belongs to. */
  caption?: ReactNode;
  /** Said before the page's name in the window's title, for example when there are errors. */
  prefix?: string;
  /** The page's own address, where parts of it have addresses too and take the focus themselves. */
  at?: string;
  /** Beside the title. */
  children?: ReactNode;
}

/** The one `h1` of a page. It names the window, and takes the focus when the person comes from another page. */
export function PageHeading({ title, caption, prefix = '', at, children }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  const lastFocusedRef = useContext(FocusContext);
  const location = useLocation();
  const pathname = at ?? location.pathname;
  const back = useNavigationType() === NavigationType.Pop;
  useEffect(() => {
    document.title = `${prefix}${title} – Practice and Impact`;
  }, [title, prefix]);
  useEffect(() => {
    const first = lastFocusedRef.current === undefined;
    if (lastFocusedRef.current === pathname) return;
    lastFocusedRef.current = pathname;
    if (first) return;
    heading.current?.focus({ preventScroll: true });
    if (!back) window.scrollTo({ top: 0 });
  }, [pathname, back, lastFocusedRef]);
  return (
    <div className={styles.row}>
      <h1 ref={heading} tabIndex={-1} className={styles.title}>
        {caption && <span className={styles.caption}>{caption}</span>}
        {title}
      </h1>
      {children && <div className={styles.beside}>{children}</div>}
    </div>
  );
}
