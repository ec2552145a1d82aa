import { type ComponentType, useEffect, useState } from 'react';
import { Notice } from './Notice';
import { PlainButton } from './PlainButton';

/**
 * A piece of a page whose code comes when it is first shown; `what` it is, as in “The list of alerts”. One that does not come, because
 * the connection is away or the app was renewed, says so in its own place: what is being written around it stays.
 */
export function later<Props extends object>(what: string, load: () => Promise<ComponentType<Props>>): ComponentType<Props> {
  let loaded: ComponentType<Props> | undefined;
  return function Later(props: Props) {
    const [Piece, setPiece] = useState(() => loaded);
    const [attempt, setAttempt] = useState(0);
    const [failed, setFailed] = useState(false);
    useEffect(() => {
      let gone = false;
      const shows = (piece: ComponentType<Props>) => {
        loaded = piece;
        if (!gone) setPiece(() => piece);
      };
      load().then(shows, () => !gone && setFailed(true));
      return () => {
        gone = true;
      };
    }, [attempt]);
    if (Piece) return <Piece {...props} />;
    if (!failed) return null;
    return (
      <Notice tone="warning" live title={`${what} could not be loaded`}>
        <p>The connection broke off, or a newer version of the app has just been installed. Everything else on this page stays as it is.</p>
        <PlainButton onClick={() => (setFailed(false), setAttempt(attempt + 1))}>Try again</PlainButton>
      </Notice>
    );
  };
}
