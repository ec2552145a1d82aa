import { hostHtml } from '../../../infra/local/hostPage/hostHtml';

test('the address chooses who is there, and cannot write into the page', () => {
  const html = hostHtml('tenant', [{ oid: 'a', name: 'Quinn Abara' }, { oid: 'b', name: 'Robin Achterby' }], new URLSearchParams({ as: 'b', subPage: '"><script>alert(1)</script>' }));

  expect(html).toContain('<option value="b" selected>Robin Achterby</option>');
  expect(html).not.toContain('<script>alert');
});
