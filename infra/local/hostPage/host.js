/*
 * Plays the part of the Teams window around a tab: it answers the messages that TeamsJS sends to its parent. What it knows of
 * them is our own reading of TeamsJS 2.58, so it proves our code and not Teams. It must never be served in production.
 */
(() => {
  const frame = document.querySelector('iframe');
  const controls = document.querySelector('form');
  const log = [];

  const chosen = (name) => new FormData(controls).get(name);

  /** The context in the flat form in which hosts send it; TeamsJS sorts it into app, page and user. */
  const contextNow = () => ({
    locale: 'en-gb',
    theme: chosen('theme'),
    entityId: 'practice-and-impact',
    subEntityId: chosen('subPage') || undefined,
    userObjectId: chosen('person'),
    tid: document.body.dataset.tenant,
    hostName: 'Teams',
    hostClientType: 'web',
    appSessionId: 'local',
  });

  const runtime = JSON.stringify({ apiVersion: 4, isLegacyTeams: false, supports: { pages: {}, app: { lifecycle: {} } } });

  /** What the host answers to each message; a message that is not here gets no answer, as from a host that does not know it. */
  const answers = {
    initialize: async () => ['content', 'web', runtime, '2.58.0'],
    getContext: async () => [contextNow()],
    'authentication.getAuthToken': async () => {
      if (chosen('signIn') === 'consent') return [false, 'resourceRequiresConsent'];
      const reply = await fetch(`/host/token?${new URLSearchParams({ oid: chosen('person') })}`);
      return reply.ok ? [true, await reply.text()] : [false, 'The local sign-in service did not answer.'];
    },
  };

  const tell = (func, ...args) => frame.contentWindow.postMessage({ func, args }, location.origin);

  addEventListener('message', async (event) => {
    const message = event.data;
    if (event.origin !== location.origin || event.source !== frame.contentWindow || typeof message?.func !== 'string') return;
    log.push(message.func);
    const answer = answers[message.func];
    if (answer) frame.contentWindow.postMessage({ id: message.id, uuidAsString: message.uuidAsString, args: await answer() }, location.origin);
  });

  controls.addEventListener('change', (event) => {
    if (event.target.name === 'theme') tell('themeChange', chosen('theme'));
    else frame.src = '/';
  });
  controls.addEventListener('submit', (event) => event.preventDefault());

  // For tests: what the tab asked of its host, and a way to bring a suspended tab back.
  globalThis.teamsHost = { log, resume: () => tell('load', { entityId: 'practice-and-impact', contentUrl: location.origin }) };
  frame.src = '/';
})();
