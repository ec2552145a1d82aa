import { type Graph, systemTiming, type Timing } from '../../src/graph';
import { UNLIMITED } from './services';
import { type TestTenant } from './tenant';

/** A door to Graph whose server can die: from then on it sends nothing more, whatever code of it still runs. */
export interface MortalGraph {
  graph: Graph;
  die: () => void;
}

/** Every call asks the time before it is sent, so that a dead server's clock stops its calls. */
export function mortalGraph(tenant: TestTenant): MortalGraph {
  let dead = false;
  const living = (): void => {
    if (dead) throw new Error('This server is dead.');
  };
  const timing: Timing = {
    elapsed: () => {
      living();
      return systemTiming.elapsed();
    },
    sleep: async (milliseconds) => {
      living();
      await systemTiming.sleep(milliseconds);
      living();
    },
    random: () => systemTiming.random(),
  };
  return { graph: tenant.connect({ timing, unitsPerMinute: UNLIMITED }), die: () => void (dead = true) };
}
