import { ApiError, createClient } from '../../src/contract/client';

const me = { person: { oid: 'oid-robin', name: 'Robin Achterby' } };
const problem = { type: 'about:blank', title: 'Sign in', status: 401, code: 'signInNeeded', detail: 'Your sign-in has run out. Sign in again.' };

/** A client whose tokens and whose server's answers, one a call, a test names. */
function clientWith(tokens: readonly string[], answers: readonly number[]) {
  const [sent, heard, asked]: [string[], boolean[], boolean[]] = [[], [], []];
  const client = createClient({
    baseUrl: '',
    token: async (force) => {
      asked.push(force);
      return tokens[Math.min(asked.length, tokens.length) - 1] ?? '';
    },
    onSignIn: (taken) => heard.push(taken),
    fetch: async (_, init) => {
      sent.push(new Headers(init?.headers).get('authorization') ?? '');
      const status = answers[sent.length - 1] ?? 500;
      return new Response(JSON.stringify(status === 200 ? me : { ...problem, status }), { status });
    },
  });
  return { client, sent, heard, asked };
}

test('a token that the server refuses is renewed once, and the call goes through with the fresh one', async () => {
  const { client, sent, heard, asked } = clientWith(['old', 'fresh'], [401, 200]);

  expect(await client.getMe({})).toEqual(me);
  expect([sent, asked, heard]).toEqual([['Bearer old', 'Bearer fresh'], [false, true], [true]]);
});

test('a renewed token that is the same one is not sent a second time, and the call ends with the server’s words', async () => {
  const { client, sent, heard } = clientWith(['old'], [401]);

  await expect(client.getMe({})).rejects.toEqual(new ApiError(problem));
  expect([sent, heard]).toEqual([['Bearer old'], [false]]);
});

test('a fresh token that the server refuses too ends the call', async () => {
  const { client, sent, heard } = clientWith(['old', 'fresh'], [401, 401]);

  await expect(client.getMe({})).rejects.toMatchObject({ problem: { status: 401 } });
  expect([sent.length, heard]).toEqual([2, [false]]);
});

test('a server in trouble says nothing about the sign-in', async () => {
  const { client, heard } = clientWith(['old'], [503]);

  await expect(client.getMe({})).rejects.toMatchObject({ problem: { status: 503 } });
  expect(heard).toEqual([]);
});

test('a sign-in that cannot be renewed ends the call with its reason, and nothing is sent', async () => {
  const refused = new Error('Teams does not answer.');
  const fetch = jest.fn();
  const client = createClient({ baseUrl: '', token: () => Promise.reject(refused), fetch });

  await expect(client.getMe({})).rejects.toBe(refused);
  expect(fetch).not.toHaveBeenCalled();
});
