import { Component, type ReactNode } from 'react';
import { useLocation } from 'react-router';
import { PageHeading } from '../components/PageHeading';
import { PlainButton } from '../components/PlainButton';
import styles from './Shell.module.css';

/** Around a page: when it breaks, says so in its place, until somebody goes to another. The rest of the app stays usable. */
export function BrokenPage({ children }: { children: ReactNode }) {
  return <Boundary at={useLocation().pathname}>{children}</Boundary>;
}

interface State {
  at: string;
  /** What was thrown; undefined while nothing was. */
  thrown: { error: unknown } | undefined;
}

class Boundary extends Component<{ at: string; children: ReactNode }, State> {
  override state: State = { at: this.props.at, thrown: undefined };

  static getDerivedStateFromError(error: unknown): Partial<State> {
    return { thrown: { error } };
  }

  static getDerivedStateFromProps({ at }: { at: string }, state: State): State | null {
    return at === state.at ? null : { at, thrown: undefined };
  }

  override render() {
    return this.state.thrown ? <Trouble error={this.state.thrown.error} /> : this.props.children;
  }
}

function Trouble({ error }: { error: unknown }) {
  const missingChunk = error instanceof TypeError && /import|fetch|module/i.test(error.message);
  return (
    <div className={styles.trouble}>
      <PageHeading title={missingChunk ? 'This page could not be loaded' : 'Something went wrong on this page'} />
      <p>
        {missingChunk
          ? 'The connection broke off, or a newer version of the app has just been installed. Reload to get it.'
          : 'This is our fault, not yours. What was saved is safe. Reload the page; if it happens again, tell your administrator what you were doing.'}
      </p>
      <PlainButton onClick={() => location.reload()}>Reload the page</PlainButton>
    </div>
  );
}
