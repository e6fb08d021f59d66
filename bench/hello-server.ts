import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

// The least a Node server can do: the yardstick every request cost is held against.
const server = createServer((_request, response) => {
  response.writeHead(200, { 'Content-Type': 'text/plain', 'Content-Length': '6' });
  response.end('hello\n');
});
server.listen(0, '127.0.0.1', () => process.send?.({ port: (server.address() as AddressInfo).port }));
process.on('disconnect', () => process.exit());
