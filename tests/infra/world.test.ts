import { resolve } from 'node:path';
import { worldOf } from '../../infra/local/world';

test('a variable that is set to nothing counts as absent: the world is never the folder one stands in', () => {
  expect(worldOf({ LOCAL_DATA_DIR: '', PORT: '', GRAPH_PORT: ' ', SIGNIN_PORT: '', PLAYGROUND_PORT: '' })).toEqual(worldOf({}));
  expect(worldOf({ LOCAL_DATA_DIR: '  ' }).dataDir).toBe(resolve('.local/world'));
});

test.each(['soon', '-1', '0', '65536', '3978.5', '0x10', '1e3'])('%s is refused as a port, by the name of its variable', (text) => {
  expect(() => worldOf({ PORT: text })).toThrow(`PORT must be a port number from 1 to 65535, not "${text}".`);
});

test('the sign-in page takes the port after Graph’s, and is asked for where there is none', () => {
  expect(worldOf({ GRAPH_PORT: '5001' }).signInPort).toBe(5002);
  expect(() => worldOf({ GRAPH_PORT: '65535' })).toThrow('SIGNIN_PORT must be a port number');
});

test('two doors on one port are refused by name', () => {
  expect(() => worldOf({ PORT: '5000', PLAYGROUND_PORT: '5000' })).toThrow('PORT and PLAYGROUND_PORT are both 5000. Set one of them to another number.');
  expect(() => worldOf({ GRAPH_PORT: '3977' })).toThrow('PORT and SIGNIN_PORT are both 3978.');
});
