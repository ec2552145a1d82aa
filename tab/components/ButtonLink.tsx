import { Button } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { type To, useHref, useLinkClickHandler } from 'react-router';

interface Props {
  to: To;
  appearance?: 'primary' | 'secondary' | 'subtle' | 'outline';
  size?: 'small' | 'medium' | 'large';
  children: ReactNode;
}

/** A link that leads to the next step and looks like a button. */
export function ButtonLink({ to, appearance = 'secondary', size = 'medium', children }: Props) {
  const href = useHref(to);
  const follow = useLinkClickHandler<HTMLAnchorElement>(to);
  return (
    <Button as="a" href={href} appearance={appearance} size={size} className="buttonLink" onClick={follow}>
      {children}
    </Button>
  );
}
