import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { ApiError, type Client } from '../../../../src/contract/client';
import type { PanelItemResource } from '../../../../src/contract/panels';
import { useApi } from '../../../queries/api';
import { currentItemOf, pressAgain } from './stalePress';
import { showItem } from './useMeeting';

interface Press<Input> {
  /** Sends it for the item as it is known. */
  send: (api: Client, item: PanelItemResource, input: Input) => Promise<PanelItemResource>;
  /** What this press is about, of an item: where it is the same before and after, nobody decided it meanwhile. */
  about: (item: PanelItemResource, input: Input) => unknown;
}

/** How often a press is sent again while others change other things of the same item. */
const MOST_TIMES = 5;

/**
 * A press on the item of the meeting. When somebody else changed the item first, the press is sent again only if what
 * it is about is still as the person saw it; otherwise `overtaken` is set, and the person decides anew.
 */
export function useItemPress<Input = void>(item: PanelItemResource, { send, about }: Press<Input>, onDone?: (item: PanelItemResource) => void) {
  const api = useApi();
  const queries = useQueryClient();
  const [state, setState] = useState<{ pending: boolean; error?: Error; overtaken?: boolean }>({ pending: false });
  const attempt = async (known: PanelItemResource, input: Input, left: number): Promise<void> => {
    try {
      const changed = await send(api, known, input);
      showItem(queries, changed);
      setState({ pending: false });
      onDone?.(changed);
    } catch (error) {
      const fresh = error instanceof ApiError && error.problem.code === 'stale' ? await freshItem(api, known, error) : undefined;
      if (!fresh) return setState({ pending: false, error: error instanceof Error ? error : new Error(String(error)) });
      showItem(queries, fresh);
      if (left > 0 && pressAgain(about(item, input), about(fresh, input))) return attempt(fresh, input, left - 1);
      setState({ pending: false, overtaken: true });
    }
  };
  const press = (input: Input) => {
    setState({ pending: true });
    void attempt(item, input, MOST_TIMES);
  };
  return { ...state, press };
}

/** What the item is now: as the refusal carries it, or read again. */
async function freshItem(api: Client, { panelReference: reference, reviewReference: review }: PanelItemResource, error: ApiError): Promise<PanelItemResource | undefined> {
  const carried = currentItemOf(error.problem.current);
  if (carried) return carried;
  try {
    return await api.getPanelItem({ params: { reference, review } });
  } catch {
    // Without it there is nothing to compare with: the refusal itself is what the person reads.
    return undefined;
  }
}
