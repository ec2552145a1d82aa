import { Checkbox, type CheckboxProps } from '@fluentui/react-components';
import { notifyManager } from '@tanstack/react-query';
import { useRef, useState } from 'react';

interface Props extends Pick<CheckboxProps, 'label' | 'size' | 'disabled'> {
  /** What the server last said. */
  checked: boolean;
  /** Sends the mark. Who sends shows what went wrong; the box then goes back to what the server said. */
  send: (checked: boolean) => Promise<unknown>;
}

/**
 * A mark that is sent as soon as it is made. It shows at once and stays until the answer: a box that only waited for
 * the mutation's notice, which comes a task later, would fall back to its old state for a moment and say so.
 */
export function SentCheckbox({ checked, send, ...box }: Props) {
  const [wished, setWished] = useState<boolean>();
  const sent = useRef(0);
  const before = useRef<Promise<unknown>>(Promise.resolve());
  const mark = (wish: boolean) => {
    const turn = ++sent.current;
    setWished(wish);
    // The answer's own notice is on its way to the page by then; the wish must not lapse before it.
    const settled = () => notifyManager.schedule(() => turn === sent.current && setWished(undefined));
    // One after the other: were two on their way, the first could arrive last and stand.
    before.current = before.current.then(() => send(wish)).then(settled, settled);
  };
  return <Checkbox {...box} checked={wished ?? checked} onChange={(_, data) => mark(data.checked === true)} />;
}
