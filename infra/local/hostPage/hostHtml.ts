export interface HostPerson {
  oid: string;
  name: string;
}

const themes = ['default', 'dark', 'contrast'];

/** The host page: a bar like the one over a tab in Teams, and the tab in a frame. `as`, `theme`, `subPage` and `signIn` in the address choose. */
export function hostHtml(tenantId: string, people: readonly HostPerson[], address: URLSearchParams): string {
  const options = (values: readonly { value: string; label: string }[], chosen: string | null) =>
    values.map(({ value, label }) => `<option value="${escape(value)}"${value === chosen ? ' selected' : ''}>${escape(label)}</option>`).join('');
  const plain = (values: readonly string[]) => values.map((value) => ({ value, label: value }));
  return `<!doctype html>
<html lang="en-GB">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>A stand-in for Microsoft Teams</title>
    <style>
      * { box-sizing: border-box; }
      body { display: grid; grid-template-rows: auto 1fr; height: 100vh; margin: 0; font: 14px/1.4 'Segoe UI', system-ui, sans-serif; background: #ebebeb; color: #242424; }
      form { display: flex; flex-wrap: wrap; align-items: center; gap: .5rem 1rem; padding: .5rem 1rem; }
      strong { flex: 1 1 14rem; }
      label { display: flex; align-items: center; gap: .375rem; }
      select, input { min-height: 1.75rem; font: inherit; }
      iframe { width: 100%; height: 100%; border: 0; border-radius: 8px 8px 0 0; background: #fff; }
    </style>
  </head>
  <body data-tenant="${escape(tenantId)}">
    <form>
      <strong>A stand-in for Microsoft Teams, on this machine only</strong>
      <label>Person <select name="person">${options(people.map(({ oid, name }) => ({ value: oid, label: name })), address.get('as'))}</select></label>
      <label>Theme <select name="theme">${options(plain(themes), address.get('theme'))}</select></label>
      <label>Sub-page of a deep link <input name="subPage" value="${escape(address.get('subPage') ?? '')}" placeholder="reviews/PIR-2026-07"></label>
      <label>Sign-in <select name="signIn">${options([{ value: 'works', label: 'works' }, { value: 'consent', label: 'needs an administrator' }], address.get('signIn'))}</select></label>
    </form>
    <iframe title="Practice and Impact"></iframe>
    <script src="/host/host.js"></script>
  </body>
</html>`;
}

function escape(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
