/**
 * Loaded before a program that would listen on every address (the Agents Playground does, and asks nobody for credentials):
 * whatever it listens on is bound to this machine's loopback address instead.
 */
const { Server } = require('node:net');

const LOOPBACK = '127.0.0.1';
const listen = Server.prototype.listen;

Server.prototype.listen = function listenOnLoopback(first, ...rest) {
  if (first !== null && typeof first === 'object' && 'port' in first) return listen.call(this, { ...first, host: LOOPBACK }, ...rest);
  if (typeof first === 'number' || /^\d+$/.test(String(first))) return listen.call(this, first, LOOPBACK, ...rest.filter((argument) => typeof argument !== 'string'));
  return listen.call(this, first, ...rest);
};
