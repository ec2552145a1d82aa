import type { ReactNode } from 'react';
import layout from './layout.module.css';
import { Notice } from './Notice';
import { PageHeading } from './PageHeading';

/** In place of a form that this person may not send: why not. */
export function MayNotPage({ title, caption, sentence }: { title: string; caption?: ReactNode; sentence: string }) {
  return (
    <div className={layout.measure}>
      <PageHeading title={title} caption={caption} />
      <Notice title="You cannot do this">
        <p>{sentence}</p>
      </Notice>
    </div>
  );
}
