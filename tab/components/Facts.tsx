import type { ReactNode } from 'react';
import layout from './layout.module.css';

/** Names and what they are, in two columns. An undefined fact is left out. */
export function Facts({ facts, longNames = false }: { facts: readonly (readonly [name: string, value: ReactNode | undefined])[]; longNames?: boolean }) {
  return (
    <dl className={`${layout.facts} ${longNames ? layout.longNames : ''}`}>
      {facts
        .filter(([, value]) => value !== undefined)
        .map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  );
}
