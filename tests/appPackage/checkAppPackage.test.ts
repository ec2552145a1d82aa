import { checkAppPackage, type PackageFiles } from '../../infra/azure/checkAppPackage';
import { readEnvironment } from '../../infra/azure/environmentFile';
import { appPackageFiles } from '../../infra/azure/packApp';
import { encodePng, paint } from '../../infra/azure/png';

const good = appPackageFiles(readEnvironment('prod'));
const text = new TextDecoder().decode(good['manifest.json']);
const host = 'practice-impact.council.example';

const tabApi = readEnvironment('prod')['TAB_API_CLIENT_ID'];

/** Our package with one part of the manifest replaced, or taken away by `undefined`. */
function withManifest(path: string, value: unknown): PackageFiles {
  const manifest = JSON.parse(text) as Record<string, unknown>;
  const steps = path.split('.');
  const last = steps.pop() ?? '';
  const parent = steps.reduce<Record<string, unknown>>((at, step) => at[step] as Record<string, unknown>, manifest);
  parent[last] = value;
  return { ...good, 'manifest.json': Buffer.from(JSON.stringify(manifest)) };
}

const square = (size: number, colour: readonly [number, number, number, number]) => encodePng(paint(size, () => colour));
const ring = (red: number) => encodePng(paint(32, (x) => [red, 255, 255, x < 8 ? 255 : 0]));

test('our app package has no fault', async () => {
  await expect(checkAppPackage(good)).resolves.toEqual([]);
});

test.each<[fault: string, path: string, value: unknown]>([
  ['schema: ', 'name.short', 'x'.repeat(31)],
  ['schema: ', 'surprise', true],
  ['id: "banana" is not the id of anything', 'id', 'banana'],
  ['botId: "00000000-0000-0000-0000-000000000000"', 'bots.0.botId', '00000000-0000-0000-0000-000000000000'],
  ['three different ids', 'bots.0.botId', tabApi],
  ['contentUrl: "http://', 'staticTabs.0.contentUrl', `http://${host}/my-work`],
  ['contentUrl: "https://localhost', 'staticTabs.0.contentUrl', 'https://localhost:3000/my-work'],
  ['privacyUrl: "https://abc.ngrok-free.app', 'developer.privacyUrl', 'https://abc.ngrok-free.app/privacy'],
  ['websiteUrl: "https://user:word@', 'developer.websiteUrl', 'https://user:word@council.example'],
  ['version: "banana"', 'version', 'banana'],
  ['version: "1.02.0"', 'version', '1.02.0'],
  ['"my-work" is there twice', 'staticTabs.1.entityId', 'my-work'],
  ['in the scope "team"', 'bots.0.commandLists.1', { scopes: ['personal'], commands: [] }],
  ['validDomains: "*.azurewebsites.net"', 'validDomains.1', '*.azurewebsites.net'],
  ['validDomains: "https://council.example"', 'validDomains.1', 'https://council.example'],
  ['validDomains: "x.devtunnels.ms"', 'validDomains.1', 'x.devtunnels.ms'],
  [`the tab's host "${host}" is missing`, 'validDomains', ['other.council.example']],
  ['webApplicationInfo: it is missing', 'webApplicationInfo', undefined],
  ['webApplicationInfo.resource: "api://elsewhere', 'webApplicationInfo.resource', `api://elsewhere.example/${tabApi}`],
  ['webApplicationInfo.resource', 'staticTabs.1.contentUrl', 'https://other.council.example/tracker'],
  ['${{HOST_NAME}}: no value was filled in', 'name.full', 'For ${{HOST_NAME}}'],
  ['a required part is missing', 'icons', undefined],
])('caught: %s in %s', async (fault, path, value) => {
  expect(await checkAppPackage(withManifest(path, value))).toContainEqual(expect.stringContaining(fault));
});

test.each<[fault: string, files: PackageFiles]>([
  ['color.png: the icon is missing', { 'manifest.json': good['manifest.json'] ?? Buffer.of(), 'outline.png': good['outline.png'] ?? Buffer.of() }],
  ['color.png: it is 191 × 191 pixels, not 192 × 192', { ...good, 'color.png': square(191, [9, 9, 9, 255]) }],
  ['color.png: it is partly transparent', { ...good, 'color.png': square(192, [9, 9, 9, 254]) }],
  ['color.png: it is not a PNG file', { ...good, 'color.png': Buffer.from('GIF89a') }],
  ['outline.png: it is 31 × 31 pixels', { ...good, 'outline.png': square(31, [255, 255, 255, 0]) }],
  ['outline.png: its ground is not transparent', { ...good, 'outline.png': square(32, [255, 255, 255, 255]) }],
  ['outline.png: it has a colour other than white', { ...good, 'outline.png': ring(254) }],
  ['outline.png: there is nothing on it', { ...good, 'outline.png': square(32, [255, 255, 255, 0]) }],
  ['outline.png: it is damaged', { ...good, 'outline.png': Buffer.from(good['outline.png'] ?? []).fill(0, 40, 44) }],
  ['notes.txt: the manifest does not name this file', { ...good, 'notes.txt': Buffer.from('hello') }],
  ['manifest.json: it is missing', { ...good, 'manifest.json': Buffer.from('{') }],
])('caught: %s', async (fault, files) => {
  expect(await checkAppPackage(files)).toContainEqual(expect.stringContaining(fault));
});
