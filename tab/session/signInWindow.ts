/** Pages of this origin hear each other here; what is said bears the question that it answers. */
const CHANNEL = 'local-sign-in';
const PREFIX = 'window.';

interface Answer {
  state: string;
  token: string;
}

/** The browser opened no window. */
export class WindowBlocked extends Error {}

let listening: BroadcastChannel | undefined;

/** Asks who somebody is in a window beside the page, and waits for its answer for as long as the page is there or until it asks again. */
export function askInWindow(addressFor: (state: string) => string): Promise<string> {
  const state = PREFIX + crypto.randomUUID();
  listening?.close();
  const channel = new BroadcastChannel(CHANNEL);
  listening = channel;
  return new Promise((resolve, reject) => {
    channel.onmessage = ({ data }: MessageEvent<Answer>) => {
      if (data.state !== state) return;
      channel.close();
      resolve(data.token);
    };
    if (window.open(addressFor(state), CHANNEL, 'popup,width=560,height=760')) return;
    channel.close();
    reject(new WindowBlocked('Your browser did not open the window to sign in. Allow pop-up windows for this page, then try again.'));
  });
}

/** Whether an answer is for another window than the one that it came to. */
export const isAskedInWindow = (state: string): boolean => state.startsWith(PREFIX);

/** Hands the answer to the page that asked, and closes this window. */
export function tellWindow(answer: Answer): void {
  const channel = new BroadcastChannel(CHANNEL);
  channel.postMessage(answer);
  channel.close();
  window.close();
}
